package uz.ziyo.sittings.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import uz.ziyo.shared.web.Formats;
import uz.ziyo.sittings.SittingClock;

/**
 * What time it is for a sitting.
 *
 * @param serverNow in milliseconds, as is the deadline; while it is paused, the moment
 * when the time was stopped
 * @param ends the deadline as the page shows it
 * @param csrf the token for what is sent next
 */
record ClockJson(long serverNow, Long deadline, boolean paused, boolean over, String ends,
		@JsonInclude(JsonInclude.Include.NON_NULL) String csrf) {

	static ClockJson of(SittingClock clock, String csrf, Formats formats) {
		Instant now = clock.isPaused() ? clock.pausedAt() : clock.serverNow();
		Long deadline = (clock.deadline() != null) ? clock.deadline().toEpochMilli() : null;
		return new ClockJson(now.toEpochMilli(), deadline, clock.isPaused(), clock.over(),
				formats.time(clock.deadline()), csrf);
	}

}
