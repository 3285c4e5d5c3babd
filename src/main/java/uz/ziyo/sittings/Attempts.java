package uz.ziyo.sittings;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uz.ziyo.results.FinishedHow;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.IdBlock;
import uz.ziyo.shared.list.Rows;

/**
 * The rows of attempts. Those whose result was taken back are nobody's any more.
 */
@Component
class Attempts {

	static final String COLUMNS = """
			a.id, a.exam_id, a.student_id, a.started_at, a.deadline, a.paused_at, a.seed, a.closed_at, a.closed_how,
			a.result_id""";

	private static final String SELECT = "select " + COLUMNS + " from attempt a where a.taken_back = 0 and ";

	/** Who comes in while the others wait, waits with them. */
	private static final String START = """
			insert into attempt (id, exam_id, student_id, started_at, deadline, extra_minutes, paused_at, seed,
			last_seen_at, taken_back)
			select ?, e.id, ?, ?, ?, 0, case when exists (select 1 from attempt p where p.exam_id = e.id
			and p.closed_at is null and p.paused_at is not null) then cast(? as timestamp with time zone) end, ?, ?, 0
			from exam e where e.id = ? and e.is_published and e.is_active and e.archived_at is null and not exists (select 1 from exam_result r
			where r.exam_id = e.id and r.student_id = ? and r.taken_back = 0)
			on conflict do nothing""";

	private static final String CLOSED = """
			insert into attempt (id, exam_id, student_id, started_at, deadline, extra_minutes, seed, last_seen_at,
			closed_at, closed_how, result_id, taken_back)
			values (?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, 0) on conflict do nothing""";

	private static final String SEEN = """
			update attempt set last_seen_at = ? where id = ? and student_id = ? and taken_back = 0""";

	private static final String[] CLOCK = { "deadline", "paused_at", "closed_at" };

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	private final IdBlock ids;

	Attempts(JdbcTemplate jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.time = time;
		this.ids = new IdBlock(jdbc, "attempt_seq");
	}

	Optional<Attempt> find(long id) {
		return one(SELECT + "a.id = ?", id);
	}

	Optional<Attempt> findOf(long examId, long studentId) {
		return one(SELECT + "a.exam_id = ? and a.student_id = ?", examId, studentId);
	}

	/** As {@link #findOf}, for who has just seen that another one begins it. */
	Optional<Attempt> lockOf(long examId, long studentId) {
		return one(SELECT + "a.exam_id = ? and a.student_id = ? for update", examId, studentId);
	}

	/** Whether it was the student's, and then its result was taken back. */
	boolean wasTakenBack(long id, long studentId) {
		return !this.jdbc
			.queryForList("select a.id from attempt a where a.id = ? and a.student_id = ? and a.taken_back <> 0",
					Long.class, id, studentId)
			.isEmpty();
	}

	/** Until the transaction is over, nobody else ends it or moves its time. */
	Optional<Attempt> lock(long id) {
		return one(SELECT + "a.id = ? for update", id);
	}

	/** Whose time was up by then, the longest first. */
	List<Attempt> overdue(Instant deadline) {
		return this.jdbc.query(SELECT + """
				a.closed_at is null and a.deadline < ? and a.paused_at is null order by a.deadline, a.id""",
				Attempts::attempt, this.time.at(deadline));
	}

	List<Attempt> openOfStudent(long studentId) {
		return this.jdbc.query(SELECT + "a.student_id = ? and a.closed_at is null order by a.id", Attempts::attempt,
				studentId);
	}

	List<Attempt> openOfExam(long examId) {
		return this.jdbc.query(SELECT + "a.exam_id = ? and a.closed_at is null order by a.id", Attempts::attempt,
				examId);
	}

	/** As {@link #openOfExam}; until the transaction is over, they stay as they are. */
	List<Attempt> lockOpenOfExam(long examId) {
		return this.jdbc.query(SELECT + "a.exam_id = ? and a.closed_at is null order by a.id for update",
				Attempts::attempt, examId);
	}

	/**
	 * @param seed what shuffles the paper
	 * @return its id; empty where the student has an attempt or a result already
	 */
	Optional<Long> start(long examId, long studentId, Instant now, Instant deadline, long seed) {
		long id = this.ids.next();
		int made = this.jdbc.update(START, id, studentId, this.time.at(now), at(deadline), this.time.at(now), seed,
				this.time.at(now), examId, studentId);
		return (made == 1) ? Optional.of(id) : Optional.empty();
	}

	/** For who hands in what he never began: false where he has begun meanwhile. */
	boolean startClosed(long examId, long studentId, Instant now, Instant deadline, FinishedHow how, long resultId) {
		return this.jdbc.update(CLOSED, this.ids.next(), examId, studentId, this.time.at(now), at(deadline),
				this.time.at(now), this.time.at(now), how.name(), resultId) == 1;
	}

	/** Notes that the student's page is there. Empty where the attempt is another's. */
	Optional<SittingClock> seen(long id, long studentId, Instant now) {
		return this.jdbc.execute((connection) -> connection.prepareStatement(SEEN, CLOCK),
				(PreparedStatement statement) -> {
					statement.setObject(1, this.time.at(now));
					statement.setLong(2, id);
					statement.setLong(3, studentId);
					statement.executeUpdate();
					ResultSet row = statement.getGeneratedKeys();
					return row.next()
							? Optional.of(new SittingClock(now, Rows.instant(row, "deadline"),
									Rows.instant(row, "paused_at"), Rows.instant(row, "closed_at") != null))
							: Optional.<SittingClock>empty();
				});
	}

	void close(long id, Instant at, FinishedHow how, long resultId) {
		this.jdbc.update("update attempt set closed_at = ?, closed_how = ?, result_id = ? where id = ?",
				this.time.at(at), how.name(), resultId, id);
	}

	/** The result is gone: the place is free for another attempt. */
	void takeBack(long resultId) {
		this.jdbc.update("update attempt set taken_back = id where result_id = ? and taken_back = 0", resultId);
	}

	Object at(Instant instant) {
		return (instant != null) ? this.time.at(instant) : null;
	}

	private Optional<Attempt> one(String select, Object... args) {
		return this.jdbc.query(select, Attempts::attempt, args).stream().findFirst();
	}

	static Attempt attempt(ResultSet row, int number) throws SQLException {
		String how = row.getString("closed_how");
		return new Attempt(row.getLong("id"), row.getLong("exam_id"), row.getLong("student_id"),
				Rows.instant(row, "started_at"), Rows.instant(row, "deadline"), Rows.instant(row, "paused_at"),
				row.getLong("seed"), Rows.instant(row, "closed_at"), (how != null) ? FinishedHow.valueOf(how) : null,
				Rows.longOrNull(row, "result_id"));
	}

}
