package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import uz.ziyo.shared.Money;

/**
 * A charge as it is asked for.
 *
 * @param groupId needed for a month; else may be null
 * @param month of tuition; null for anything else
 * @param amount in so'm
 * @param dueDate may be null
 */
public record ChargeDraft(Long studentId, Long groupId, YearMonth month, BigDecimal amount, LocalDate dueDate,
		String description) {

	public ChargeDraft {
		description = (description == null) ? "" : description.strip();
	}

	public static ChargeDraft of(long studentId, BigDecimal amount, LocalDate dueDate, String description) {
		return new ChargeDraft(studentId, null, null, amount, dueDate, description);
	}

	/** Tuition falls due with its month where nothing else is said. */
	ChargeTerms terms(long studentId) {
		boolean tuition = this.month != null;
		LocalDate due = (tuition && this.dueDate == null) ? this.month.atDay(1) : this.dueDate;
		return new ChargeTerms(studentId, this.groupId, tuition ? ChargeKind.TUITION : ChargeKind.OTHER, this.month,
				Money.exact(this.amount), due, this.description, null, null);
	}

}
