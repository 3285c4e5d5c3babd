package uz.ziyo.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import uz.ziyo.exams.ExamView;

/**
 * A result with the answers that it was made of.
 *
 * @param unchecked how many answers wait for a teacher
 * @param byHand that somebody has set the figures
 * @param lines one for each question of the paper, in its order; none where there was no
 * sitting
 * @param showsRight whether who looks may know what is right
 */
public record ResultSheet(ResultView result, ExamView exam, String studentName, String checkedByName, FinishedHow how,
		int unchecked, boolean byHand, Instant updatedAt, int version, List<Line> lines, boolean showsRight) {

	/**
	 * The percent; null where all that was given waits for a teacher, and nothing else
	 * counts.
	 */
	public BigDecimal score() {
		boolean counts = this.unchecked == 0 || this.byHand
				|| answers().stream().anyMatch((answer) -> answer.optionId() != null || answer.isMarked());
		return counts ? this.result.score() : null;
	}

	/** Only those that were given. */
	public List<AnswerView> answers() {
		return this.lines.stream().map(Line::answer).filter(Objects::nonNull).toList();
	}

	/**
	 * @param number counted from 1
	 * @param answer null where there is none
	 * @param rightOptions what would have been right; nothing where who looks is a
	 * student
	 */
	public record Line(int number, long questionId, String questionText, boolean test, AnswerView answer,
			List<String> rightOptions) {

	}

}
