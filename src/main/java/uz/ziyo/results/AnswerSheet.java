package uz.ziyo.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.shared.Refused;

/**
 * A student's answers laid beside the paper. A test question takes no words of his own:
 * they are left out.
 */
final class AnswerSheet {

	private final Paper paper;

	private final List<GivenAnswer> answers;

	/**
	 * @throws Refused at {@code answers}: a question of another paper or twice, an option
	 * of another question, an answer that is too long
	 */
	AnswerSheet(Paper paper, List<GivenAnswer> answers) {
		this.paper = paper;
		Refused.Problems problems = Refused.collect();
		Set<Long> seen = new HashSet<>();
		for (GivenAnswer answer : answers) {
			check(answer, seen, problems);
		}
		problems.throwIfAny();
		this.answers = answers.stream().map(this::readable).toList();
	}

	private GivenAnswer readable(GivenAnswer answer) {
		return isTest(answer) ? new GivenAnswer(answer.questionId(), answer.optionId(), null) : answer;
	}

	private boolean isTest(GivenAnswer answer) {
		return this.paper.question(answer.questionId()).filter(PaperQuestion::isTest).isPresent();
	}

	private void check(GivenAnswer answer, Set<Long> seen, Refused.Problems problems) {
		PaperQuestion question = this.paper.question(answer.questionId()).orElse(null);
		if (question == null) {
			problems.add(true, "answers", "results.answers.question", answer.questionId());
			return;
		}
		problems.add(!seen.add(question.id()), "answers", "results.answers.twice", question.id())
			.add(answer.optionId() != null && question.option(answer.optionId()).isEmpty(), "answers",
					"results.answers.option", answer.optionId(), question.id())
			.add(answer.written() != null && answer.written().length() > GivenAnswer.MAX_WRITTEN, "answers",
					"results.answers.long", question.id(), GivenAnswer.MAX_WRITTEN);
	}

	List<GivenAnswer> answers() {
		return this.answers;
	}

	boolean isRight(GivenAnswer answer) {
		return this.paper.question(answer.questionId())
			.filter((question) -> question.isRight(answer.optionId()))
			.isPresent();
	}

	int right() {
		return (int) this.answers.stream().filter(this::isRight).count();
	}

	int total() {
		return this.paper.questions().size();
	}

	/** Answers that a teacher has to look at. */
	int unchecked() {
		return (int) this.answers.stream().filter(GivenAnswer::isWritten).count();
	}

}
