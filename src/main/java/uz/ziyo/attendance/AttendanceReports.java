package uz.ziyo.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * What the marks come to over a time: a group's month, a rate, a student's record. Who is
 * archived takes his marks along, as a group does.
 */
@Service
public class AttendanceReports {

	private static final String COUNTS = """
			count(*) as marks, coalesce(sum(case when m.status <> 'KELMADI' then 1 else 0 end), 0) as present,
			coalesce(sum(case when m.status = 'KECHIKDI' then 1 else 0 end), 0) as late""";

	private final JdbcClient jdbc;

	private final CentreTime time;

	AttendanceReports(JdbcClient jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * The month of a group: its lesson days and every day that has marks. Who has left
	 * since is there where he has a mark. Two statements.
	 * @param month null for the current one
	 * @throws NotFound where there is no such group
	 */
	@Reading
	public MonthSheet month(long groupId, YearMonth month) {
		YearMonth shown = (month != null) ? month : YearMonth.from(this.time.today());
		Heading heading = this.jdbc.sql("select " + LessonPlan.COLUMNS + """
				, g.name from study_group g where g.id = ? and g.archived_at is null""")
			.param(groupId)
			.query((row, number) -> new Heading(row.getString("name"), LessonPlan.of(row, this.time)))
			.optional()
			.orElseThrow(NotFound::new);
		TreeSet<LocalDate> days = new TreeSet<>();
		for (int day = 1; day <= shown.lengthOfMonth(); day++) {
			if (heading.lessons().timetable().isLessonDay(shown.atDay(day))) {
				days.add(shown.atDay(day));
			}
		}
		Map<Long, Line> lines = lines(groupId, shown);
		Set<LocalDate> taken = new HashSet<>();
		lines.values().forEach(line -> taken.addAll(line.marks().keySet()));
		days.addAll(taken);
		List<LocalDate> columns = List.copyOf(days);
		Set<LocalDate> owed = columns.stream()
			.filter(day -> heading.lessons().isOwed(day, taken.contains(day), this.time))
			.collect(Collectors.toSet());
		return new MonthSheet(groupId, heading.name(), heading.lessons().since(), this.time.today(), shown, columns,
				owed, lines.values().stream().map(line -> line.row(columns)).toList());
	}

	/** A group's rate of this month and of the one before. One statement. */
	@Reading
	public List<AttendanceRate> thisMonthAndLast(long groupId) {
		LocalDate first = this.time.today().withDayOfMonth(1);
		Map<Boolean, AttendanceRate> rates = new LinkedHashMap<>();
		this.jdbc.sql("select m.now, " + COUNTS + """
				 from (select case when k.date >= ? then 1 else 0 end as now, k.status from attendance_mark k
				join account a on a.id = k.student_id and a.archived_at is null
				where k.group_id = ? and k.date >= ?) m group by m.now""")
			.params(first, groupId, first.minusMonths(1))
			.query(row -> {
				rates.put(row.getInt("now") == 1, rate(row));
			});
		AttendanceRate none = new AttendanceRate(0, 0, 0);
		return List.of(rates.getOrDefault(true, none), rates.getOrDefault(false, none));
	}

	/** A student's rate over the last 90 days. One statement. */
	@Reading
	public AttendanceRate rateOf(long studentId) {
		return this.jdbc.sql("select " + COUNTS + """
				 from attendance_mark m join study_group g on g.id = m.group_id and g.archived_at is null
				where m.student_id = ? and m.date > ?""")
			.params(studentId, this.time.today().minusDays(90))
			.query((row, number) -> rate(row))
			.single();
	}

	/** A student's last marks, the newest first. One statement. */
	@Reading
	public List<StudentMark> lastMarksOf(long studentId, int count) {
		return this.jdbc.sql("""
				select m.date, g.name, m.status, m.reason from attendance_mark m join study_group g on g.id = m.group_id
				where m.student_id = ? and g.archived_at is null order by m.date desc, m.id desc limit ?""")
			.params(studentId, count)
			.query((row, number) -> new StudentMark(Rows.date(row, "date"), row.getString("name"),
					Marks.status(row, "status"), row.getString("reason")))
			.list();
	}

	private Map<Long, Line> lines(long groupId, YearMonth month) {
		Map<Long, Line> lines = new LinkedHashMap<>();
		LocalDate first = month.atDay(1);
		LocalDate last = month.atEndOfMonth();
		this.jdbc
			.sql("""
					select a.id, a.username, a.first_name, a.last_name, a.phone, e.joined_at, e.left_at, e.total_score, m.date, m.status
					from (select student_id from enrolment where group_id = ? and left_at is null
					union select student_id from attendance_mark where group_id = ? and date between ? and ?) q
					join account a on a.id = q.student_id and a.archived_at is null
					left join enrolment e on e.student_id = q.student_id and e.group_id = ?
					left join attendance_mark m on m.student_id = q.student_id and m.group_id = ? and m.date between ? and ?
					order by a.last_name, a.first_name, a.id""")
			.params(groupId, groupId, first, last, groupId, groupId, first, last)
			.query(row -> {
				Line line = lines.computeIfAbsent(row.getLong("id"), id -> new Line(id, new LinkedHashMap<>()));
				line.describe(row, this.time);
			});
		return lines;
	}

	private static AttendanceRate rate(ResultSet row) throws SQLException {
		return new AttendanceRate(row.getInt("marks"), row.getInt("present"), row.getInt("late"));
	}

	private record Heading(String name, LessonPlan lessons) {

	}

	private static final class Line {

		private final long studentId;

		private final Map<LocalDate, MarkStatus> marks;

		private String name;

		private String phone;

		private LocalDate joined;

		private LocalDate left;

		private long totalScore;

		Line(long studentId, Map<LocalDate, MarkStatus> marks) {
			this.studentId = studentId;
			this.marks = marks;
		}

		Map<LocalDate, MarkStatus> marks() {
			return this.marks;
		}

		void describe(ResultSet row, CentreTime time) throws SQLException {
			this.name = Rows.familyFirst(row, "");
			this.phone = row.getString("phone");
			Instant joinedAt = Rows.instant(row, "joined_at");
			this.joined = (joinedAt != null) ? time.dateOf(joinedAt) : LocalDate.MAX;
			Instant leftAt = Rows.instant(row, "left_at");
			this.left = (leftAt != null) ? time.dateOf(leftAt) : null;
			this.totalScore = row.getLong("total_score");
			MarkStatus status = Marks.status(row, "status");
			if (status != null) {
				this.marks.put(Rows.date(row, "date"), status);
			}
		}

		MonthSheet.MonthRow row(List<LocalDate> days) {
			MarkStatus[] cells = days.stream().map(this.marks::get).toArray(MarkStatus[]::new);
			int present = (int) this.marks.values().stream().filter(MarkStatus::isPresent).count();
			Integer rate = new AttendanceRate(this.marks.size(), present, 0).percent();
			return new MonthSheet.MonthRow(this.studentId, this.name, this.phone, this.joined, this.left,
					this.totalScore, Arrays.asList(cells), rate);
		}

	}

}
