package uz.ziyo.sittings.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import uz.ziyo.results.SubmittedAnswer;
import uz.ziyo.results.SubmittedResult;

/** {@code hpa-backend.md} §2.10. */
record SubmittedJson(long id, long exam, String examTitle, long student, double score, int correctAnswers,
		int totalQuestions, @JsonProperty("is_checked") boolean checked, Long checkedBy, Instant createdAt,
		List<AnswerJson> answers) {

	static SubmittedJson of(SubmittedResult result) {
		boolean shown = result.exam().showsAnswers();
		return new SubmittedJson(result.id(), result.exam().id(), result.exam().title(), result.studentId(),
				result.score().doubleValue(), result.correct(), result.total(), result.checked(), result.checkedBy(),
				result.createdAt(),
				result.answers().stream().map((answer) -> AnswerJson.of(answer, result.id(), shown)).toList());
	}

	/**
	 * @param correct left out while the exam hides it
	 */
	record AnswerJson(long id, long examResult, long question, String questionText, Long option, String optionText,
			String writtenAnswer,
			@JsonProperty("is_correct") @JsonInclude(JsonInclude.Include.NON_NULL) Boolean correct) {

		static AnswerJson of(SubmittedAnswer answer, long resultId, boolean shown) {
			return new AnswerJson(answer.id(), resultId, answer.question().id(), answer.question().text(),
					answer.optionId(), answer.optionText(), answer.written(), shown ? answer.right() : null);
		}

	}

}
