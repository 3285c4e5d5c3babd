package uz.ziyo.sittings;

import java.time.Instant;

import uz.ziyo.exams.ExamView;

/**
 * What a code leads to.
 *
 * @param attemptId null where the student has not begun
 * @param deadline what it would be, begun now; null for no limit
 */
public record Entrance(ExamView exam, Long attemptId, Instant deadline) {

	public boolean isBegun() {
		return this.attemptId != null;
	}

}
