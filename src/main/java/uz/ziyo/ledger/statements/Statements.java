package uz.ziyo.ledger.statements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.rows.MonthRows;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * Explains a student's balance. What has been voided is not in it; what has been changed
 * counts as it is now, on its own date.
 */
@Service
public class Statements {

	private static final String QUERY = """
			select a.first_name, a.last_name, a.username, a.phone, a.archived_at, x.* from account a left join (
			select c.id, c.charged_on as on_day, c.created_at, 0 as paid, cast(null as bigint) as receipt_no, c.kind,
			cast(null as varchar(16)) as method, c.for_month, cast(null as varchar(2000)) as months, g.name as group_name,
			c.description as note, c.lessons, c.lessons_of, c.amount
			from charge c left join study_group g on g.id = c.group_id
			where c.student_id = ? and c.voided_at is null and c.charged_on <= ?
			union all
			select p.id, p.paid_on, p.created_at, 1, p.receipt_no, null, p.method, null,\s"""
			+ MonthRows.MONTHS + """
					, g.name, p.notes, null, null, -p.amount
					from payment p left join study_group g on g.id = p.group_id
					where p.student_id = ? and p.voided_at is null and p.paid_on <= ?) x on true
					where a.id = ? and a.role = 'STUDENT' order by x.on_day, x.created_at, x.paid, x.id""";

	private final JdbcClient jdbc;

	private final CentreTime time;

	Statements(JdbcClient jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * One statement.
	 * @param from the first day whose lines are shown; null for all
	 * @param asOf the last day that counts; null for today
	 * @throws NotFound where there is no such student, or a student asks for another's
	 */
	@Reading
	public Statement of(long studentId, LocalDate from, LocalDate asOf, Caller caller) {
		if (caller.isStudent() && caller.id() != studentId) {
			throw new NotFound();
		}
		Sheet sheet = new Sheet(from);
		LocalDate until = (asOf == null) ? this.time.today() : asOf;
		this.jdbc.sql(QUERY).params(studentId, until, studentId, until, studentId).query(sheet::read);
		if (sheet.name == null) {
			throw new NotFound();
		}
		return new Statement(studentId, sheet.name, sheet.phone, sheet.archived, from, until, sheet.opening,
				sheet.lines, sheet.charged, sheet.paid, sheet.balance);
	}

	private static final class Sheet {

		private final LocalDate from;

		private String name;

		private String phone;

		private boolean archived;

		private BigDecimal opening = Money.ZERO;

		private BigDecimal charged = Money.ZERO;

		private BigDecimal paid = Money.ZERO;

		private BigDecimal balance = Money.ZERO;

		private final List<Statement.Line> lines = new ArrayList<>();

		Sheet(LocalDate from) {
			this.from = from;
		}

		void read(ResultSet row) throws SQLException {
			this.name = Rows.familyFirst(row, "");
			this.phone = row.getString("phone");
			this.archived = Rows.instant(row, "archived_at") != null;
			BigDecimal amount = row.getBigDecimal("amount");
			if (amount == null) {
				return;
			}
			this.balance = this.balance.add(amount);
			if (this.from != null && Rows.date(row, "on_day").isBefore(this.from)) {
				this.opening = this.balance;
				return;
			}
			this.charged = this.charged.add(amount.max(BigDecimal.ZERO));
			this.paid = this.paid.add(amount.min(BigDecimal.ZERO).negate());
			this.lines.add(line(row, amount));
		}

		private Statement.Line line(ResultSet row, BigDecimal amount) throws SQLException {
			String kind = row.getString("kind");
			String method = row.getString("method");
			String text = row.getString("note");
			return new Statement.Line(row.getLong("id"), Rows.date(row, "on_day"), Rows.longOrNull(row, "receipt_no"),
					(kind == null) ? null : ChargeKind.valueOf(kind),
					(method == null) ? null : PaymentMethod.valueOf(method), MonthRows.month(row, "for_month"),
					PaidMonth.listed(row.getString("months")).stream().map(PaidMonth::month).toList(),
					row.getString("group_name"), (text == null) ? "" : text, Rows.intOrNull(row, "lessons"),
					Rows.intOrNull(row, "lessons_of"), amount, this.balance);
		}

	}

}
