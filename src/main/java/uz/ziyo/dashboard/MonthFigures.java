package uz.ziyo.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month of the centre's money.
 */
public record MonthFigures(YearMonth month, BigDecimal income, BigDecimal expense) {

	public BigDecimal profit() {
		return this.income.subtract(this.expense);
	}

	/** Whether anything came in or went out. */
	public boolean isAny() {
		return this.income.signum() != 0 || this.expense.signum() != 0;
	}

	public LocalDate from() {
		return this.month.atDay(1);
	}

	public LocalDate to() {
		return this.month.atEndOfMonth();
	}

}
