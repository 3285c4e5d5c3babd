package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.Size;

import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.shared.api.Amount;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

/**
 * @param paymentMethod cash where it is left out
 */
record InvoicePaymentBody(@Required Long invoice, @Required @Amount BigDecimal amount,
		@NotNullable PaymentMethod paymentMethod, @Size(max = 1000) String notes) {

	static InvoicePaymentBody of(PaymentView payment) {
		return new InvoicePaymentBody(payment.chargeId(), payment.amount(), payment.method(), payment.notes());
	}

	PaymentDraft toDraft() {
		return PaymentDraft.forCharge(this.invoice, this.amount, this.paymentMethod, this.notes);
	}

	/** One that names no invoice keeps whose it is, and its months. */
	PaymentDraft toDraft(PaymentView current) {
		if (this.invoice != null) {
			return new PaymentDraft(null, null, this.invoice, List.of(), this.amount, this.paymentMethod, this.notes,
					current.paidOn());
		}
		return new PaymentDraft(current.studentId(), current.groupId(), null,
				current.months().stream().map(PaidMonth::month).toList(), this.amount, this.paymentMethod, this.notes,
				current.paidOn());
	}

}
