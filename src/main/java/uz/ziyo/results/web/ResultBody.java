package uz.ziyo.results.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import uz.ziyo.results.ResultDraft;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

/**
 * @param isChecked no, where it is left out
 */
record ResultBody(@Required Long exam, @Required Long student, @Required @Min(0) @Max(100) BigDecimal score,
		@Required @Min(0) @Max(ResultDraft.MOST_QUESTIONS) Integer correctAnswers,
		@Required @Min(0) @Max(ResultDraft.MOST_QUESTIONS) Integer totalQuestions, @NotNullable Boolean isChecked) {

	static ResultBody of(ResultDraft draft) {
		return new ResultBody(draft.examId(), draft.studentId(), draft.score(), draft.correct(), draft.total(),
				draft.checked());
	}

	ResultDraft toDraft() {
		return new ResultDraft(this.exam, this.student, this.score, this.correctAnswers, this.totalQuestions,
				Boolean.TRUE.equals(this.isChecked));
	}

}
