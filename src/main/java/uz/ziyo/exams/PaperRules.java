package uz.ziyo.exams;

import java.util.List;

import uz.ziyo.shared.Refused;

/**
 * What a paper must be to be kept, and to be published.
 */
public final class PaperRules {

	public static final int MOST_QUESTIONS = 500;

	public static final int MOST_OPTIONS = 20;

	public static final int MAX_TEXT = 5000;

	public static final int MAX_OPTION = 1000;

	public static final int MAX_SAMPLE = 20_000;

	/** Where a question or option may stand; gaps are allowed. */
	public static final int MAX_ORDER = 100_000;

	private PaperRules() {
	}

	/**
	 * @throws Refused at {@code questions}, naming each wrong one by its number
	 */
	static void check(List<PaperQuestion> questions) {
		problems(questions).throwIfAny();
	}

	private static Refused.Problems problems(List<PaperQuestion> questions) {
		Refused.Problems problems = Refused.collect();
		problems.add(questions.size() > MOST_QUESTIONS, "questions", "exams.questions.many", MOST_QUESTIONS);
		for (int i = 0; i < Math.min(questions.size(), MOST_QUESTIONS); i++) {
			check(i + 1, questions.get(i), problems);
		}
		return problems;
	}

	private static void check(int number, PaperQuestion question, Refused.Problems problems) {
		List<PaperOption> options = question.options();
		problems.add(question.text().isBlank(), "questions", "exams.question.empty", number)
			.add(question.text().length() > MAX_TEXT, "questions", "exams.question.long", number, MAX_TEXT)
			.add(question.isTest() && options.isEmpty(), "questions", "exams.question.no-options", number)
			.add(!question.isTest() && !options.isEmpty(), "questions", "exams.question.written-options", number)
			.add(options.size() > MOST_OPTIONS, "questions", "exams.question.many-options", number, MOST_OPTIONS)
			.add(question.sample() != null && question.sample().length() > MAX_SAMPLE, "questions",
					"exams.question.sample-long", number, MAX_SAMPLE)
			.add(options.stream().anyMatch((option) -> option.text().isBlank()), "questions",
					"exams.question.option-empty", number)
			.add(options.stream().anyMatch((option) -> option.text().length() > MAX_OPTION), "questions",
					"exams.question.option-long", number, MAX_OPTION);
	}

	/**
	 * @throws Refused at {@code questions}, naming those that are not finished, or have
	 * no right option
	 */
	static void requirePublishable(List<PaperQuestion> questions) {
		Refused.Problems problems = problems(questions);
		problems.add(questions.isEmpty(), "questions", "exams.publish.empty");
		for (int i = 0; i < questions.size(); i++) {
			boolean keyless = !questions.get(i).hasKey() && !questions.get(i).options().isEmpty();
			problems.add(keyless, "questions", "exams.publish.no-key", i + 1);
		}
		problems.throwIfAny();
	}

}
