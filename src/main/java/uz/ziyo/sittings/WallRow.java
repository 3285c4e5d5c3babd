package uz.ziyo.sittings;

import java.time.Duration;
import java.time.Instant;

import uz.ziyo.results.FinishedHow;

/**
 * One student on the wall.
 *
 * @param answered how many questions have an answer
 * @param savedAt the last save; null while there is none
 * @param seenAt when his page was last heard of
 * @param how null while he is sitting
 */
public record WallRow(long attemptId, long studentId, String name, String initials, SittingClock clock,
		Instant startedAt, int answered, int extraMinutes, Instant savedAt, Instant seenAt, FinishedHow how,
		Instant closedAt, Long resultId) {

	/** His page is heard of twice in this time. */
	static final Duration OFFLINE_AFTER = Duration.ofSeconds(30);

	public boolean isSitting() {
		return !this.clock.over();
	}

	public boolean isOffline() {
		return isSitting() && this.seenAt.plus(OFFLINE_AFTER).isBefore(this.clock.serverNow());
	}

}
