package uz.ziyo.exams;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.IdBlock;

/**
 * Ids that are known before the rows are written, so that a paper goes to the database in
 * two journeys.
 */
@Component
class PaperIds {

	/**
	 * As the sequences count: a paper has forty questions, and four times as many
	 * options.
	 */
	private static final int QUESTIONS = 500;

	private static final int OPTIONS = 2000;

	private final IdBlock questions;

	private final IdBlock options;

	PaperIds(JdbcTemplate jdbc) {
		this.questions = new IdBlock(jdbc, "question_seq", QUESTIONS);
		this.options = new IdBlock(jdbc, "answer_option_seq", OPTIONS);
	}

	long question() {
		return this.questions.next();
	}

	long option() {
		return this.options.next();
	}

}
