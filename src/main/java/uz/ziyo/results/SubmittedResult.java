package uz.ziyo.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import uz.ziyo.exams.ExamView;

/**
 * A result with its answers.
 */
public record SubmittedResult(long id, ExamView exam, long studentId, BigDecimal score, int correct, int total,
		boolean checked, Long checkedBy, Instant createdAt, List<SubmittedAnswer> answers) {

}
