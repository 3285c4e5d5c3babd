package uz.ziyo.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.groups.Timetable;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * Lessons as they are looked at: one with its students, those of today, those whose
 * register is missing.
 */
@Service
public class Lessons {

	private static final String CARDS = "select " + LessonPlan.COLUMNS
			+ """
					, g.id, g.name, s.name as subject_name, g.teacher_id, t.first_name, t.last_name, t.username, y.students_count,
					coalesce(m.marked, 0) as marked, coalesce(m.present, 0) as present, coalesce(m.late, 0) as late
					from study_group g join subject s on s.id = g.subject_id join group_tally y on y.group_id = g.id
					left join account t on t.id = g.teacher_id
					left join (select k.group_id, count(*) as marked, sum(case when k.status <> 'KELMADI' then 1 else 0 end) as present,
					sum(case when k.status = 'KECHIKDI' then 1 else 0 end) as late from attendance_mark k
					join account a on a.id = k.student_id and a.archived_at is null where k.date = ?%s
					group by k.group_id) m on m.group_id = g.id
					where g.is_active and g.archived_at is null%s order by g.start_time, g.name, g.id""";

	private static final String ALL_CARDS = CARDS.formatted("", "");

	private static final String ONE_CARD = CARDS.formatted(" and k.group_id = ?", " and g.id = ?");

	private static final String ROWS = """
			select a.id, a.username, a.first_name, a.last_name, coalesce(e.total_score, 0) as total_score,
			case when e.id is null then 0 else rank() over (order by coalesce(e.total_score, -1) desc) end as place,
			m.status, m.reason
			from (select student_id from enrolment where group_id = ? and left_at is null
			union select student_id from attendance_mark where group_id = ? and date = ?) q
			join account a on a.id = q.student_id and a.archived_at is null
			left join enrolment e on e.student_id = q.student_id and e.group_id = ? and e.left_at is null
			left join attendance_mark m on m.student_id = q.student_id and m.group_id = ? and m.date = ?
			order by a.last_name, a.first_name, a.id""";

	private final JdbcClient jdbc;

	private final LessonRules rules;

	private final CentreTime time;

	Lessons(JdbcClient jdbc, LessonRules rules, CentreTime time) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.time = time;
	}

	/**
	 * A group's lesson with its students by name; those who have left since are there
	 * where they had a mark. Two statements.
	 * @param date null for today
	 * @throws NotFound where there is no such group
	 */
	@Reading
	public LessonSheet sheet(long groupId, LocalDate date, Caller caller) {
		LocalDate day = (date != null) ? date : this.time.today();
		LessonSheet sheet = this.jdbc.sql("""
				select g.id, g.name, g.is_active, g.days, g.start_time, g.end_time, l.topic, l.notes, l.version
				from study_group g left join lesson l on l.group_id = g.id and l.date = ?
				where g.id = ? and g.archived_at is null""")
			.params(day, groupId)
			.query((row, number) -> sheet(row, day, caller))
			.optional()
			.orElseThrow(NotFound::new);
		sheet.rows().addAll(rows(groupId, day));
		return sheet;
	}

	/** The students of a lesson by name, in one statement. */
	@Reading
	public List<LessonRow> rows(long groupId, LocalDate date) {
		return this.jdbc.sql(ROWS)
			.params(groupId, groupId, date, groupId, groupId, date)
			.query((row, number) -> LessonRow.of(row.getLong("id"), row.getString("username"),
					row.getString("first_name"), row.getString("last_name"), row.getLong("total_score"),
					row.getInt("place"), Marks.status(row, "status"), row.getString("reason")))
			.list();
	}

	/**
	 * Today's lessons with who is missing, in order of time, the running ones on top. Two
	 * statements.
	 */
	@Reading
	public List<LessonCard> today() {
		LocalDate today = this.time.today();
		Map<Long, List<String>> absent = new HashMap<>();
		this.jdbc
			.sql("""
					select m.group_id, a.username, a.first_name, a.last_name from attendance_mark m
					join account a on a.id = m.student_id and a.archived_at is null where m.date = ? and m.status = 'KELMADI'
					order by a.last_name, a.first_name, a.id""")
			.param(today)
			.query(row -> {
				absent.computeIfAbsent(row.getLong("group_id"), key -> new ArrayList<>())
					.add(Rows.familyFirst(row, ""));
			});
		return plans(today).stream()
			.filter(plan -> plan.lessons().isOn(today))
			.map(plan -> card(plan, today, plan.card().isTaken())
				.withAbsent(absent.getOrDefault(plan.card().groupId(), List.of())))
			.sorted(Comparator.comparing(card -> card.phase() != LessonPhase.RUNNING))
			.toList();
	}

	/** A group's lesson of today; null where it has none. One statement. */
	@Reading
	public LessonCard todayOf(long groupId) {
		LocalDate today = this.time.today();
		return this.jdbc.sql(ONE_CARD)
			.params(today, groupId, groupId)
			.query(this::plan)
			.optional()
			.filter(plan -> plan.lessons().isOn(today) || plan.card().isTaken())
			.map(plan -> card(plan, today, plan.card().isTaken()))
			.orElse(null);
	}

	/**
	 * Lessons that should have a register by now and don't, the newest first.
	 * @param days how many to look back, today being the first
	 */
	@Reading
	public List<LessonCard> missing(int days) {
		LocalDate today = this.time.today();
		Set<String> taken = new HashSet<>(
				this.jdbc.sql("select distinct group_id, date from attendance_mark where date > ? and date <= ?")
					.params(today.minusDays(days), today)
					.query((row, number) -> row.getLong("group_id") + " " + Rows.date(row, "date"))
					.list());
		List<Plan> plans = plans(today);
		List<LessonCard> missing = new ArrayList<>();
		for (LocalDate date = today; date.isAfter(today.minusDays(days)); date = date.minusDays(1)) {
			for (Plan plan : plans) {
				LessonCard card = card(plan, date, taken.contains(plan.card().groupId() + " " + date));
				if (card.owed()) {
					missing.add(card);
				}
			}
		}
		return missing;
	}

	private List<Plan> plans(LocalDate date) {
		return this.jdbc.sql(ALL_CARDS).param(date).query(this::plan).list();
	}

	private LessonCard card(Plan plan, LocalDate date, boolean taken) {
		LessonCard card = plan.card();
		return new LessonCard(card.groupId(), card.groupName(), card.subjectName(), card.teacherId(),
				card.teacherName(), date, card.from(), card.to(), plan.lessons().phase(date, this.time),
				card.students(), card.marked(), card.present(), card.late(),
				plan.lessons().isOwed(date, taken, this.time), List.of());
	}

	private Plan plan(ResultSet row, int number) throws SQLException {
		LessonPlan lessons = LessonPlan.of(row, this.time);
		String firstName = row.getString("first_name");
		String teacher = (firstName == null) ? null
				: PersonName.full(firstName, row.getString("last_name"), row.getString("username"));
		LessonCard card = new LessonCard(row.getLong("id"), row.getString("name"), row.getString("subject_name"),
				Rows.longOrNull(row, "teacher_id"), teacher, null, lessons.timetable().from(), lessons.timetable().to(),
				LessonPhase.COMING, row.getInt("students_count"), row.getInt("marked"), row.getInt("present"),
				row.getInt("late"), false, List.of());
		return new Plan(card, lessons);
	}

	private LessonSheet sheet(ResultSet row, LocalDate date, Caller caller) throws SQLException {
		LocalTime from = Rows.time(row, "start_time");
		LocalTime to = Rows.time(row, "end_time");
		Timetable timetable = new Timetable(row.getString("days"), from, to);
		String topic = row.getString("topic");
		String notes = row.getString("notes");
		boolean lessonDay = timetable.isLessonDay(date);
		LessonPhase phase = lessonDay ? LessonPhase.of(timetable, date, this.time.today(), this.time.time()) : null;
		return new LessonSheet(row.getLong("id"), row.getString("name"), date, from, to, phase,
				this.rules.gate(caller, timetable, date, row.getBoolean("is_active")), changesIn(phase, date, from, to),
				(topic != null) ? topic : "", (notes != null) ? notes : "", row.getInt("version"), new ArrayList<>());
	}

	private Long changesIn(LessonPhase phase, LocalDate date, LocalTime from, LocalTime to) {
		if (!date.equals(this.time.today()) || from == null || to == null || phase == null
				|| phase == LessonPhase.OVER) {
			return null;
		}
		LocalTime now = this.time.time();
		return (phase == LessonPhase.COMING) ? ChronoUnit.SECONDS.between(now, from)
				: ChronoUnit.SECONDS.between(now, to) + 1;
	}

	/** A group with its lessons. */
	private record Plan(LessonCard card, LessonPlan lessons) {

	}

}
