package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.ChargeView;

record InvoiceJson(long id, long student, String studentName, Long group, String groupName, BigDecimal amount,
		BigDecimal remaining, ChargeStatus status, LocalDate dueDate, String description, Instant createdAt) {

	static InvoiceJson of(ChargeView charge) {
		return new InvoiceJson(charge.id(), charge.studentId(),
				FullName.of(charge.firstName(), charge.lastName(), charge.username()), charge.groupId(),
				charge.groupName(), charge.amount(), charge.remaining(), charge.status(), charge.dueDate(),
				charge.text(), charge.createdAt());
	}

}
