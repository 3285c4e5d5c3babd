package uz.ziyo.ledger;

import java.time.Instant;

/**
 * Which charges a list shows; null for any.
 *
 * @param open true for those that something is still open of
 * @param createdFrom when they were made, from then on
 * @param createdBefore and before then
 * @param search in the student's name, username and phones
 * @param ordering as lists of the API name it
 */
public record ChargeFilter(Long studentId, Long groupId, ChargeStatus status, Boolean open, Instant createdFrom,
		Instant createdBefore, String search, String ordering) {

	public static final ChargeFilter ALL = new ChargeFilter(null, null, null, null, null, null, null, null);

	/** Oldest due first. */
	public static ChargeFilter openOf(long studentId) {
		return new ChargeFilter(studentId, null, null, true, null, null, null, "due");
	}

}
