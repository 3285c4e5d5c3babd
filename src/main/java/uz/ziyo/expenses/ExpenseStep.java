package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was made of an expense at some time, and by whom.
 *
 * @param by may be empty, for a job
 */
public record ExpenseStep(Kind kind, Instant at, String by, String recipient, String employeeName, BigDecimal amount,
		String reason, LocalDate date) {

	public enum Kind {

		RECORDED, CHANGED, VOIDED

	}

}
