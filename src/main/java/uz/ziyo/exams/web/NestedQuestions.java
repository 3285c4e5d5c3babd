package uz.ziyo.exams.web;

import java.util.List;
import java.util.Map;

import uz.ziyo.exams.QuestionType;
import uz.ziyo.shared.api.FieldErrors;

/**
 * Tells what is wrong with questions where clients look for it: at the question's own
 * field, an empty object standing for each that is right.
 */
final class NestedQuestions {

	private static final String EMPTY = "This list may not be empty.";

	private static final String NOT_EMPTY = "A written question has no options.";

	private NestedQuestions() {
	}

	/**
	 * @param questions may be null
	 */
	static void check(List<ExamBody.QuestionBody> questions) {
		if (questions == null || questions.stream().allMatch((question) -> problem(question) == null)) {
			return;
		}
		throw new FieldErrors(Map.of("questions", questions.stream().map(NestedQuestions::errors).toList()));
	}

	private static Map<String, List<String>> errors(ExamBody.QuestionBody question) {
		String problem = problem(question);
		return (problem == null) ? Map.of() : Map.of("options", List.of(problem));
	}

	private static String problem(ExamBody.QuestionBody question) {
		boolean some = question.options() != null && !question.options().isEmpty();
		if (question.type() == QuestionType.TEST) {
			return some ? null : EMPTY;
		}
		return some ? NOT_EMPTY : null;
	}

}
