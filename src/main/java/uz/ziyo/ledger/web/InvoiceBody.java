package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import uz.ziyo.ledger.ChargeCorrection;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.Amount;
import uz.ziyo.shared.api.Required;

record InvoiceBody(@Required Long student, @Required @Amount BigDecimal amount, LocalDate dueDate,
		@Size(max = 1000) String description) {

	static InvoiceBody of(ChargeView charge) {
		return new InvoiceBody(charge.studentId(), charge.amount(), charge.dueDate(), charge.description());
	}

	/**
	 * @throws Refused at {@code student} where it is another's
	 */
	ChargeCorrection toCorrection(ChargeView now) {
		Refused.collect().add(this.student != now.studentId(), "student", "ledger.charge.moved").throwIfAny();
		return new ChargeCorrection(this.amount, this.dueDate, this.description);
	}

	ChargeDraft toDraft() {
		return ChargeDraft.of(this.student, this.amount, this.dueDate, this.description);
	}

}
