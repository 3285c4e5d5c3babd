package uz.ziyo.results.reports;

import java.math.BigDecimal;
import java.time.Instant;

import uz.ziyo.results.FinishedHow;

/**
 * A result in the table of its exam.
 *
 * @param groupId the student's newest group of the exam's subject, or else his newest;
 * null where he is in none
 * @param score percent; null where all that he gave waits for a teacher, and nothing else
 * counts
 * @param checkedBy null for nobody
 * @param rank among all who have a score; ties share it and leave a gap after them; null
 * without a score
 * @param rankInGroup the same among those of his group
 */
public record ReportRow(long id, long studentId, String studentName, Long groupId, String groupName, BigDecimal score,
		int correct, int total, boolean checked, int unchecked, String checkedBy, FinishedHow how, Instant createdAt,
		Integer rank, Integer rankInGroup) {

	public boolean hasScore() {
		return this.score != null;
	}

	ReportRow ranked(int rank, int rankInGroup) {
		return new ReportRow(this.id, this.studentId, this.studentName, this.groupId, this.groupName, this.score,
				this.correct, this.total, this.checked, this.unchecked, this.checkedBy, this.how, this.createdAt, rank,
				rankInGroup);
	}

}
