package uz.ziyo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Select;

/**
 * Which payments a list and its sum are of; null for any.
 *
 * @param from the first business date
 * @param to the last one
 * @param createdFrom when they were recorded, from then on
 * @param createdBefore and before then
 * @param name in the student's name alone
 * @param search in the student's name, username and phones; a number is a receipt's too
 * @param ordering as lists of the API name it
 */
public record PaymentFilter(Long studentId, Long groupId, Long chargeId, PaymentMethod method, Long receivedById,
		LocalDate from, LocalDate to, Instant createdFrom, Instant createdBefore, String name, String search,
		String ordering) {

	private static final String NAME = SearchText.inName("a");

	private static final Pattern RECEIPT = Pattern.compile("\\d{1,18}");

	public static final PaymentFilter ALL = new PaymentFilter(null, null, null, null, null, null, null, null, null,
			null, null, null);

	/** The same of one student alone. */
	public PaymentFilter by(long student) {
		return new PaymentFilter(student, this.groupId, this.chargeId, this.method, this.receivedById, this.from,
				this.to, this.createdFrom, this.createdBefore, this.name, this.search, this.ordering);
	}

	<T> Select<T> applyTo(Select<T> payments) {
		GroupChoice.narrow(payments, "p.group_id", this.groupId)
			.whereIfGiven("p.student_id = ?", this.studentId)
			.whereIfGiven("p.charge_id = ?", this.chargeId)
			.whereIfGiven("p.method = ?", this.method)
			.whereIfGiven("p.received_by = ?", this.receivedById)
			.whereIfGiven("p.paid_on >= ?", this.from)
			.whereIfGiven("p.paid_on <= ?", this.to)
			.whereIfGiven("p.created_at >= ?", this.createdFrom)
			.whereIfGiven("p.created_at < ?", this.createdBefore)
			.whereIfGiven(NAME, SearchText.likeTextIfGiven(this.name));
		if (this.search == null) {
			return payments;
		}
		String pattern = SearchText.like(this.search);
		return RECEIPT.matcher(this.search.strip()).matches() ? payments
			.where("a.search_text like ? escape '!' or p.receipt_no = ?", pattern, Long.valueOf(this.search.strip()))
				: payments.where("a.search_text like ? escape '!'", pattern);
	}

}
