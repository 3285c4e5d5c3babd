package uz.ziyo.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.results.rows.ResultRows;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.list.Rows;

/**
 * Marks written answers: those of one question after another, across all students.
 */
@Service
public class Marking {

	private static final String WAITING = ResultRows.UNMARKED + " and not r.is_checked";

	private static final String FROM = """
			from exam_answer a join question q on q.id = a.question_id and q.type = 'WRITTEN'
			join exam_result r on r.id = a.result_id and r.taken_back = 0
			join account s on s.id = r.student_id and s.archived_at is null
			left join account t on t.id = a.checked_by
			where q.exam_id = ? and a.written_answer is not null""";

	private static final String ANSWER = "select a.id, a.result_id, a.question_id, a.written_answer, a.is_correct, "
			+ "a.checked_at, s.first_name, s.last_name, s.username, t.first_name as t_first_name, "
			+ "t.last_name as t_last_name, t.username as t_username, r.by_hand, " + WAITING + " as waiting " + FROM;

	private final ResultStore store;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Marking(ResultStore store, JdbcClient jdbc, CentreTime time) {
		this.store = store;
		this.jdbc = jdbc;
		this.time = time;
	}

	/** The written questions of an exam that have answers, in the order of the paper. */
	@Reading
	public List<MarkingProgress> progress(long examId) {
		return this.jdbc
			.sql("select q.id, count(*) as written, sum(case when " + WAITING + " then 1 else 0 end) as waiting " + FROM
					+ " group by q.id, q.position order by q.position, q.id")
			.param(examId)
			.query((row, number) -> new MarkingProgress(row.getLong("id"), row.getInt("written"),
					row.getInt("waiting")))
			.list();
	}

	/**
	 * @throws NotFound where there is no such written answer in this exam
	 */
	@Reading
	public MarkableAnswer get(long examId, long answerId) {
		return this.jdbc.sql(ANSWER + " and a.id = ?")
			.params(examId, answerId)
			.query(Marking::answer)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/**
	 * The next that waits after one: of the same question, then of those that were left
	 * out before it, then of the other questions.
	 */
	@Reading
	public Optional<MarkableAnswer> next(long examId, MarkableAnswer after) {
		return this.jdbc
			.sql(ANSWER + " and " + WAITING
					+ " and a.id <> ? order by case when a.question_id = ? then 0 else 1 end, q.position, q.id, "
					+ "case when a.question_id = ? and a.id < ? then 1 else 0 end, a.id limit 1")
			.params(examId, after.id(), after.questionId(), after.questionId(), after.id())
			.query(Marking::answer)
			.optional();
	}

	/** The first that waits; of one question where one is named. */
	@Reading
	public Optional<MarkableAnswer> first(long examId, Long questionId) {
		return this.jdbc
			.sql(ANSWER + " and " + WAITING
					+ " and (cast(? as bigint) is null or a.question_id = ?) order by q.position, q.id, a.id limit 1")
			.params(examId, questionId, questionId)
			.query(Marking::answer)
			.optional();
	}

	/**
	 * The one before it of the same question, marked or not; of the last where it is
	 * null.
	 */
	@Reading
	public Optional<MarkableAnswer> previous(long examId, long questionId, Long before) {
		return this.jdbc
			.sql(ANSWER
					+ " and a.question_id = ? and (cast(? as bigint) is null or a.id < ?) order by a.id desc limit 1")
			.params(examId, questionId, before, before)
			.query(Marking::answer)
			.optional();
	}

	/** What was made of an answer, the latest first. */
	@Reading
	public List<ResultStep> history(long answerId) {
		return this.store.stepsOfAnswer(answerId);
	}

	/**
	 * Marks an answer as right or wrong, or takes its mark back, and counts the result
	 * again. Of two who mark the same at once, the second does so knowingly.
	 * @param was the mark that was looked at; null for none
	 * @param mark null for none
	 * @throws NotFound where there is no such written answer in this exam
	 * @throws Stale where somebody has given it another mark since
	 */
	@Transactional
	public void mark(long examId, long answerId, Boolean was, Boolean mark, Caller by) {
		ResultStore.Held held = this.store.hold(get(examId, answerId).resultId());
		MarkableAnswer answer = get(examId, answerId);
		if (Objects.equals(answer.mark(), mark)) {
			return;
		}
		if (!Objects.equals(answer.mark(), was)) {
			throw new Stale();
		}
		this.store.remember(held, answerId, answer.mark(), mark, by);
		this.jdbc.sql("update exam_answer set is_correct = ?, checked_by = ?, checked_at = ? where id = ?")
			.params(Boolean.TRUE.equals(mark), (mark != null) ? by.id() : null,
					(mark != null) ? this.time.at(this.time.now()) : null, answerId)
			.update();
		this.store.count(held.id());
		this.store.settle(held.id());
	}

	private static MarkableAnswer answer(ResultSet row, int number) throws SQLException {
		boolean marked = Rows.instant(row, "checked_at") != null;
		return new MarkableAnswer(row.getLong("id"), row.getLong("result_id"), row.getLong("question_id"),
				Rows.familyFirst(row, ""), row.getString("written_answer"),
				marked ? (Boolean) row.getBoolean("is_correct") : null, Rows.familyFirst(row, "t_"),
				Rows.instant(row, "checked_at"), row.getBoolean("waiting"), row.getBoolean("by_hand"));
	}

}
