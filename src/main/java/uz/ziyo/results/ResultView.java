package uz.ziyo.results;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A result's figures, by the ids of whom and what they are about.
 *
 * @param checkedBy the last who looked at it; null for nobody
 */
public record ResultView(long id, long examId, long studentId, BigDecimal score, int correct, int total,
		boolean checked, Long checkedBy, Instant createdAt) {

}
