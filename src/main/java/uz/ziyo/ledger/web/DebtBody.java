package uz.ziyo.ledger.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.Size;

import uz.ziyo.ledger.ChargeCorrection;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.Amount;
import uz.ziyo.shared.api.Required;

record DebtBody(@Required Long user, @Required @Amount BigDecimal amount, @Size(max = 1000) String description) {

	static DebtBody of(ChargeView charge) {
		return new DebtBody(charge.studentId(), charge.amount(), charge.description());
	}

	/**
	 * @throws Refused at {@code user} where it is another's
	 */
	ChargeCorrection toCorrection(ChargeView now) {
		Refused.collect().add(this.user != now.studentId(), "user", "ledger.charge.moved").throwIfAny();
		return new ChargeCorrection(this.amount, now.dueDate(), this.description);
	}

	ChargeDraft toDraft() {
		return ChargeDraft.of(this.user, this.amount, null, this.description);
	}

}
