package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.Instant;

import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.shared.PersonName;

record DebtJson(long id, long user, String fullName, String phoneNumber, BigDecimal amount, BigDecimal remaining,
		ChargeStatus status, String description, Instant createdAt) {

	static DebtJson of(ChargeView charge) {
		return new DebtJson(charge.id(), charge.studentId(),
				PersonName.full(charge.firstName(), charge.lastName(), charge.username()), charge.phone(),
				charge.amount(), charge.remaining(), charge.status(), charge.text(), charge.createdAt());
	}

}
