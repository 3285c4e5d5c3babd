package uz.ziyo.scores;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a score was before somebody changed or removed it.
 */
public record ScoreChange(long scoreId, int score, LocalDate date, String studentName, boolean removed,
		String changedBy, Instant changedAt) {

}
