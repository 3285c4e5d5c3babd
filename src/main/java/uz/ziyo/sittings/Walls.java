package uz.ziyo.sittings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import uz.ziyo.exams.Exams;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Initials;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * Who is sitting what, for those who watch, and for the student himself.
 */
@Service
public class Walls {

	/** Texts are counted, never read: they may be long. */
	private static final String ROWS = """
			select %s, a.extra_minutes, a.last_seen_at, p.first_name, p.last_name, p.username,
			coalesce(s.answered, 0) as answered, s.saved_at
			from attempt a join account p on p.id = a.student_id
			left join (select aa.attempt_id, count(case when aa.option_id is not null or aa.written_answer is not null
			then 1 end) as answered, max(aa.saved_at) as saved_at
			from attempt x join attempt_answer aa on aa.attempt_id = x.id where x.exam_id = ? group by aa.attempt_id) s
			on s.attempt_id = a.id
			where a.exam_id = ? and a.taken_back = 0
			order by p.last_name, p.first_name, a.id""".formatted(Attempts.COLUMNS);

	private static final String CHANGES = """
			select c.what, c.minutes, c.changed_at, b.first_name as by_first_name,
			b.last_name as by_last_name, b.username as by_username, p.first_name, p.last_name, p.username
			from sitting_change c join account b on b.id = c.changed_by left join attempt a on a.id = c.attempt_id
			left join account p on p.id = a.student_id where c.exam_id = ? order by c.id desc""";

	private final Exams exams;

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	Walls(Exams exams, JdbcTemplate jdbc, CentreTime time) {
		this.exams = exams;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Three statements, whatever the number of students.
	 * @throws NotFound where there is no such exam
	 */
	@Reading
	public Wall of(long examId) {
		Instant now = this.time.now();
		return new Wall(this.exams.getEver(examId), now,
				this.jdbc.query(ROWS, (row, number) -> row(row, now), examId, examId),
				this.jdbc.query(CHANGES, Walls::change, examId));
	}

	private static SittingChange change(ResultSet row, int number) throws SQLException {
		return new SittingChange(SittingChange.What.valueOf(row.getString("what")), Rows.intOrNull(row, "minutes"),
				Rows.familyFirst(row, ""), Rows.familyFirst(row, "by_"), Rows.instant(row, "changed_at"));
	}

	private static WallRow row(ResultSet row, Instant now) throws SQLException {
		Attempt attempt = Attempts.attempt(row, 0);
		Instant savedAt = Rows.instant(row, "saved_at");
		Instant seenAt = Rows.instant(row, "last_seen_at");
		return new WallRow(attempt.id(), attempt.studentId(), Rows.familyFirst(row, ""),
				Initials.of(row.getString("last_name"), row.getString("first_name"), row.getString("username")),
				attempt.clock(now), attempt.startedAt(), row.getInt("answered"), row.getInt("extra_minutes"), savedAt,
				(savedAt != null && savedAt.isAfter(seenAt)) ? savedAt : seenAt, attempt.closedHow(),
				attempt.closedAt(), attempt.resultId());
	}

	/** What a student is in the middle of. */
	@Reading
	public List<Running> running(Caller student) {
		Instant now = this.time.now();
		return this.jdbc.query("select " + Attempts.COLUMNS + """
				, e.title from attempt a join exam e on e.id = a.exam_id
				where a.student_id = ? and a.taken_back = 0 and a.closed_at is null order by a.id""",
				(row, number) -> new Running(row.getLong("id"), row.getLong("exam_id"), row.getString("title"),
						Attempts.attempt(row, number).clock(now)),
				student.id());
	}

	/** An attempt that is still open. */
	public record Running(long attemptId, long examId, String title, SittingClock clock) {

	}

}
