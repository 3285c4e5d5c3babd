package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.Size;

import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.Amount;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

/**
 * @param student may be left out: the invoice is of one student alone
 * @param paymentMethod cash where it is left out
 */
record InvoicePaymentBody(@Required Long invoice, @NotNullable Long student, @Required @Amount BigDecimal amount,
		@NotNullable PaymentMethod paymentMethod, @Size(max = 1000) String notes) {

	static InvoicePaymentBody of(PaymentView payment) {
		return new InvoicePaymentBody(payment.chargeId(), null, payment.amount(), payment.method(), payment.notes());
	}

	PaymentDraft toDraft() {
		return new PaymentDraft(this.student, null, this.invoice, List.of(), this.amount, this.paymentMethod,
				this.notes, null);
	}

	/**
	 * One that names no invoice keeps whose it is, and its months.
	 * @throws Refused at {@code student} where it is to be somebody else's
	 */
	PaymentDraft toDraft(PaymentView current) {
		if (this.invoice != null) {
			return new PaymentDraft(this.student, null, this.invoice, List.of(), this.amount, this.paymentMethod,
					this.notes, current.paidOn());
		}
		Refused.collect()
			.add(this.student != null && this.student != current.studentId(), "student", "ledger.payment.other-student")
			.throwIfAny();
		return new PaymentDraft(current.studentId(), current.groupId(), null,
				current.months().stream().map(PaidMonth::month).toList(), this.amount, this.paymentMethod, this.notes,
				current.paidOn());
	}

}
