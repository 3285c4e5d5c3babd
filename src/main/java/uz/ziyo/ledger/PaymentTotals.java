package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Figure;
import uz.ziyo.shared.list.Rows;

/**
 * What came in, by business dates, both ends counted. What is voided does not count, nor
 * what was paid before the centre began to write it down here.
 */
@Service
public class PaymentTotals {

	private static final String RECEIVED = "payment p where p.voided_at is null and p.paid_on >= ? and p.paid_on <= ? and "
			+ PaymentMethod.INCOME;

	private final JdbcClient jdbc;

	PaymentTotals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of all times; walks no payments. */
	public Figure ever() {
		return Figure.of("select coalesce(sum(amount), 0) from payment_tally");
	}

	@Reading
	public BigDecimal total(LocalDate first, LocalDate last) {
		return this.jdbc.sql("select coalesce(sum(p.amount), 0) from " + RECEIVED)
			.params(first, last)
			.query(BigDecimal.class)
			.single();
	}

	/** Those months in which something came in. */
	@Reading
	public Map<YearMonth, BigDecimal> byMonth(LocalDate first, LocalDate last) {
		Map<YearMonth, BigDecimal> months = new HashMap<>();
		this.jdbc
			.sql("""
					select extract(year from p.paid_on) as of_year, extract(month from p.paid_on) as of_month, sum(p.amount) as total
					from %s group by extract(year from p.paid_on), extract(month from p.paid_on)"""
				.formatted(RECEIVED))
			.params(first, last)
			.query((row) -> {
				months.put(YearMonth.of(row.getInt("of_year"), row.getInt("of_month")), row.getBigDecimal("total"));
			});
		return months;
	}

	/** The largest first. */
	@Reading
	public List<GroupIncome> byGroup(LocalDate first, LocalDate last) {
		return this.jdbc
			.sql("""
					select t.group_id, g.name, t.payments, t.total from (select p.group_id, count(*) as payments, sum(p.amount) as total
					from %s group by p.group_id) t
					left join study_group g on g.id = t.group_id order by t.total desc, g.name, t.group_id"""
				.formatted(RECEIVED))
			.params(first, last)
			.query((row, number) -> new GroupIncome(Rows.longOrNull(row, "group_id"), row.getString("name"),
					row.getLong("payments"), row.getBigDecimal("total")))
			.list();
	}

	/** The largest first. */
	@Reading
	public List<MethodIncome> byMethod(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select p.method, count(*) as payments, sum(p.amount) as total from %s
				group by p.method order by total desc, p.method""".formatted(RECEIVED))
			.params(first, last)
			.query((row, number) -> new MethodIncome(PaymentMethod.valueOf(row.getString("method")),
					row.getLong("payments"), row.getBigDecimal("total")))
			.list();
	}

}
