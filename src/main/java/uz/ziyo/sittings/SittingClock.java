package uz.ziyo.sittings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of a sitting as the server has it.
 *
 * @param deadline null where there is no limit
 * @param pausedAt since when the time stands still, or null
 * @param over it has been handed in, by the student or by the time
 */
public record SittingClock(Instant serverNow, Instant deadline, Instant pausedAt, boolean over) {

	public boolean isPaused() {
		return this.pausedAt != null && !this.over;
	}

	/**
	 * Whole seconds; while the time stands still, what was left then; null for no limit.
	 */
	public Long secondsLeft() {
		if (this.deadline == null) {
			return null;
		}
		Instant now = isPaused() ? this.pausedAt : this.serverNow;
		return Math.max(0, now.until(this.deadline, ChronoUnit.SECONDS));
	}

}
