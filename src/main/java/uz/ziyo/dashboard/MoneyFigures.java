package uz.ziyo.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

import uz.ziyo.shared.Money;

/**
 * What came in and went out in some time.
 */
public record MoneyFigures(BigDecimal income, BigDecimal expense) {

	public BigDecimal profit() {
		return this.income.subtract(this.expense);
	}

	/** What months come to. */
	public static MoneyFigures of(List<MonthFigures> months) {
		return new MoneyFigures(sum(months, MonthFigures::income), sum(months, MonthFigures::expense));
	}

	private static BigDecimal sum(List<MonthFigures> months, Function<MonthFigures, BigDecimal> figure) {
		return months.stream().map(figure).reduce(Money.ZERO, BigDecimal::add);
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
