package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import uz.ziyo.ledger.PaymentView;

/**
 * A student's own payment.
 */
record MyPaymentJson(long id, PaymentJson.Person student, Long group, int monthsPaid, BigDecimal amount,
		List<PaymentJson.Month> months, Instant createdAt) {

	static MyPaymentJson of(PaymentView payment) {
		return new MyPaymentJson(payment.id(), PaymentJson.Person.payer(payment), payment.groupId(),
				payment.months().size(), payment.amount(), PaymentJson.Month.of(payment.months()), payment.createdAt());
	}

}
