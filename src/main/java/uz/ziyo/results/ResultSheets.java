package uz.ziyo.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * Single results with their answers: as a submission is answered, and as pages show one.
 */
@Service
public class ResultSheets {

	private final Exams exams;

	private final JdbcClient jdbc;

	ResultSheets(Exams exams, JdbcClient jdbc) {
		this.exams = exams;
		this.jdbc = jdbc;
	}

	/**
	 * A result with its answers. A student does not learn what was right while the exam
	 * hides it.
	 * @throws NotFound where there is none, or a student asks for another's
	 */
	@Reading
	public ResultSheet get(long id, Caller caller) {
		Head head = head(id, caller);
		ExamView exam = this.exams.getEver(head.result().examId());
		boolean showsRight = caller.isStaff() || exam.showsAnswers();
		Map<Long, Given> given = given(id);
		List<PaperQuestion> questions = (head.how() == FinishedHow.BY_HAND) ? List.of()
				: this.exams.paperOf(exam).questions();
		List<ResultSheet.Line> lines = IntStream.range(0, questions.size())
			.mapToObj((index) -> line(index + 1, questions.get(index), given.get(questions.get(index).id()), head,
					showsRight, caller))
			.toList();
		return new ResultSheet(head.result(), exam, head.studentName(), head.checkedByName(), head.how(),
				head.unchecked(), head.byHand(), head.updatedAt(), head.version(), lines, showsRight);
	}

	private static ResultSheet.Line line(int number, PaperQuestion question, Given given, Head head, boolean showsRight,
			Caller caller) {
		AnswerView answer = (given == null) ? null : answer(question, given, head, showsRight);
		List<String> right = caller.isStudent() ? List.of()
				: question.options().stream().filter(PaperOption::correct).map(PaperOption::text).toList();
		return new ResultSheet.Line(number, question.id(), question.text(), question.isTest(), answer, right);
	}

	private static AnswerView answer(PaperQuestion question, Given given, Head head, boolean showsRight) {
		String option = (given.optionId() == null) ? null
				: question.option(given.optionId()).map(PaperOption::text).orElse(null);
		boolean waiting = !question.isTest() && given.written() != null && !given.marked() && !head.result().checked();
		return new AnswerView(given.id(), head.result().id(), question.id(), question.text(), given.optionId(), option,
				given.written(), showsRight ? given.right() : null, waiting);
	}

	private Head head(long id, Caller caller) {
		return this.jdbc.sql("""
				select r.id, r.exam_id, r.student_id, r.score, r.correct_answers, r.total_questions, r.is_checked,
				r.checked_by, r.created_at, s.first_name, s.last_name, s.username, t.first_name as t_first_name,
				t.last_name as t_last_name, t.username as t_username, r.finished_how, r.unchecked, r.by_hand,
				r.updated_at, r.version
				from exam_result r join account s on s.id = r.student_id left join account t on t.id = r.checked_by
				where r.id = ? and r.taken_back = 0 and s.archived_at is null""")
			.param(id)
			.query(ResultSheets::head)
			.optional()
			.filter((head) -> caller.isStaff() || head.result().studentId() == caller.id())
			.orElseThrow(NotFound::new);
	}

	private static Head head(ResultSet row, int number) throws SQLException {
		ResultView result = new ResultView(row.getLong("id"), row.getLong("exam_id"), row.getLong("student_id"),
				row.getBigDecimal("score"), row.getInt("correct_answers"), row.getInt("total_questions"),
				row.getBoolean("is_checked"), Rows.longOrNull(row, "checked_by"), Rows.instant(row, "created_at"));
		return new Head(result, Rows.familyFirst(row, ""), Rows.familyFirst(row, "t_"),
				FinishedHow.valueOf(row.getString("finished_how")), row.getInt("unchecked"), row.getBoolean("by_hand"),
				Rows.instant(row, "updated_at"), row.getInt("version"));
	}

	/** By question. */
	private Map<Long, Given> given(long resultId) {
		Map<Long, Given> given = new HashMap<>();
		this.jdbc.sql("""
				select id, question_id, option_id, written_answer, is_correct, checked_at from exam_answer
				where result_id = ?""").param(resultId).query((row) -> {
			given.put(row.getLong("question_id"),
					new Given(row.getLong("id"), Rows.longOrNull(row, "option_id"), row.getString("written_answer"),
							row.getBoolean("is_correct"), Rows.instant(row, "checked_at") != null));
		});
		return given;
	}

	private record Head(ResultView result, String studentName, String checkedByName, FinishedHow how, int unchecked,
			boolean byHand, Instant updatedAt, int version) {

	}

	private record Given(long id, Long optionId, String written, boolean right, boolean marked) {

	}

}
