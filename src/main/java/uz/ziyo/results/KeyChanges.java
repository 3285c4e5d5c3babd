package uz.ziyo.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.exams.Keys;
import uz.ziyo.results.rows.Percent;
import uz.ziyo.results.rows.ResultRows;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.list.Rows;

/**
 * A key that was wrong: what mending it does to the results, and doing it.
 */
@Service
public class KeyChanges {

	private final Keys keys;

	private final ResultStore store;

	private final JdbcClient jdbc;

	KeyChanges(Keys keys, ResultStore store, JdbcClient jdbc) {
		this.keys = keys;
		this.store = store;
		this.jdbc = jdbc;
	}

	/** What would become of the results in lists if just these options were right. */
	@Reading
	public KeyPreview preview(long examId, long questionId, Collection<Long> right) {
		List<KeyPreview.Change> changes = new ArrayList<>();
		List<BigDecimal> before = new ArrayList<>();
		List<BigDecimal> after = new ArrayList<>();
		int[] byHand = { 0 };
		this.jdbc
			.sql("""
					select s.first_name, s.last_name, s.username, %s as score, r.correct_answers, r.total_questions, r.by_hand,
					a.option_id, a.is_correct
					from exam_result r join account s on s.id = r.student_id and s.archived_at is null
					left join exam_answer a on a.result_id = r.id and a.question_id = ?
					where r.exam_id = ? and r.taken_back = 0 order by s.last_name, s.first_name, r.id"""
				.formatted(ResultRows.SCORE_SO_FAR))
			.params(questionId, examId)
			.query((row) -> {
				BigDecimal score = row.getBigDecimal("score");
				BigDecimal then = score;
				Long option = Rows.longOrNull(row, "option_id");
				boolean turns = option != null && row.getBoolean("is_correct") != right.contains(option);
				if (turns && row.getBoolean("by_hand")) {
					byHand[0]++;
				}
				else if (turns) {
					int correct = row.getInt("correct_answers") + (row.getBoolean("is_correct") ? -1 : 1);
					then = Percent.of(correct, row.getInt("total_questions"));
					changes.add(new KeyPreview.Change(Rows.familyFirst(row, ""), score, then));
				}
				if (score != null) {
					before.add(score);
					after.add(then);
				}
			});
		return new KeyPreview(changes, before.isEmpty() ? null : Percent.average(before),
				after.isEmpty() ? null : Percent.average(after), byHand[0]);
	}

	/**
	 * Makes just these options right, and marks all results by it: all in one, and nobody
	 * who hands in meanwhile is marked by the old key. Results of who is archived are
	 * marked too, and not spoken of.
	 * @param paperVersion the one that was looked at
	 * @return how many results have changed
	 * @throws NotFound where there is no such test question in such an exam
	 * @throws Stale where somebody has changed the paper since
	 * @throws Refused at {@code right}
	 */
	@Transactional
	public int apply(long examId, long questionId, Collection<Long> right, Integer paperVersion, Caller by) {
		int[] changed = { 0 };
		this.keys.change(examId, questionId, right, paperVersion, by, (keyChangeId) -> {
			this.store.holdAll(examId);
			this.store.rememberKey(examId, questionId, keyChangeId, by);
			this.store.markByKey(questionId);
			this.store.countByKey(keyChangeId);
			changed[0] = this.store.changedByKey(keyChangeId);
			return changed[0];
		});
		return changed[0];
	}

}
