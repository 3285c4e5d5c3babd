package uz.ziyo.ledger.desk;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.shared.Initials;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.PersonName;

/**
 * Who of a group has paid which month.
 *
 * @param months the columns
 */
public record MonthGrid(long groupId, List<YearMonth> months, List<Row> rows) {

	/**
	 * @param joined the month in which he came
	 * @param left whether he is no longer in the group
	 * @param cells one for each month; null where it is not billed
	 */
	public record Row(long studentId, String username, String firstName, String lastName, YearMonth joined,
			boolean left, List<Cell> cells) {

		/** Whether a month that is not billed can be paid for. */
		public boolean isPayable(YearMonth month) {
			return !this.left && !month.isBefore(this.joined);
		}

		/** Family name first, as registers have it. */
		public String name() {
			return PersonName.familyFirst(this.firstName, this.lastName, this.username);
		}

		public String initials() {
			return Initials.of(this.lastName, this.firstName, this.username);
		}

	}

	public record Cell(long chargeId, BigDecimal amount, BigDecimal remaining, ChargeStatus status) {
	}

	/** What is paid of a month, over all students. */
	public BigDecimal paid(int column) {
		return sum(column, (cell) -> cell.amount().subtract(cell.remaining()));
	}

	/** What is still owed of a month, over all students. */
	public BigDecimal remaining(int column) {
		return sum(column, Cell::remaining);
	}

	private BigDecimal sum(int column, Function<Cell, BigDecimal> part) {
		return this.rows.stream()
			.map((row) -> row.cells().get(column))
			.filter(Objects::nonNull)
			.map(part)
			.reduce(Money.ZERO, BigDecimal::add);
	}

}
