package uz.ziyo.sittings;

/**
 * What became of a save.
 *
 * @param answer the one that counts: the saved one, or the newer one that stood against
 * it
 */
public record SaveOutcome(State state, SavedAnswer answer, SittingClock clock) {

	/** Whether it was saved, and if not, why. */
	public enum State {

		/** It is on the disk. */
		SAVED,
		/** Another page has saved something newer. */
		STALE,
		/** The time is over, or the exam has been handed in. */
		OVER

	}

}
