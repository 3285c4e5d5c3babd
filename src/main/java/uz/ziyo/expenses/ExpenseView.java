package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An expense with the people around it.
 *
 * @param recipient may be null
 * @param recipientUser may be null
 * @param employeeName of the recipient who works here, or null
 * @param voidedAt null while it counts; then so are {@code voidedBy} and
 * {@code voidReason}
 */
public record ExpenseView(long id, String recipient, Long recipientUser, String employeeName, BigDecimal amount,
		String reason, LocalDate date, String createdBy, Instant createdAt, Instant voidedAt, String voidedBy,
		String voidReason, int version) {

	public boolean isVoided() {
		return this.voidedAt != null;
	}

}
