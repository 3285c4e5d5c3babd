package uz.ziyo.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.NotFound;

/**
 * The table of marks, each change with its history. What belongs together goes to the
 * database as one script, so that a tap on a phone waits for two answers of it and not
 * for five.
 */
@Component
class Marks {

	private static final String LESSON = """
			insert into lesson (id, group_id, date, topic, notes, created_by, created_at, updated_at, version)
			select nextval('lesson_seq'), ?, ?, '', '', ?, ?, ?, 0 on conflict do nothing""";

	private static final String COLUMNS = """
			id, student_id, group_id, date, time, status, reason, marked_by, by_hand, created_at, updated_at""";

	private static final String REVISION = """
			; insert into revision (id, at, account_id) values (nextval('revision_seq'), ?, ?)
			""";

	private static final String HISTORY = """
			; insert into attendance_mark_aud (id, rev, revtype, student_id, group_id, date, status, reason)
			select m.id, currval('revision_seq'), %s, m.student_id, m.group_id, m.date, m.status, m.reason
			from attendance_mark m where\s""";

	private static final String MADE = HISTORY.formatted("0");

	private static final String CHANGED = HISTORY.formatted("1");

	private static final String REGISTER = "insert into attendance_mark (" + COLUMNS + """
			) select nextval('attendance_mark_seq'), e.student_id, e.group_id, ?, ?, ?, '', ?, false, ?, ?
			from enrolment e where e.group_id = ? and e.left_at is null and not exists (select 1 from attendance_mark m
			where m.student_id = e.student_id and m.group_id = e.group_id and m.date = ?) on conflict do nothing"""
			+ REVISION + MADE + """
					m.group_id = ? and m.date = ? and m.created_at = ? and not m.by_hand
					and not exists (select 1 from attendance_mark_aud h where h.id = m.id)""";

	/**
	 * The number is selected: compared as it stands, PostgreSQL asks for it again with
	 * each row of the table.
	 */
	private static final String INSERT = "insert into attendance_mark (" + COLUMNS + """
			) select nextval('attendance_mark_seq'), ?, ?, ?, ?, ?, ?, ?, true, ?, ? on conflict do nothing"""
			+ REVISION + MADE + "m.id = (select currval('attendance_mark_seq'))";

	private static final String UPDATE = """
			update attendance_mark set status = ?, reason = coalesce(cast(? as varchar), reason), marked_by = ?, by_hand = true, updated_at = ? where id = ?"""
			+ REVISION + CHANGED + "m.id = ?";

	private static final String EXPLAIN = """
			update attendance_mark set reason = ?, marked_by = ?, by_hand = true, updated_at = ?
			where id = ? and status <> 'KELDI'""" + REVISION + CHANGED + "m.id = ?";

	/** What each student is to have: three lists of one length. */
	private static final String WANTED = """
			from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as varchar array))
			as w (student_id, status, reason)
			""";

	private static final String ARE_WANTED = """
			m.group_id = ? and m.date = ? and m.student_id in (select w.id from unnest(cast(? as bigint array)) as w (id))
			""";

	private static final String INSERT_ALL = "insert into attendance_mark (" + COLUMNS + """
			) select nextval('attendance_mark_seq'), w.student_id, ?, ?, ?, w.status, w.reason, ?, true, ?, ?
			""" + WANTED + "on conflict do nothing" + REVISION + MADE + ARE_WANTED + """
			and not exists (select 1 from attendance_mark_aud h where h.id = m.id)""";

	private static final String UPDATE_ALL = """
			update attendance_mark m set (status, reason) = (select w.status, w.reason
			""" + WANTED + """
			where w.student_id = m.student_id), marked_by = ?, by_hand = true, updated_at = ? where
			""" + ARE_WANTED + REVISION + CHANGED + ARE_WANTED;

	/**
	 * An update that changes nothing comes first: from there on nobody else changes the
	 * mark, and what goes into the history is what it was at last.
	 */
	private static final String DELETE = "update attendance_mark set status = status where id = ?" + REVISION
			+ HISTORY.formatted("2") + "m.id = ?; delete from attendance_mark where id = ?";

	private final JdbcTemplate jdbc;

	private final MarkMakers makers;

	private final ApplicationEventPublisher events;

	Marks(JdbcTemplate jdbc, MarkMakers makers, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.makers = makers;
		this.events = events;
	}

	/**
	 * Makes the lesson's row where there is none. Who comes second waits here for the
	 * first, and then sees what he did.
	 * @return false where it was there
	 */
	boolean openLesson(long groupId, LocalDate date, long callerId, Instant now) {
		return this.jdbc.update(LESSON, groupId, date, callerId, utc(now), utc(now)) == 1;
	}

	/**
	 * Two registers of one lesson go one after the other. An update that changes nothing
	 * keeps them apart; a "for update" would also hold up the taps, whose marks refer to
	 * the lesson, and on PostgreSQL a tap and a register would wait for each other.
	 */
	void lockLesson(long groupId, LocalDate date) {
		this.jdbc.update("update lesson set version = version where group_id = ? and date = ?", groupId, date);
	}

	/** A mark for each student of the group who has none that day. */
	void makeRegister(long groupId, LocalDate date, LocalTime time, MarkStatus status, long callerId, Instant now) {
		OffsetDateTime at = utc(now);
		this.jdbc.update(REGISTER, date, time, status.name(), callerId, at, at, groupId, date, at, callerId, groupId,
				date, at);
	}

	/** False where the student has a mark that day. */
	boolean make(long studentId, long groupId, LocalDate date, LocalTime time, MarkStatus status, String reason,
			long callerId, Instant now) {
		OffsetDateTime at = utc(now);
		return this.jdbc.update(INSERT, studentId, groupId, date, time, status.name(), reason, callerId, at, at, at,
				callerId) == 1;
	}

	/**
	 * The marks of a lesson by student. Nobody changes them before this is over.
	 */
	Map<Long, SessionMark> lockAll(long groupId, LocalDate date) {
		Map<Long, SessionMark> marks = new HashMap<>();
		this.jdbc.query("""
				select m.student_id, m.status, m.reason from attendance_mark m where m.group_id = ? and m.date = ?
				order by m.id for update""", row -> {
			marks.put(row.getLong("student_id"),
					new SessionMark(row.getLong("student_id"), status(row, "status"), row.getString("reason")));
		}, groupId, date);
		return marks;
	}

	/**
	 * As {@link #make}, for several of one lesson at once.
	 * @return how many were made: those who had a mark by then keep it
	 */
	int makeAll(long groupId, LocalDate date, LocalTime time, List<SessionMark> wanted, long callerId, Instant now) {
		OffsetDateTime at = utc(now);
		return this.jdbc.update(INSERT_ALL, groupId, date, time, callerId, at, at, students(wanted), statuses(wanted),
				reasons(wanted), at, callerId, groupId, date, students(wanted));
	}

	/** As {@link #change}, for several of one lesson at once, which are locked. */
	void changeAll(long groupId, LocalDate date, List<SessionMark> wanted, long callerId, Instant now) {
		OffsetDateTime at = utc(now);
		this.jdbc.update(UPDATE_ALL, students(wanted), statuses(wanted), reasons(wanted), callerId, at, groupId, date,
				students(wanted), at, callerId, groupId, date, students(wanted));
	}

	private static SqlArrayValue students(List<SessionMark> marks) {
		return new SqlArrayValue("bigint", marks.stream().map(SessionMark::studentId).toArray());
	}

	private static SqlArrayValue statuses(List<SessionMark> marks) {
		return new SqlArrayValue("varchar", marks.stream().map(mark -> mark.status().name()).toArray());
	}

	private static SqlArrayValue reasons(List<SessionMark> marks) {
		return new SqlArrayValue("varchar", marks.stream().map(SessionMark::reason).toArray());
	}

	/** Nobody changes the mark before this is over. */
	void lock(long id) {
		this.jdbc.query("select m.id from attendance_mark m where m.id = ? for update", row -> {
		}, id);
	}

	/**
	 * @param reason null to leave it as it is by then
	 * @throws NotFound where somebody has removed it meanwhile
	 */
	void change(long id, MarkStatus status, String reason, long callerId, Instant now) {
		OffsetDateTime at = utc(now);
		if (this.jdbc.update(UPDATE, status.name(), reason, callerId, at, id, at, callerId, id) == 0) {
			throw new NotFound();
		}
	}

	/**
	 * Writes down why the student was absent, and leaves the status as it is by then.
	 * @return false where it says that he was there, or somebody has removed it
	 */
	boolean explain(long id, String reason, long callerId, Instant now) {
		OffsetDateTime at = utc(now);
		return this.jdbc.update(EXPLAIN, reason, callerId, at, id, at, callerId, id) == 1;
	}

	/**
	 * @throws NotFound where somebody has removed it meanwhile
	 */
	void delete(long id, long groupId, LocalDate date, long callerId, Instant now) {
		if (this.jdbc.update(DELETE, id, utc(now), callerId, id, id) == 0) {
			throw new NotFound();
		}
		this.events.publishEvent(new MarksRemoved(groupId, date, this.makers.of(List.of(id))));
	}

	/** Takes back what a register made and nobody has touched since. */
	int deleteRegister(long groupId, LocalDate date, Instant register, long callerId, Instant now) {
		return deleteWhere(" and m.created_at = ? and not m.by_hand", List.of(groupId, date, utc(register)), groupId,
				date, callerId, now);
	}

	int deleteLesson(long groupId, LocalDate date, long callerId, Instant now) {
		return deleteWhere("", List.of(groupId, date), groupId, date, callerId, now);
	}

	private int deleteWhere(String condition, List<Object> args, long groupId, LocalDate date, long callerId,
			Instant now) {
		List<Long> ids = this.jdbc.queryForList("select m.id from attendance_mark m where m.group_id = ? and m.date = ?"
				+ condition + " order by m.id for update", Long.class, args.toArray());
		if (ids.isEmpty()) {
			return 0;
		}
		String in = "id in (" + "?,".repeat(ids.size() - 1) + "?)";
		this.jdbc.update("insert into revision (id, at, account_id) values (nextval('revision_seq'), ?, ?)", utc(now),
				callerId);
		this.jdbc.update(HISTORY.formatted("2").substring(1) + "m." + in, ids.toArray());
		int deleted = this.jdbc.update("delete from attendance_mark where " + in, ids.toArray());
		this.events.publishEvent(new MarksRemoved(groupId, date, this.makers.of(ids)));
		return deleted;
	}

	static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	static MarkStatus status(ResultSet row, String column) throws SQLException {
		String name = row.getString(column);
		return (name == null) ? null : MarkStatus.valueOf(name);
	}

}
