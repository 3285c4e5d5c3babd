package uz.ziyo.ledger.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.idempotency.Answer;
import uz.ziyo.shared.idempotency.Idempotency;
import uz.ziyo.shared.idempotency.KeyReused;

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
	 * @throws Refused at the form's fields; as a whole where another payment was recorded
	 * from the same form, as after going back in the browser
	 */
	Answer record(PaymentForm form, Caller caller) {
		if (!form.hasFormId()) {
			throw again(form);
		}
		PaymentDraft draft = PaymentForm.told(form::toDraft);
		String fingerprint = UUID.nameUUIDFromBytes(draft.toString().getBytes(StandardCharsets.UTF_8)).toString();
		try {
			return this.idempotency.form(caller.id(), form.getFormId(), fingerprint,
					() -> PaymentForm.told(() -> record(draft, form.isAnyway(), caller)));
		}
		catch (KeyReused ex) {
			throw again(form);
		}
	}

	private Answer record(PaymentDraft draft, boolean anyway, Caller caller) {
		if (!anyway) {
			this.book.sameJustNow(draft, caller).ifPresent((first) -> {
				throw new JustRecorded(first);
			});
		}
		return Answer.of(HttpStatus.SEE_OTHER.value(), Long.toString(this.payments.record(draft, caller).id()));
	}

	private static Refused again(PaymentForm form) {
		form.renew();
		return Refused.whole("payments.form.again");
	}

}
