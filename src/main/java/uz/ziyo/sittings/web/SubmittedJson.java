package uz.ziyo.sittings.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import uz.ziyo.results.AnswerView;
import uz.ziyo.results.ResultSheet;
import uz.ziyo.results.ResultView;

/** {@code hpa-backend.md} §2.10. */
record SubmittedJson(long id, long exam, String examTitle, long student, double score, int correctAnswers,
		int totalQuestions, @JsonProperty("is_checked") boolean checked, Long checkedBy, Instant createdAt,
		List<AnswerJson> answers) {

	static SubmittedJson of(ResultSheet sheet) {
		ResultView result = sheet.result();
		return new SubmittedJson(result.id(), result.examId(), sheet.exam().title(), result.studentId(),
				result.score().doubleValue(), result.correct(), result.total(), result.checked(), result.checkedBy(),
				result.createdAt(), sheet.answers().stream().map(AnswerJson::of).toList());
	}

	/**
	 * @param correct left out while the exam hides it
	 */
	record AnswerJson(long id, long examResult, long question, String questionText, Long option, String optionText,
			String writtenAnswer,
			@JsonProperty("is_correct") @JsonInclude(JsonInclude.Include.NON_NULL) Boolean correct) {

		static AnswerJson of(AnswerView answer) {
			return new AnswerJson(answer.id(), answer.resultId(), answer.questionId(), answer.questionText(),
					answer.optionId(), answer.optionText(), answer.written(), answer.right());
		}

	}

}
