package uz.ziyo.worklog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Initials;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Figure;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Who worked on which day: an employee who took a register and gave a score.
 * {@code hpa-backend.md} §5, {@code hpa.md} §15.
 */
@Service
public class WorkLogs {

	private static final String COLUMNS = """
			w.id, w.employee_id, w.date, w.took_register, w.gave_score, w.status, w.note, w.created_at""";

	private static final Map<String, String> ORDERS = Map.of("id", "w.id", "date", "w.date", "employee",
			"w.employee_id", "status", "w.status", "created_at", "w.created_at");

	private final Selects selects;

	private final JdbcClient jdbc;

	private final CentreTime time;

	WorkLogs(Selects selects, JdbcClient jdbc, CentreTime time) {
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Opens the day for every employee who has none yet.
	 */
	@Transactional
	public void openDay(LocalDate date) {
		this.jdbc.sql("""
				insert into work_log (id, employee_id, date, took_register, gave_score, status, created_at)
				select nextval('work_log_seq'), a.id, cast(? as date), false, false, false,
				cast(? as timestamp with time zone) from account a
				where a.role = 'EMPLOYEE' and a.archived_at is null
				and not exists (select 1 from work_log w where w.employee_id = a.id and w.date = ?)
				on conflict do nothing""").params(date, this.time.at(this.time.now()), date).update();
	}

	public Listing<WorkLogView> list(WorkLogFilter filter) {
		return select().whereIfGiven("w.employee_id = ?", filter.employeeId())
			.whereIfGiven("w.date = ?", filter.date())
			.whereIfGiven("w.date >= ?", filter.from())
			.whereIfGiven("w.date <= ?", filter.to())
			.whereIfGiven("w.status = ?", filter.status())
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(filter.search()))
			.orderBy(filter.ordering(), ORDERS, "w.id");
	}

	/**
	 * @throws NotFound where there is none
	 */
	@Reading
	public WorkLogView get(long id) {
		return select().where("w.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/** How many of those who are still here took a register and gave a score that day. */
	public Figure worked(LocalDate date) {
		return Figure.of("""
				select count(*) from work_log w join account a on a.id = w.employee_id
				where w.date = ? and w.status and a.archived_at is null""", date);
	}

	private Select<WorkLogView> select() {
		return this.selects.select(COLUMNS, "work_log w join account a on a.id = w.employee_id", WorkLogs::view)
			.where("a.archived_at is null");
	}

	private static WorkLogView view(ResultSet row, int number) throws SQLException {
		return new WorkLogView(row.getLong("id"), row.getLong("employee_id"), Rows.date(row, "date"),
				row.getBoolean("took_register"), row.getBoolean("gave_score"), row.getBoolean("status"),
				row.getString("note"), Rows.instant(row, "created_at"));
	}

	/**
	 * All employees in a month, those without a day too; one statement.
	 */
	@Reading
	public WorkMonth month(YearMonth month) {
		List<LocalDate> days = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
		Map<Long, Row> rows = new LinkedHashMap<>();
		this.jdbc.sql("""
				select a.id, a.first_name, a.last_name, a.username, w.date, w.took_register, w.gave_score
				from account a left join work_log w on w.employee_id = a.id and w.date between ? and ?
				where a.role = 'EMPLOYEE' and a.archived_at is null
				order by a.last_name, a.first_name, a.id, w.date""")
			.params(month.atDay(1), month.atEndOfMonth())
			.query(row -> {
				Row employee = rows.computeIfAbsent(row.getLong("id"), id -> new Row(new ArrayList<>(), new String[3]));
				employee.names[0] = row.getString("last_name");
				employee.names[1] = row.getString("first_name");
				employee.names[2] = row.getString("username");
				LocalDate date = Rows.date(row, "date");
				if (date != null) {
					employee.days
						.add(new WorkMonth.Day(date, row.getBoolean("took_register"), row.getBoolean("gave_score")));
				}
			});
		List<WorkMonth.Employee> employees = new ArrayList<>();
		rows.forEach((id, row) -> employees.add(row.employee(id, days)));
		List<Integer> totals = new ArrayList<>();
		for (int i = 0; i < days.size(); i++) {
			int day = i;
			totals.add((int) employees.stream()
				.map(employee -> employee.days().get(day))
				.filter(entry -> entry != null && entry.tookRegister() && entry.gaveScore())
				.count());
		}
		return new WorkMonth(month, this.time.today(), days, employees, totals);
	}

	private record Row(List<WorkMonth.Day> days, String[] names) {

		WorkMonth.Employee employee(long id, List<LocalDate> month) {
			WorkMonth.Day[] all = new WorkMonth.Day[month.size()];
			this.days.forEach(day -> all[day.date().getDayOfMonth() - 1] = day);
			int worked = (int) this.days.stream().filter(day -> day.tookRegister() && day.gaveScore()).count();
			return new WorkMonth.Employee(id, PersonName.full(this.names[0], this.names[1], this.names[2]),
					Initials.of(this.names[0], this.names[1], this.names[2]), Arrays.asList(all), worked);
		}

	}

}
