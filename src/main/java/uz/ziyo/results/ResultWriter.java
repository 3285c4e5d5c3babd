package uz.ziyo.results;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.results.rows.Percent;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.IdBlock;
import uz.ziyo.shared.Refused;

/**
 * Turns what was handed in into a result, in the transaction that ends the sitting.
 */
@Service
public class ResultWriter {

	private final Exams exams;

	private final ResultStore store;

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	private final IdBlock resultIds;

	private final IdBlock answerIds;

	ResultWriter(Exams exams, ResultStore store, JdbcTemplate jdbc, CentreTime time) {
		this.exams = exams;
		this.store = store;
		this.jdbc = jdbc;
		this.time = time;
		this.resultIds = new IdBlock(jdbc, "exam_result_seq");
		this.answerIds = new IdBlock(jdbc, "exam_answer_seq");
	}

	/**
	 * Marks the test questions and keeps the rest for a teacher. {@code hpa-backend.md}
	 * §2.10. Where somebody has changed the key since the paper was read, the result is
	 * marked by the new one.
	 * @return the result's id
	 * @throws AlreadySubmitted where the student has one
	 * @throws Refused at {@code answers}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long write(Paper paper, Submission submission) {
		AnswerSheet sheet = new AnswerSheet(paper, submission.answers());
		long id = this.resultIds.next();
		int made = this.jdbc.update("""
				insert into exam_result (id, exam_id, student_id, score, correct_answers, total_questions, unchecked,
				is_checked, by_hand, finished_how, created_at, updated_at, taken_back, version)
				values (?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, 0, 0) on conflict do nothing""", id, paper.exam().id(),
				submission.studentId(), Percent.of(sheet.right(), sheet.total()), sheet.right(), sheet.total(),
				sheet.unchecked(), sheet.unchecked() == 0, submission.how().name(), this.time.at(submission.at()),
				this.time.at(this.time.now()));
		if (made == 0) {
			throw new AlreadySubmitted();
		}
		writeAnswers(id, sheet);
		this.exams.addParticipant(paper.exam().id(), submission.studentId());
		if (!this.exams.stillHas(paper.exam().id(), paper.exam().paperVersion())) {
			this.store.markByKeyAndCount(id);
		}
		return id;
	}

	private void writeAnswers(long resultId, AnswerSheet sheet) {
		List<Object[]> rows = sheet.answers()
			.stream()
			.map((answer) -> new Object[] { this.answerIds.next(), resultId, answer.questionId(), answer.optionId(),
					answer.isWritten() ? answer.written() : null, sheet.isRight(answer) })
			.toList();
		this.jdbc.batchUpdate("""
				insert into exam_answer (id, result_id, question_id, option_id, written_answer, is_correct)
				values (?, ?, ?, ?, ?, ?)""", rows);
	}

}
