package uz.ziyo.exams.web;

import java.util.List;

import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.shared.Refused;

/**
 * What stands against something, and the question that it is about.
 *
 * @param code a message key
 * @param question its id, or null
 */
record Obstacle(String code, Object[] args, Long question) {

	private static final List<String> OF_A_QUESTION = List.of("exams.question.", "exams.publish.no-key");

	/** They name a question by its number. */
	static List<Obstacle> of(Refused refused, List<PaperQuestion> questions) {
		return refused.problems()
			.stream()
			.map((problem) -> new Obstacle(problem.code(), problem.args(), question(problem, questions)))
			.toList();
	}

	private static Long question(Refused.Problem problem, List<PaperQuestion> questions) {
		boolean named = OF_A_QUESTION.stream().anyMatch(problem.code()::startsWith);
		return (named && problem.args()[0] instanceof Integer number && number <= questions.size())
				? questions.get(number - 1).id() : null;
	}

}
