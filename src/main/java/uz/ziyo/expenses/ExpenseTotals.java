package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Figure;

/**
 * What was spent in a time, by the days of the expenses; what is voided does not count.
 * {@code hpa.md} §16.
 */
@Service
public class ExpenseTotals {

	private final JdbcClient jdbc;

	ExpenseTotals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of all times; walks no expenses. */
	public Figure ever() {
		return Figure.of("select coalesce(sum(amount), 0) from expense_tally");
	}

	/** From the first day to the last, both counted. */
	@Reading
	public BigDecimal total(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select coalesce(sum(amount), 0) from expense where voided_at is null and date >= ? and date <= ?""")
			.params(first, last)
			.query(BigDecimal.class)
			.single();
	}

	/**
	 * Month by month in order, from the first day to the last, both counted; a month
	 * without expenses is there with zero.
	 */
	@Reading
	public List<MonthTotal> byMonth(LocalDate first, LocalDate last) {
		Map<YearMonth, BigDecimal> known = new HashMap<>();
		this.jdbc.sql("""
				select extract(year from date) as of_year, extract(month from date) as of_month, sum(amount) as spent
				from expense where voided_at is null and date >= ? and date <= ?
				group by extract(year from date), extract(month from date)""").params(first, last).query((row) -> {
			known.put(YearMonth.of(row.getInt("of_year"), row.getInt("of_month")), row.getBigDecimal("spent"));
		});
		List<MonthTotal> months = new ArrayList<>();
		for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month
			.plusMonths(1)) {
			months.add(new MonthTotal(month, known.getOrDefault(month, BigDecimal.ZERO)));
		}
		return months;
	}

}
