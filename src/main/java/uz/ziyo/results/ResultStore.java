package uz.ziyo.results;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.results.ResultStep.Kind;
import uz.ziyo.results.rows.Percent;
import uz.ziyo.results.rows.ResultRows;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.list.Rows;

/**
 * The rows of results: whoever changes one, or an answer of it, holds its row and first
 * writes down what it was.
 */
@Component
class ResultStore {

	/** How many of its answers a teacher has to look at. */
	static final String UNMARKED_OF_RESULT = """
			(select count(*) from exam_answer a join question q on q.id = a.question_id
			where a.result_id = exam_result.id and """ + " " + ResultRows.UNMARKED + ")";

	private static final String RIGHT = """
			(select count(*) from exam_answer a where a.result_id = exam_result.id and a.is_correct)""";

	/** As {@link Percent} does it. */
	private static final String COUNT_AGAIN = "update exam_result set correct_answers = " + RIGHT
			+ ", score = case when total_questions = 0 then 0 else round(" + RIGHT
			+ " * 100.0000000000 / total_questions, 2) end, updated_at = ?, version = version + 1"
			+ " where not by_hand and taken_back = 0 and ";

	private static final String STEPS = """
			select c.why, c.score, c.correct_answers, c.total_questions, c.is_checked, c.reason,
			coalesce(a.question_id, k.question_id) as question_id, c.mark_before, c.mark_after, b.first_name,
			b.last_name, b.username, c.changed_at
			from result_change c join account b on b.id = c.changed_by
			left join exam_answer a on a.id = c.answer_id left join key_change k on k.id = c.key_change_id""";

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final CentreTime time;

	ResultStore(JdbcTemplate jdbc, JdbcClient client, CentreTime time) {
		this.jdbc = jdbc;
		this.client = client;
		this.time = time;
	}

	/**
	 * The second of two who change one result waits, and then sees what the first left.
	 * Results of who is archived have left the lists, and stay as they are.
	 * @throws NotFound where there is none, or it was taken back
	 */
	Held hold(long id) {
		return this.client
			.sql("""
					select id, exam_id, student_id, score, correct_answers, total_questions, is_checked, checked_by, by_hand,
					version from exam_result where id = ? and taken_back = 0
					and student_id in (select s.id from account s where s.archived_at is null) for update""")
			.param(id)
			.query((row, number) -> new Held(row.getLong("id"),
					new ResultDraft(row.getLong("exam_id"), row.getLong("student_id"), row.getBigDecimal("score"),
							row.getInt("correct_answers"), row.getInt("total_questions"), row.getBoolean("is_checked")),
					Rows.longOrNull(row, "checked_by"), row.getBoolean("by_hand"), row.getInt("version")))
			.optional()
			.orElseThrow(NotFound::new);
	}

	/**
	 * All results of an exam that the next statement may see; of who is archived too, as
	 * he may come back.
	 */
	void holdAll(long examId) {
		this.jdbc.queryForList("select id from exam_result where exam_id = ? and taken_back = 0 order by id for update",
				Long.class, examId);
	}

	void remember(Held was, Kind why, String reason, Caller by) {
		remember(was, why, reason, null, null, null, by);
	}

	/** That a written answer is marked. */
	void remember(Held was, long answerId, Boolean markBefore, Boolean markAfter, Caller by) {
		remember(was, Kind.MARKED, null, answerId, markBefore, markAfter, by);
	}

	private void remember(Held was, Kind why, String reason, Long answerId, Boolean markBefore, Boolean markAfter,
			Caller by) {
		this.jdbc.update(
				"""
						insert into result_change (id, result_id, score, correct_answers, total_questions, is_checked, checked_by,
						why, reason, answer_id, mark_before, mark_after, changed_by, changed_at)
						values (nextval('result_change_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				was.id(), was.draft().score(), was.draft().correct(), was.draft().total(), was.draft().checked(),
				was.checkedBy(), why.name(), reason, answerId, markBefore, markAfter, by.id(), now());
	}

	/**
	 * Writes down what those results are whose answer to a question is no longer what the
	 * key says.
	 */
	void rememberKey(long examId, long questionId, long keyChangeId, Caller by) {
		this.jdbc.update(
				"""
						insert into result_change (id, result_id, score, correct_answers, total_questions, is_checked, checked_by,
						why, key_change_id, changed_by, changed_at)
						select nextval('result_change_seq'), r.id, r.score, r.correct_answers, r.total_questions, r.is_checked,
						r.checked_by, 'KEY', cast(? as bigint), cast(? as bigint), cast(? as timestamp(6) with time zone)
						from exam_result r join exam_answer a on a.result_id = r.id
						join answer_option o on o.id = a.option_id
						where r.exam_id = ? and r.taken_back = 0 and not r.by_hand and a.question_id = ?
						and a.is_correct <> o.is_correct""",
				keyChangeId, by.id(), now(), examId, questionId);
	}

	/** How many results a change of the key has changed that are in lists. */
	int changedByKey(long keyChangeId) {
		return this.jdbc.queryForObject("""
				select count(*) from result_change c join exam_result r on r.id = c.result_id
				join account s on s.id = r.student_id and s.archived_at is null where c.key_change_id = ?""",
				Integer.class, keyChangeId);
	}

	/** Lays the key, as it is now, beside all answers to a question. */
	void markByKey(long questionId) {
		this.jdbc
			.update("""
					update exam_answer set is_correct = not is_correct where question_id = ? and option_id in
					(select o.id from answer_option o where o.question_id = ? and o.is_correct <> exam_answer.is_correct)""",
					questionId, questionId);
	}

	/** Lays the key, as it is now, beside one result, and counts it again. */
	void markByKeyAndCount(long resultId) {
		this.jdbc.update("""
				update exam_answer set is_correct =
				(select o.is_correct from answer_option o where o.id = exam_answer.option_id)
				where result_id = ? and option_id is not null""", resultId);
		count(resultId);
	}

	/** Counts a result's right answers again, unless its figures were set by hand. */
	void count(long resultId) {
		this.jdbc.update(COUNT_AGAIN + "id = ?", now(), resultId);
	}

	/** As {@link #count}, for those that a change of the key has changed. */
	void countByKey(long keyChangeId) {
		this.jdbc.update(COUNT_AGAIN + "id in (select c.result_id from result_change c where c.key_change_id = ?)",
				now(), keyChangeId);
	}

	/**
	 * After a mark: whether an answer still waits, and who has looked at one last; unless
	 * somebody has set the result by hand and declared it checked.
	 */
	void settle(long resultId) {
		this.jdbc.update(
				"update exam_result set unchecked = " + UNMARKED_OF_RESULT + ", is_checked = " + UNMARKED_OF_RESULT
						+ """
								 = 0, checked_by = (select max(a.checked_by) from exam_answer a
								where a.result_id = exam_result.id and a.checked_at = (select max(l.checked_at) from exam_answer l
								where l.result_id = exam_result.id)) where id = ? and not (by_hand and is_checked)""",
				resultId);
	}

	List<ResultStep> steps(long resultId) {
		return steps("c.result_id = ?", resultId);
	}

	List<ResultStep> stepsOfAnswer(long answerId) {
		return steps("c.answer_id = ?", answerId);
	}

	private List<ResultStep> steps(String condition, long id) {
		return this.client.sql(STEPS + " where " + condition + " order by c.changed_at desc, c.id desc")
			.param(id)
			.query((row, number) -> new ResultStep(Kind.valueOf(row.getString("why")), row.getBigDecimal("score"),
					row.getInt("correct_answers"), row.getInt("total_questions"), row.getBoolean("is_checked"),
					row.getString("reason"), Rows.longOrNull(row, "question_id"),
					row.getObject("mark_before", Boolean.class), row.getObject("mark_after", Boolean.class),
					PersonName.full(row.getString("first_name"), row.getString("last_name"), row.getString("username")),
					Rows.instant(row, "changed_at")))
			.list();
	}

	private OffsetDateTime now() {
		return this.time.at(this.time.now());
	}

	/**
	 * A result whose row is held.
	 */
	record Held(long id, ResultDraft draft, Long checkedBy, boolean byHand, int version) {

	}

}
