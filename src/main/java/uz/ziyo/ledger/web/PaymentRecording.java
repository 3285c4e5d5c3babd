package uz.ziyo.ledger.web;

import org.springframework.stereotype.Component;

import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentPreviews;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.idempotency.Answer;
import uz.ziyo.shared.idempotency.OneTimeForms;

/**
 * Records what a form says, once for each form that was opened.
 */
@Component
class PaymentRecording {

	private final OneTimeForms forms;

	private final Payments payments;

	private final PaymentPreviews previews;

	private final PaymentBook book;

	PaymentRecording(OneTimeForms forms, Payments payments, PaymentPreviews previews, PaymentBook book) {
		this.forms = forms;
		this.payments = payments;
		this.previews = previews;
		this.book = book;
	}

	/**
	 * @return the payment's id; of the first where the form is sent again
	 * @throws JustRecorded where it looks like a slip
	 * @throws Refused at the form's fields; as a whole where another payment was recorded
	 * from the same form, and where the form has no id: it has a new one then
	 */
	Answer record(PaymentForm form, Caller caller) {
		if (!form.hasFormId()) {
			form.renew();
			throw Refused.whole("payments.form.again");
		}
		PaymentDraft draft = PaymentForm.told(form::toDraft);
		return this.forms.once(form, caller, draft,
				() -> PaymentForm.told(() -> record(draft, form.isAnyway(), caller)));
	}

	private String record(PaymentDraft draft, boolean anyway, Caller caller) {
		if (!anyway) {
			this.book.sameJustNow(draft, caller).ifPresent((first) -> {
				// Whether it is meant is no question where it can't be recorded.
				this.previews.ofNew(draft);
				throw new JustRecorded(first);
			});
		}
		return Long.toString(this.payments.record(draft, caller).id());
	}

}
