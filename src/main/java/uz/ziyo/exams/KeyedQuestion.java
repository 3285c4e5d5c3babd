package uz.ziyo.exams;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A question with its key, as the documents show it to staff: never for a student.
 * {@code hpa-backend.md} §2.3, §2.6.
 */
public record KeyedQuestion(long id, String text, QuestionType type, int order, String writtenAnswerSample,
		List<KeyedOption> options) {

	public static List<KeyedQuestion> of(Paper paper) {
		return paper.questions().stream().map(KeyedQuestion::of).toList();
	}

	private static KeyedQuestion of(PaperQuestion question) {
		return new KeyedQuestion(question.id(), question.text(), question.type(), question.position(),
				question.sample(), question.options().stream().map(KeyedOption::of).toList());
	}

	/** One of its options. */
	public record KeyedOption(long id, String text, @JsonProperty("is_correct") boolean correct, int order) {

		private static KeyedOption of(PaperOption option) {
			return new KeyedOption(option.id(), option.text(), option.correct(), option.position());
		}

	}

}
