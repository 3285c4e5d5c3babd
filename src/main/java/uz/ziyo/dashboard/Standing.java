package uz.ziyo.dashboard;

import java.math.BigDecimal;

/**
 * Money of all times, and who works today.
 *
 * @param income null where the money was not asked for; {@code expense} then too
 * @param presentToday employees who took a register and gave a score
 */
public record Standing(BigDecimal income, BigDecimal expense, int presentToday, int employees) {

	public BigDecimal profit() {
		return this.income.subtract(this.expense);
	}

}
