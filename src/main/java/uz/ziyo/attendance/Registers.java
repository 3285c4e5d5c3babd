package uz.ziyo.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.groups.Timetable;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Selects;

/**
 * The register of a whole group by one action. {@code hpa.md} §8, bulk_create. It costs
 * the same number of statements for three students as for sixty.
 */
@Service
public class Registers {

	private final Marks marks;

	private final LessonRules rules;

	private final JdbcClient jdbc;

	private final Selects selects;

	private final CentreTime time;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	Registers(Marks marks, LessonRules rules, JdbcClient jdbc, Selects selects, CentreTime time,
			ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.marks = marks;
		this.rules = rules;
		this.jdbc = jdbc;
		this.selects = selects;
		this.time = time;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Gives each student of the group who has no mark that day the same one. Marks that
	 * exist stay. Two teachers at once make one register.
	 * @throws Refused at {@code groupId} where the group is unknown or not active; for an
	 * employee, with the documented texts, on a wrong day or at a wrong time; at
	 * {@code date} where it has not come yet
	 */
	public Register take(Caller caller, long groupId, LocalDate date, MarkStatus status) {
		Open open = find(groupId, date);
		this.rules.checkRegister(caller, open.timetable(), date);
		this.rules.checkDate(date);
		Instant now = this.time.now();
		if (open.missing() == 0) {
			// The common repetition only reads: no BEGIN, no COMMIT.
			return new Register(Attendance.ofLesson(this.selects, groupId, date).all(), 0, now);
		}
		return this.transaction.execute((begun) -> make(open, caller, groupId, date, status, now));
	}

	private Register make(Open open, Caller caller, long groupId, LocalDate date, MarkStatus status, Instant now) {
		if (open.hasLesson()) {
			this.marks.lockLesson(groupId, date);
		}
		else {
			this.marks.openLesson(groupId, date, caller.id(), now);
		}
		this.marks.makeRegister(groupId, date, this.time.time(), status, caller.id(), now);
		List<MarkView> all = Attendance.ofLesson(this.selects, groupId, date).all();
		int made = (int) all.stream().filter(mark -> !mark.byHand() && mark.createdAt().equals(now)).count();
		if (made > 0) {
			this.events.publishEvent(new AttendanceTaken(caller.id(), caller.role(), groupId, date));
		}
		return new Register(all, made, now);
	}

	/**
	 * Takes back the marks that one register made and nobody has touched since.
	 * @param register when it was taken: {@link Register#at()}
	 * @return how many
	 */
	@Transactional
	public int undo(Caller caller, long groupId, LocalDate date, Instant register) {
		return this.marks.deleteRegister(groupId, date, register, caller.id(), this.time.now());
	}

	/**
	 * Sets the marks of several students of a lesson that has its row: all of them, or
	 * none where one is refused.
	 * @param wanted no student twice
	 * @throws Refused at {@code attendanceData} where a student has no mark and is not in
	 * that active group; at {@code reason} over 255 characters
	 */
	@Transactional
	public void mark(Caller caller, long groupId, LocalDate date, List<SessionMark> wanted) {
		List<SessionMark> marks = wanted.stream().map(SessionMark::withItsReason).toList();
		this.marks.lockLesson(groupId, date);
		Map<Long, SessionMark> there = this.marks.lockAll(groupId, date);
		List<SessionMark> missing = marks.stream().filter(mark -> !there.containsKey(mark.studentId())).toList();
		requireEnrolled(groupId, missing);
		Instant now = this.time.now();
		if (!missing.isEmpty()) {
			int made = this.marks.makeAll(groupId, date, this.time.time(), missing, caller.id(), now);
			if (made < missing.size()) {
				// A tap was faster: his mark is changed instead.
				there.putAll(this.marks.lockAll(groupId, date));
			}
			this.events.publishEvent(new AttendanceTaken(caller.id(), caller.role(), groupId, date));
		}
		List<SessionMark> changed = marks.stream()
			.filter(mark -> there.containsKey(mark.studentId()) && !there.get(mark.studentId()).equals(mark))
			.toList();
		if (!changed.isEmpty()) {
			this.marks.changeAll(groupId, date, changed, caller.id(), now);
		}
	}

	private void requireEnrolled(long groupId, List<SessionMark> marks) {
		if (marks.isEmpty()) {
			return;
		}
		Set<Long> enrolled = Set.copyOf(this.jdbc.sql("""
				select e.student_id from enrolment e join account a on a.id = e.student_id and a.archived_at is null
				join study_group g on g.id = e.group_id and g.is_active and g.archived_at is null
				where e.group_id = ? and e.left_at is null""").param(groupId).query(Long.class).list());
		Refused.Problems problems = Refused.collect();
		marks.forEach(mark -> problems.add(!enrolled.contains(mark.studentId()), "attendanceData",
				"attendance.session.student", mark.studentId()));
		problems.throwIfAny();
	}

	private Open find(long groupId, LocalDate date) {
		return this.jdbc
			.sql("""
					select g.days, g.start_time, g.end_time, l.id as lesson_id,
					(select count(*) from enrolment e where e.group_id = g.id and e.left_at is null and not exists
					(select 1 from attendance_mark m where m.student_id = e.student_id and m.group_id = g.id and m.date = ?))
					as missing
					from study_group g left join lesson l on l.group_id = g.id and l.date = ?
					where g.id = ? and g.is_active and g.archived_at is null""")
			.params(date, date, groupId)
			.query(Registers::open)
			.optional()
			.orElseThrow(() -> Refused.at("groupId", "groups.group.unknown", groupId));
	}

	private static Open open(ResultSet row, int number) throws SQLException {
		Timetable timetable = new Timetable(row.getString("days"), Rows.time(row, "start_time"),
				Rows.time(row, "end_time"));
		return new Open(timetable, Rows.longOrNull(row, "lesson_id") != null, row.getInt("missing"));
	}

	/** A lesson before its register: how many have no mark yet. */
	private record Open(Timetable timetable, boolean hasLesson, int missing) {

	}

}
