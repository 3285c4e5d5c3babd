package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.shared.PersonName;

record InvoiceJson(long id, long student, String studentName, Long group, String groupName, BigDecimal amount,
		BigDecimal remaining, ChargeStatus status, LocalDate dueDate, String description, Instant createdAt) {

	static InvoiceJson of(ChargeView charge) {
		return new InvoiceJson(charge.id(), charge.studentId(),
				PersonName.full(charge.firstName(), charge.lastName(), charge.username()), charge.groupId(),
				charge.groupName(), charge.amount(), charge.remaining(), charge.status(), charge.dueDate(),
				charge.text(), charge.createdAt());
	}

}
