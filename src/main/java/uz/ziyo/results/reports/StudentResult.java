package uz.ziyo.results.reports;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One of a student's results.
 *
 * @param score percent; null where all that he gave waits for a teacher, and nothing else
 * counts
 * @param unchecked answers that wait for a teacher
 */
public record StudentResult(long id, long examId, String examTitle, String subjectName, BigDecimal score, int correct,
		int total, boolean checked, int unchecked, Instant createdAt) {

}
