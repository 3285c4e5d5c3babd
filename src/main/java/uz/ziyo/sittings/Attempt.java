package uz.ziyo.sittings;

import java.time.Duration;
import java.time.Instant;

import uz.ziyo.results.FinishedHow;

/**
 * A student's one attempt at an exam, as it stands in the database.
 *
 * @param deadline null where there is no limit
 * @param pausedAt while it is set, the time stands still
 * @param seed what shuffles the paper for this student
 * @param resultId what came of it, once it is closed
 */
record Attempt(long id, long examId, long studentId, Instant startedAt, Instant deadline, Instant pausedAt, long seed,
		Instant closedAt, FinishedHow closedHow, Long resultId) {

	/** What arrives so soon after the deadline still counts. */
	static final Duration GRACE = Duration.ofSeconds(30);

	boolean isClosed() {
		return this.closedAt != null;
	}

	/** Whether what arrived then came too late. */
	boolean isOverAt(Instant arrived) {
		return this.deadline != null && this.pausedAt == null && arrived.isAfter(this.deadline.plus(GRACE));
	}

	/** When it ended that was ended then: never after its time. */
	Instant endAt(Instant now) {
		return (this.deadline != null && this.deadline.isBefore(now) && this.pausedAt == null) ? this.deadline : now;
	}

	/** What was left when the time was stopped is left again. */
	Instant deadlineAfterPause(Instant now) {
		return (this.deadline != null) ? this.deadline.plus(Duration.between(this.pausedAt, now)) : null;
	}

	Attempt closed(Instant at, FinishedHow how, long result) {
		return new Attempt(this.id, this.examId, this.studentId, this.startedAt, this.deadline, this.pausedAt,
				this.seed, at, how, result);
	}

	SittingClock clock(Instant now) {
		return new SittingClock(now, this.deadline, this.pausedAt, isClosed());
	}

}
