package uz.ziyo.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

import uz.ziyo.results.rows.Percent;
import uz.ziyo.shared.Refused;

/**
 * A result as somebody sets it by hand: the figures are kept as they are given.
 *
 * @param score percent, 0 to 100; kept with two decimals
 * @param checked that nothing waits for a teacher
 */
public record ResultDraft(long examId, long studentId, BigDecimal score, int correct, int total, boolean checked) {

	/** More questions than any paper has; a limit for what is mistyped. */
	public static final int MOST_QUESTIONS = 10_000;

	public ResultDraft {
		score = score.setScale(Percent.DECIMALS, RoundingMode.HALF_UP);
	}

	/** What is wrong with the figures. */
	public Refused.Problems problems() {
		return Refused.collect()
			.add(this.score.signum() < 0, "score", "results.score.little", 0)
			.add(this.score.compareTo(Percent.ALL) > 0, "score", "results.score.much", 100)
			.add(this.total < 0, "totalQuestions", "results.total.little", 0)
			.add(this.total > MOST_QUESTIONS, "totalQuestions", "results.total.much", MOST_QUESTIONS)
			.add(this.correct < 0, "correctAnswers", "results.correct.little", 0)
			.add(this.correct > this.total && this.total >= 0, "correctAnswers", "results.correct.much", this.total);
	}

	boolean hasFiguresOf(ResultDraft other) {
		return this.score.equals(other.score) && this.correct == other.correct && this.total == other.total;
	}

}
