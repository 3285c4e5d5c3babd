package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what each month's expenses add up to, in the transaction that changes them.
 * Months are locked in their order, so that two who change several never wait for each
 * other.
 */
@Component
class ExpenseTally {

	private static final String MONTH = """
			insert into expense_tally (of_month, amount) select cast(? as date), 0
			where not exists (select 1 from expense_tally where of_month = ?) on conflict do nothing""";

	private static final String CHANGED = "update expense_tally set amount = amount + ? where of_month = ?";

	private final JdbcTemplate jdbc;

	ExpenseTally(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** What has come to the months, or gone from them. */
	void add(List<Spent> changes) {
		Map<LocalDate, BigDecimal> months = new TreeMap<>();
		changes.forEach((one) -> months.merge(one.date().withDayOfMonth(1), one.amount(), BigDecimal::add));
		months.values().removeIf((amount) -> amount.signum() == 0);
		if (months.isEmpty()) {
			return;
		}
		this.jdbc.batchUpdate(MONTH, months.keySet().stream().map((month) -> new Object[] { month, month }).toList());
		this.jdbc.batchUpdate(CHANGED,
				months.entrySet().stream().map((one) -> new Object[] { one.getValue(), one.getKey() }).toList());
	}

	/**
	 * @param amount negative where it is taken back
	 */
	record Spent(LocalDate date, BigDecimal amount) {

		Spent taken() {
			return new Spent(this.date, this.amount.negate());
		}

	}

}
