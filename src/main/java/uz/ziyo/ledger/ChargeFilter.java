package uz.ziyo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Select;

/**
 * Which charges a list and its sum are of; null for any.
 *
 * @param open true for those that something is still open of
 * @param createdFrom when they were made, from then on
 * @param createdBefore and before then
 * @param name in the student's name alone
 * @param search in the student's name, username and phones
 * @param ordering as lists of the API name it
 * @param month of tuition
 * @param from the first business date
 * @param to the last one
 */
public record ChargeFilter(Long studentId, Long groupId, ChargeStatus status, Boolean open, Instant createdFrom,
		Instant createdBefore, String name, String search, String ordering, ChargeKind kind, YearMonth month,
		LocalDate from, LocalDate to) {

	private static final String NAME = SearchText.inName("a");

	public static final ChargeFilter ALL = new ChargeFilter(null, null, null, null, null, null, null, null);

	/** Of any name, kind, month and date. */
	public ChargeFilter(Long studentId, Long groupId, ChargeStatus status, Boolean open, Instant createdFrom,
			Instant createdBefore, String search, String ordering) {
		this(studentId, groupId, status, open, createdFrom, createdBefore, null, search, ordering, null, null, null,
				null);
	}

	/** Oldest due first. */
	public static ChargeFilter openOf(long studentId) {
		return new ChargeFilter(studentId, null, null, true, null, null, null, "due");
	}

	<T> Select<T> applyTo(Select<T> charges) {
		if (this.open != null) {
			charges.where(this.open ? "c.open_since is not null" : "c.open_since is null");
		}
		GroupChoice.narrow(charges, "c.group_id", this.groupId)
			.whereIfGiven("c.student_id = ?", this.studentId)
			.whereIfGiven("c.status = ?", this.status)
			.whereIfGiven("c.kind = ?", this.kind)
			.whereIfGiven("c.for_month = ?", (this.month == null) ? null : this.month.atDay(1))
			.whereIfGiven("c.charged_on >= ?", this.from)
			.whereIfGiven("c.charged_on <= ?", this.to)
			.whereIfGiven("c.created_at >= ?", this.createdFrom)
			.whereIfGiven("c.created_at < ?", this.createdBefore)
			.whereIfGiven(NAME, SearchText.likeTextIfGiven(this.name))
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(this.search));
		return charges;
	}

}
