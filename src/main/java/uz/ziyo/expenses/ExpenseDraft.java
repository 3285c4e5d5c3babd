package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An expense as it is asked for. Empty texts count as not given.
 *
 * @param recipient whom or what it was paid to; may be null
 * @param recipientUser the owner or employee who got it; may be null
 * @param amount in so'm
 * @param date the day of it; null for today, or to leave it as it is
 * @param version the version that the change was made from; null to skip the check
 */
public record ExpenseDraft(String recipient, Long recipientUser, BigDecimal amount, String reason, LocalDate date,
		Integer version) {

	public ExpenseDraft {
		recipient = (recipient == null || recipient.isBlank()) ? null : recipient.strip();
		reason = (reason == null) ? "" : reason.strip();
	}

}
