package uz.ziyo.ledger.debts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

import uz.ziyo.shared.Money;

/**
 * A debt by the age of its parts.
 */
public record DebtAges(BigDecimal recent, BigDecimal month, BigDecimal twoMonths, BigDecimal old, BigDecimal ahead) {

	public static final DebtAges NONE = new DebtAges(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

	static DebtAges of(ResultSet row) throws SQLException {
		return new DebtAges(row.getBigDecimal("recent"), row.getBigDecimal("month_old"),
				row.getBigDecimal("two_months_old"), row.getBigDecimal("older"), row.getBigDecimal("ahead"));
	}

	public BigDecimal total() {
		return this.recent.add(this.month).add(this.twoMonths).add(this.old).add(this.ahead);
	}

	public BigDecimal of(DebtAge age) {
		return switch (age) {
			case RECENT -> this.recent;
			case MONTH -> this.month;
			case TWO_MONTHS -> this.twoMonths;
			case OLD -> this.old;
			case AHEAD -> this.ahead;
		};
	}

	public DebtAges plus(DebtAges other) {
		return new DebtAges(this.recent.add(other.recent), this.month.add(other.month),
				this.twoMonths.add(other.twoMonths), this.old.add(other.old), this.ahead.add(other.ahead));
	}

}
