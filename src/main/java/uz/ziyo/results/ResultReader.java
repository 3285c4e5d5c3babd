package uz.ziyo.results;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import uz.ziyo.exams.Paper;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * Reads a result with its answers, for who has just handed it in. {@code hpa-backend.md}
 * §2.10.
 */
@Service
public class ResultReader {

	private final JdbcTemplate jdbc;

	ResultReader(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Two statements.
	 * @throws NotFound where there is none
	 */
	@Reading
	public SubmittedResult get(long id, Paper paper) {
		List<SubmittedAnswer> answers = this.jdbc.query("""
				select x.id, x.question_id, x.option_id, x.written_answer, x.is_correct from exam_answer x
				join question q on q.id = x.question_id where x.result_id = ? order by q.position, q.id""",
				(row, number) -> new SubmittedAnswer(row.getLong("id"),
						paper.question(row.getLong("question_id")).orElseThrow(), Rows.longOrNull(row, "option_id"),
						row.getString("written_answer"), row.getBoolean("is_correct")),
				id);
		return this.jdbc
			.query("""
					select r.student_id, r.score, r.correct_answers, r.total_questions, r.is_checked, r.checked_by, r.created_at
					from exam_result r where r.id = ?""",
					(row, number) -> new SubmittedResult(id, paper.exam(), row.getLong("student_id"),
							row.getBigDecimal("score"), row.getInt("correct_answers"), row.getInt("total_questions"),
							row.getBoolean("is_checked"), Rows.longOrNull(row, "checked_by"),
							Rows.instant(row, "created_at"), answers),
					id)
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
