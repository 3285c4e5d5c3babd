package uz.ziyo.results.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of one question.
 *
 * @param number on the paper
 * @param sat how many have sat the exam
 * @param answered how many have answered it
 * @param waiting written answers that nobody has marked
 * @param best how many the best third are
 * @param options of a test question, in their order
 */
public record QuestionFigures(int number, long questionId, String text, boolean test, int sat, int answered, int right,
		int waiting, int best, List<OptionFigures> options) {

	/**
	 * Among fewer, the best third are one to three students: what those have chosen alike
	 * may well be chance.
	 */
	static final int FEWEST_FOR_DOUBT = 10;

	/** Whether it has answers, and nobody has marked any. */
	public boolean isUnmarked() {
		return this.waiting > 0 && this.waiting == this.answered;
	}

	/**
	 * Of all who have sat the exam; a question left out is not right. Null where nobody
	 * has sat it, or no answer is marked.
	 */
	public Integer rightPercent() {
		return (this.sat == 0 || isUnmarked()) ? null : Math.round(this.right * 100f / this.sat);
	}

	/**
	 * What the best third chose most, where they chose anything; the right one in a tie.
	 */
	public Optional<OptionFigures> choiceOfTheBest() {
		return this.options.stream()
			.filter((option) -> option.chosenByBest() > 0)
			.max(Comparator.comparing(OptionFigures::chosenByBest).thenComparing(OptionFigures::right));
	}

	/**
	 * That more than half of the best third chose an option that is not right; never of
	 * fewer than {@value #FEWEST_FOR_DOUBT} who sat the exam.
	 */
	public boolean isDoubtful() {
		return this.sat >= FEWEST_FOR_DOUBT
				&& choiceOfTheBest().filter((option) -> !option.right() && option.chosenByBest() * 2 > this.best)
					.isPresent();
	}

	public record OptionFigures(long optionId, String text, boolean right, int chosen, int chosenByBest) {

	}

}
