package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.Instant;

import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.shared.PersonName;

/**
 * @param invoice null where the payment names none
 */
record InvoicePaymentJson(long id, Long invoice, long student, String studentName, BigDecimal amount,
		PaymentMethod paymentMethod, String notes, Instant createdAt) {

	static InvoicePaymentJson of(PaymentView payment) {
		return new InvoicePaymentJson(payment.id(), payment.chargeId(), payment.studentId(),
				PersonName.full(payment.firstName(), payment.lastName(), payment.username()), payment.amount(),
				payment.method(), payment.notes(), payment.createdAt());
	}

}
