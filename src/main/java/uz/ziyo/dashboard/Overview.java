package uz.ziyo.dashboard;

import java.math.BigDecimal;
import java.util.List;

import uz.ziyo.ledger.GroupIncome;
import uz.ziyo.ledger.MethodIncome;
import uz.ziyo.ledger.debts.DebtAges;

/**
 * All that the owner looks at.
 *
 * @param before what the span is compared with
 * @param months twelve, the last one that of the span's end
 * @param debts of now, whatever the span
 * @param missing how many lessons of the last seven days have no register
 */
public record Overview(Span span, Span before, MoneyFigures now, MoneyFigures then, List<MonthFigures> months,
		DebtAges debts, List<GroupIncome> groups, List<MethodIncome> methods, int presentToday, int employees,
		int missing) {

	/** How many payments the span has. */
	public long payments() {
		return this.methods.stream().mapToLong(MethodIncome::payments).sum();
	}

	/** For bars: the share of the largest, in percent. */
	public int share(BigDecimal amount, BigDecimal largest) {
		return (largest.signum() > 0)
				? amount.multiply(BigDecimal.valueOf(100)).divideToIntegralValue(largest).intValue() : 0;
	}

}
