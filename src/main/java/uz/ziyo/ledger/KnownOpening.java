package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * How a student is said already to have stood before the centre began to write it down
 * here.
 *
 * @param id of a charge, or of a payment where he had paid ahead
 * @param amount what he owed; negative where he had paid ahead
 * @param note may be empty
 */
public record KnownOpening(long id, long studentId, BigDecimal amount, String note) {

	/** Whether both say that he owed, or both that he had paid ahead. */
	public boolean isOfSameSide(BigDecimal other) {
		return this.amount.signum() == other.signum();
	}

	public boolean isSame(OpeningBalance other) {
		String said = (other.note() == null) ? "" : other.note().strip();
		return this.amount.compareTo(other.amount()) == 0 && this.note.equals(said);
	}

}
