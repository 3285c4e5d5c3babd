package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which expenses a list shows; null for any.
 *
 * @param from the first day
 * @param to the last day
 * @param recipientUser the owner or employee who got it
 * @param search in reason, recipient and the recipient's name
 * @param reason in the reason alone
 * @param createdOn the day of writing down
 * @param least the smallest amount
 * @param most the largest amount
 * @param voided those that were voided, instead of those that count
 * @param ordering as lists of the API name it
 */
public record ExpenseFilter(LocalDate from, LocalDate to, Long recipientUser, String search, String reason,
		LocalDate createdOn, BigDecimal least, BigDecimal most, boolean voided, String ordering) {

	public ExpenseFilter(LocalDate from, LocalDate to, Long recipientUser, String search, BigDecimal least,
			BigDecimal most, boolean voided, String ordering) {
		this(from, to, recipientUser, search, null, null, least, most, voided, ordering);
	}

	/** Everything of some days, the latest last. */
	public static ExpenseFilter of(LocalDate from, LocalDate to) {
		return new ExpenseFilter(from, to, null, null, null, null, false, "date,id");
	}

}
