package uz.ziyo.results;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One of a student's results.
 *
 * @param unchecked answers that wait for a teacher
 */
public record StudentResult(long id, long examId, String examTitle, String subjectName, BigDecimal score, int correct,
		int total, boolean checked, int unchecked, Instant createdAt) {

	/** Whether there is nothing but what a teacher has yet to mark: that is no zero. */
	public boolean isUnmarked() {
		return this.unchecked > 0 && this.score.signum() == 0;
	}

}
