package uz.ziyo.sittings;

import java.time.Instant;

/**
 * What staff did to the clock of a sitting.
 *
 * @param minutes how many were given; null where it is something else
 * @param student who was given them; null for all
 * @param by whose doing it was
 */
public record SittingChange(What what, Integer minutes, String student, String by, Instant at) {

	/** As it is kept. */
	public enum What {

		MINUTES, PAUSED, RESUMED, STOPPED

	}

}
