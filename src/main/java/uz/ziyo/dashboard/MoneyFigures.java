package uz.ziyo.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What came in and went out in some time.
 */
public record MoneyFigures(BigDecimal income, BigDecimal expense) {

	public BigDecimal profit() {
		return this.income.subtract(this.expense);
	}

	/** By how many percent something has changed; null where there was nothing before. */
	public static Integer change(BigDecimal before, BigDecimal now) {
		if (before.signum() <= 0) {
			return null;
		}
		BigDecimal percent = now.subtract(before)
			.multiply(BigDecimal.valueOf(100))
			.divide(before, 0, RoundingMode.HALF_UP);
		return percent.min(BigDecimal.valueOf(999)).max(BigDecimal.valueOf(-999)).intValue();
	}

}
