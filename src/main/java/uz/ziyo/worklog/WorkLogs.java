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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import uz.ziyo.attendance.AttendanceTaken;
import uz.ziyo.attendance.MarksRemoved;
import uz.ziyo.scores.ScoreGiven;
import uz.ziyo.scores.ScoreRemoved;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Initials;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.SearchText;
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

	/**
	 * What is known to be committed, so that a day's second tap asks the database
	 * nothing. Only the latest day is kept.
	 */
	private final Set<Fact> known = ConcurrentHashMap.newKeySet();

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

	@EventListener
	@Transactional
	void on(AttendanceTaken taken) {
		if (taken.actorRole() == Role.EMPLOYEE) {
			record(taken.actorId(), this.time.today(), Kind.REGISTER);
		}
	}

	@EventListener
	@Transactional
	void on(ScoreGiven given) {
		if (given.actorRole() == Role.EMPLOYEE) {
			record(given.actorId(), this.time.today(), Kind.SCORE);
		}
	}

	@EventListener
	@Transactional
	void on(MarksRemoved removed) {
		this.jdbc.sql("""
				select distinct r.account_id, r.at from attendance_mark_aud h join revision r on r.id = h.rev
				where h.revtype = 0 and r.account_id is not null and h.id in (:ids)""")
			.param("ids", removed.ids())
			.query((row, number) -> new Fact(row.getLong("account_id"), this.time.dateOf(Rows.instant(row, "at")),
					Kind.REGISTER))
			.list()
			.stream()
			.distinct()
			.forEach((fact) -> recheck(fact, removed.groupId(), removed.date()));
	}

	@EventListener
	@Transactional
	void on(ScoreRemoved removed) {
		recheck(new Fact(removed.givenBy(), this.time.dateOf(removed.givenAt()), Kind.SCORE), removed.groupId(),
				removed.date());
	}

	/**
	 * Whether he did it all the same. Mostly there is another of the same lesson, which
	 * is looked for first: they are fewer than all of a day.
	 */
	private void recheck(Fact fact, long groupId, LocalDate lesson) {
		this.known.remove(fact);
		Kind kind = fact.kind();
		boolean told = this.jdbc
			.sql("select " + kind.column + " from work_log where employee_id = ? and date = ? for update")
			.params(fact.employeeId(), fact.date())
			.query(Boolean.class)
			.optional()
			.orElse(false);
		if (told) {
			String his = kind.done + " and " + kind.by + " = :employee";
			this.jdbc
				.sql("update work_log set " + kind.column + " = false, status = false"
						+ " where employee_id = :employee and date = :day and not exists (select 1 from " + his
						+ " and d.group_id = :group and d.date = :lesson) and not exists (select 1 from " + his + ")")
				.param("employee", fact.employeeId())
				.param("day", fact.date())
				.param("from", this.time.at(this.time.startOf(fact.date())))
				.param("to", this.time.at(this.time.startOf(fact.date().plusDays(1))))
				.param("group", groupId)
				.param("lesson", lesson)
				.update();
		}
	}

	/**
	 * Records what a copy of the application has left out: it remembers as recorded what
	 * another has since taken back in {@link #recheck}.
	 */
	@Transactional
	void complete(LocalDate date) {
		for (Kind kind : Kind.values()) {
			this.jdbc
				.sql("update work_log set " + kind.change + " where date = :day and not " + kind.column
						+ " and employee_id in (select " + kind.by + " from " + kind.done + ")")
				.param("day", date)
				.param("from", this.time.at(this.time.startOf(date)))
				.param("to", this.time.at(this.time.startOf(date.plusDays(1))))
				.update();
		}
	}

	/**
	 * The day that counts is the one on which he acts, whichever lesson it is about.
	 */
	private void record(long employeeId, LocalDate date, Kind kind) {
		Fact fact = new Fact(employeeId, date, kind);
		if (this.known.contains(fact)) {
			return;
		}
		this.jdbc.sql("""
				insert into work_log (id, employee_id, date, took_register, gave_score, status, created_at)
				values (nextval('work_log_seq'), ?, ?, false, false, false, ?) on conflict do nothing""")
			.params(employeeId, date, this.time.at(this.time.now()))
			.update();
		this.jdbc.sql("update work_log set " + kind.change + " where employee_id = ? and date = ?")
			.params(employeeId, date)
			.update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				remember(fact);
			}

		});
	}

	private void remember(Fact fact) {
		this.known.removeIf(old -> old.date().isBefore(fact.date()));
		this.known.add(fact);
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

	private enum Kind {

		REGISTER("took_register", "took_register = true, status = gave_score", "r.account_id", """
				attendance_mark d join attendance_mark_aud h on h.id = d.id and h.revtype = 0
				join revision r on r.id = h.rev"""),

		SCORE("gave_score", "gave_score = true, status = took_register", "d.given_by", "score d");

		private final String column;

		private final String change;

		private final String by;

		/** What was done on a day and is still there. */
		private final String done;

		Kind(String column, String change, String by, String from) {
			this.column = column;
			this.change = change;
			this.by = by;
			this.done = from + " where d.created_at >= :from and d.created_at < :to";
		}

	}

	private record Fact(long employeeId, LocalDate date, Kind kind) {
	}

}
