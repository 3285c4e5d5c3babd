package uz.ziyo.results;

import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;

/**
 * An answer as it was handed in.
 */
public record SubmittedAnswer(long id, PaperQuestion question, Long optionId, String written, boolean right) {

	/** Null where none was chosen. */
	public String optionText() {
		return (this.optionId == null) ? null : this.question.option(this.optionId).map(PaperOption::text).orElse(null);
	}

}
