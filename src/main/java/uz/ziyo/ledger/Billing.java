package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.groups.Timetable;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.list.Rows;

/**
 * A month's tuition for everyone who is in a group whose course has a price. Who joined
 * in the middle of the month pays for the lessons that are left. Done again, it adds
 * nothing.
 */
@Service
public class Billing {

	/** As many ledgers as are locked at once; what is done stays done. */
	private static final int CHUNK = 200;

	private final Raising raising;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final CentreTime time;

	Billing(Raising raising, JdbcClient jdbc, PlatformTransactionManager transactions, CentreTime time) {
		this.raising = raising;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.time = time;
	}

	/**
	 * What {@link #run} would do now; one statement.
	 * @throws Refused at {@code month} where that is no sensible one
	 */
	@Reading
	public BillingPreview preview(YearMonth month) {
		PaymentRules.checkYears(List.of(month), "month", Refused.collect()).throwIfAny();
		List<BillingLine> lines = new ArrayList<>();
		int billed = read(month, lines, new ArrayList<>());
		BigDecimal total = lines.stream().map(BillingLine::amount).reduce(Money.ZERO, BigDecimal::add);
		return new BillingPreview(month, lines, total, billed);
	}

	/**
	 * @param paidAhead gets those whose month a payment has raised: billed, but as yet
	 * gone with the payment
	 * @return how many are billed
	 */
	private int read(YearMonth month, List<BillingLine> unbilled, List<BillingLine> paidAhead) {
		int[] billed = new int[1];
		this.jdbc
			.sql("""
					select e.student_id, a.first_name, a.last_name, a.username, e.group_id, g.name, g.days, g.start_date, k.price,
					e.joined_at, c.id as charge_id, c.raised_by from enrolment e
					join account a on a.id = e.student_id and a.archived_at is null
					join study_group g on g.id = e.group_id and g.is_active and g.archived_at is null
					join course k on k.id = g.course_id and k.price > 0
					left join charge c on c.student_id = e.student_id and c.group_id = e.group_id and c.for_month = ?
					and c.voided_at is null
					where e.left_at is null order by g.name, g.id, a.last_name, a.first_name, a.id""")
			.param(month.atDay(1))
			.query((ResultSet row) -> {
				if (Rows.longOrNull(row, "charge_id") == null) {
					add(row, month, unbilled);
					return;
				}
				billed[0]++;
				if (Rows.longOrNull(row, "raised_by") != null) {
					add(row, month, paidAhead);
				}
			});
		return billed[0];
	}

	private void add(ResultSet row, YearMonth month, List<BillingLine> lines) throws SQLException {
		LocalDate first = firstDay(Rows.instant(row, "joined_at"), Rows.date(row, "start_date"));
		BigDecimal price = row.getBigDecimal("price");
		BigDecimal amount = price;
		Integer lessons = null;
		Integer lessonsOf = null;
		if (first.isAfter(month.atDay(1))) {
			Timetable timetable = new Timetable(row.getString("days"), null, null);
			int all = lessons(timetable, month.atDay(1), month);
			int left = lessons(timetable, first, month);
			if (first.isAfter(month.atEndOfMonth()) || (all > 0 && left == 0)) {
				return;
			}
			if (left < all) {
				lessons = left;
				lessonsOf = all;
				amount = price.multiply(BigDecimal.valueOf(left))
					.divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
			}
		}
		if (amount.signum() > 0) {
			lines.add(new BillingLine(row.getLong("student_id"), Rows.familyFirst(row, ""), row.getLong("group_id"),
					row.getString("name"), price, amount, lessons, lessonsOf));
		}
	}

	/** When the student's lessons began: no group has any before its own start. */
	private LocalDate firstDay(Instant joined, LocalDate start) {
		LocalDate day = this.time.dateOf(joined);
		return (start != null && start.isAfter(day)) ? start : day;
	}

	private static int lessons(Timetable timetable, LocalDate from, YearMonth month) {
		LocalDate end = month.plusMonths(1).atDay(1);
		return from.isBefore(end) ? (int) from.datesUntil(end).filter(timetable::isLessonDay).count() : 0;
	}

	/**
	 * Raises what {@link #preview} shows. What was paid ahead is owed from then on, as if
	 * it had been billed first.
	 * @param by null for the job
	 * @return how many it raised, and what they come to
	 */
	public BillingResult run(YearMonth month, Caller by) {
		PaymentRules.checkYears(List.of(month), "month", Refused.collect()).throwIfAny();
		List<BillingLine> lines = new ArrayList<>();
		read(month, lines, lines);
		lines.sort(Comparator.comparingLong(BillingLine::studentId));
		BigDecimal total = Money.ZERO;
		int raised = 0;
		for (int from = 0; from < lines.size(); from += CHUNK) {
			List<BillingLine> chunk = lines.subList(from, Math.min(from + CHUNK, lines.size()));
			List<Charge> charges = this.transaction.execute((status) -> this.raising
				.raise(chunk.stream().map((line) -> terms(line, month)).toList(), this.time.today(), id(by)));
			raised += charges.size();
			total = charges.stream().map(Charge::amount).reduce(total, BigDecimal::add);
		}
		return new BillingResult(month, raised, total);
	}

	private static Long id(Caller by) {
		return (by == null) ? null : by.id();
	}

	private static ChargeTerms terms(BillingLine line, YearMonth month) {
		return new ChargeTerms(line.studentId(), line.groupId(), ChargeKind.TUITION, month, line.amount(),
				month.atDay(1), "", line.lessons(), line.lessonsOf());
	}

}
