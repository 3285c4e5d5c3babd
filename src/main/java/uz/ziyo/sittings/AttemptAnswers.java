package uz.ziyo.sittings;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Rows;

/**
 * The answers of attempts, a row for each question from the start on.
 */
@Component
class AttemptAnswers {

	private static final String MAKE = """
			insert into attempt_answer (attempt_id, question_id, later, revision, closed)
			select a.id, q.id, false, 0, false from attempt a join question q on q.exam_id = a.exam_id where a.id = ?""";

	/**
	 * Everything that could stand against it is in the condition: one journey, and no
	 * moment in between.
	 */
	private static final String SAVE = """
			update attempt_answer aa set option_id = ?, written_answer = ?, later = ?, revision = revision + 1, saved_by = ?,
			saved_no = ?, saved_at = ? where aa.attempt_id = ? and aa.question_id = ? and not aa.closed
			and (aa.revision = ? or aa.saved_by = ? and aa.saved_no < ?)
			and exists (select 1 from attempt a where a.id = aa.attempt_id and a.student_id = ? and a.closed_at is null
			and (a.deadline is null or a.paused_at is not null or a.deadline >= ?))""";

	private static final String OF_THE_QUESTION = """
			and exists (select 1 from answer_option o where o.id = ? and o.question_id = aa.question_id)""";

	private static final String COLUMNS = """
			aa.question_id, aa.option_id, aa.written_answer, aa.later, aa.revision, aa.saved_at""";

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	AttemptAnswers(JdbcTemplate jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/** A row for each question of the exam, for an attempt that was just begun. */
	void make(long attemptId) {
		this.jdbc.update(MAKE, attemptId);
	}

	/**
	 * @return the answer's revision, or empty where something stands against it
	 */
	Optional<Integer> save(long attemptId, long questionId, long studentId, AnswerDraft draft, Instant arrived,
			Instant now) {
		List<Object> args = new ArrayList<>(Arrays.asList(draft.optionId(), draft.written(), draft.later(),
				draft.page(), draft.number(), this.time.at(now), attemptId, questionId, draft.revision(), draft.page(),
				draft.number(), studentId, this.time.at(arrived.minus(Attempt.GRACE))));
		if (draft.optionId() != null) {
			args.add(draft.optionId());
		}
		String sql = (draft.optionId() != null) ? SAVE + OF_THE_QUESTION : SAVE;
		return this.jdbc.execute((connection) -> connection.prepareStatement(sql, new String[] { "revision" }),
				(PreparedStatement statement) -> {
					for (int i = 0; i < args.size(); i++) {
						statement.setObject(i + 1, args.get(i));
					}
					statement.executeUpdate();
					ResultSet saved = statement.getGeneratedKeys();
					return saved.next() ? Optional.of(saved.getInt("revision")) : Optional.<Integer>empty();
				});
	}

	/** Beside its attempt, which must be the student's. */
	Optional<Kept> find(long attemptId, long questionId, long studentId) {
		return this.jdbc
			.query("select " + Attempts.COLUMNS + ", aa.saved_by, aa.saved_no, " + COLUMNS + """
					 from attempt a join attempt_answer aa on aa.attempt_id = a.id
					where a.id = ? and aa.question_id = ? and a.student_id = ? and a.taken_back = 0""",
					(row, number) -> new Kept(Attempts.attempt(row, number), answer(row, number),
							row.getString("saved_by"), row.getInt("saved_no")),
					attemptId, questionId, studentId)
			.stream()
			.findFirst();
	}

	List<SavedAnswer> of(long attemptId) {
		return this.jdbc.query("select " + COLUMNS + " from attempt_answer aa where aa.attempt_id = ?",
				AttemptAnswers::answer, attemptId);
	}

	/**
	 * From now on no answer of the attempt changes. Saves that are under way are waited
	 * for, and those that have waited for this are refused.
	 */
	void close(long attemptId) {
		this.jdbc.update("update attempt_answer set closed = true where attempt_id = ?", attemptId);
	}

	private static SavedAnswer answer(ResultSet row, int number) throws SQLException {
		return new SavedAnswer(row.getLong("question_id"), Rows.longOrNull(row, "option_id"),
				row.getString("written_answer"), row.getBoolean("later"), row.getInt("revision"),
				Rows.instant(row, "saved_at"));
	}

	record Kept(Attempt attempt, SavedAnswer answer, String savedBy, int savedNo) {

		/** Whether it is what the draft says already. */
		boolean is(AnswerDraft draft) {
			return this.answer.revision() > 0 && Objects.equals(this.answer.optionId(), draft.optionId())
					&& Objects.equals(this.answer.written(), draft.written()) && this.answer.later() == draft.later();
		}

		/** The page itself has sent something newer, which was faster. */
		boolean overtook(AnswerDraft draft) {
			return draft.page().equals(this.savedBy) && this.savedNo > draft.number();
		}

		boolean isNewerThan(AnswerDraft draft) {
			return this.answer.revision() != draft.revision() && !draft.page().equals(this.savedBy);
		}

	}

}
