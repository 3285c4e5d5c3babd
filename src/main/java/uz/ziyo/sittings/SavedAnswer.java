package uz.ziyo.sittings;

import java.time.Instant;

/**
 * An answer as it is kept.
 *
 * @param revision grows with each save
 * @param savedAt null while nothing has been saved
 */
public record SavedAnswer(long questionId, Long optionId, String written, boolean later, int revision,
		Instant savedAt) {

	public boolean isGiven() {
		return this.optionId != null || this.written != null;
	}

}
