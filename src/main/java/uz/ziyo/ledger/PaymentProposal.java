package uz.ziyo.ledger;

import java.time.LocalDate;

import uz.ziyo.shared.Money;

/**
 * A payment that somebody means to record.
 *
 * @param complete false where something of it could not be read, and so is missing
 */
public record PaymentProposal(PaymentDraft draft, boolean complete) {

	/** Of a student who is known; what is missing is nothing. */
	PaymentTerms terms(LocalDate today) {
		PaymentDraft whole = (this.draft.amount() != null) ? this.draft
				: new PaymentDraft(this.draft.studentId(), this.draft.groupId(), null, this.draft.months(), Money.ZERO,
						this.draft.method(), this.draft.notes(), this.draft.paidOn());
		return whole.terms(whole.studentId(), whole.groupId(), today);
	}

}
