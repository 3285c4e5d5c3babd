package uz.ziyo.ledger.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.idempotency.Answer;
import uz.ziyo.shared.idempotency.Idempotency;

/**
 * Records what a form says, once for each form that was opened.
 */
@Component
class PaymentRecording {

	private final Idempotency idempotency;

	private final Payments payments;

	private final PaymentBook book;

	PaymentRecording(Idempotency idempotency, Payments payments, PaymentBook book) {
		this.idempotency = idempotency;
		this.payments = payments;
		this.book = book;
	}

	/**
	 * @return the payment's id; of the first where the form is sent again
	 * @throws JustRecorded where it looks like a slip
	 * @throws Refused at the form's fields
	 */
	Answer record(PaymentForm form, Caller caller) {
		if (!form.hasFormId()) {
			form.renew();
			throw Refused.whole("payments.form.again");
		}
		return this.idempotency.form(caller.id(), form.getFormId(), () -> PaymentForm.told(() -> {
			PaymentDraft draft = form.toDraft();
			if (!form.isAnyway()) {
				this.book.sameJustNow(draft, caller).ifPresent((first) -> {
					throw new JustRecorded(first);
				});
			}
			long id = this.payments.record(draft, caller).id();
			return Answer.of(HttpStatus.SEE_OTHER.value(), Long.toString(id));
		}));
	}

}
