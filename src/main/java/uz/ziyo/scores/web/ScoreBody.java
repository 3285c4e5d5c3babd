package uz.ziyo.scores.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.shared.api.Required;

/**
 * @param date today where it is left out
 */
record ScoreBody(@Required Long student, @Required Long group, @Required @Min(0) @Max(100) Integer score,
		LocalDate date) {

	static ScoreBody of(ScoreDraft draft) {
		return new ScoreBody(draft.studentId(), draft.groupId(), draft.score(), draft.date());
	}

	/**
	 * @param otherwise the date where none was sent
	 */
	ScoreDraft toDraft(LocalDate otherwise) {
		return new ScoreDraft(this.student, this.group, this.score, (this.date != null) ? this.date : otherwise);
	}

}
