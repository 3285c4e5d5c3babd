package uz.ziyo.exams;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;

/**
 * Which options are right: what may still change when an exam has been sat.
 */
@Service
public class Keys {

	private final ExamRepository exams;

	private final PaperStore papers;

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	Keys(ExamRepository exams, PaperStore papers, JdbcTemplate jdbc, CentreTime time) {
		this.exams = exams;
		this.papers = papers;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Says which options of a question are right; what was right before is kept. Nobody
	 * else changes the paper until the transaction is over, and whoever hands in
	 * meanwhile finds that it has changed.
	 * @param paperVersion the one that was looked at; null for whatever it is
	 * @param regrade marks the results again by the new key, as part of this; is given
	 * the change's id, and says how many results have changed
	 * @throws NotFound where there is no such test question in such an exam
	 * @throws Stale where somebody has changed the paper since
	 * @throws Refused at {@code right}: none, one of another question, or nothing new;
	 * where nobody has sat the exam, whose key is then written as the rest of the paper
	 * is
	 */
	@Transactional
	public void change(long examId, long questionId, Collection<Long> right, Integer paperVersion, Caller by,
			LongToIntFunction regrade) {
		Exam exam = this.exams.findByIdAndArchivedAtIsNull(examId).orElseThrow(NotFound::new);
		exam.requirePaper(paperVersion);
		List<PaperOption> options = options(examId, questionId);
		Set<Long> before = right(options);
		Set<Long> after = new TreeSet<>(right);
		Refused.collect()
			.add(!exam.isSat(), "right", "exams.key.unsat")
			.add(after.isEmpty(), "right", "exams.key.none")
			.add(!options.stream().map(PaperOption::id).toList().containsAll(after), "right", "exams.key.foreign")
			.add(after.equals(before), "right", "exams.key.same")
			.throwIfAny();
		this.jdbc.batchUpdate("update answer_option set is_correct = ? where id = ?",
				options.stream()
					.filter((option) -> option.correct() != after.contains(option.id()))
					.map((option) -> new Object[] { !option.correct(), option.id() })
					.toList());
		exam.changeKey(this.time.now());
		Stale.ifMeanwhile(() -> this.exams.saveAndFlush(exam));
		long id = this.jdbc.queryForObject("select nextval('key_change_seq')", Long.class);
		this.jdbc.update(
				"""
						insert into key_change (id, exam_id, question_id, right_before, right_after, results_changed, changed_by,
						changed_at) values (?, ?, ?, ?, ?, 0, ?, ?)""",
				id, examId, questionId, text(before), text(after), by.id(), this.time.at(this.time.now()));
		this.jdbc.update("update key_change set results_changed = ? where id = ?", regrade.applyAsInt(id), id);
	}

	private List<PaperOption> options(long examId, long questionId) {
		return this.papers.read(examId)
			.stream()
			.filter((question) -> question.id() == questionId && question.isTest())
			.findFirst()
			.orElseThrow(NotFound::new)
			.options();
	}

	private static Set<Long> right(List<PaperOption> options) {
		return options.stream()
			.filter(PaperOption::correct)
			.map(PaperOption::id)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String text(Set<Long> ids) {
		return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
	}

}
