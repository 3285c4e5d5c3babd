package uz.ziyo.sittings;

import java.time.Duration;

/**
 * The student has typed too many codes that are none: 429.
 */
public class TooManyCodes extends RuntimeException {

	private final transient Duration wait;

	TooManyCodes(Duration wait) {
		super("Too many wrong codes", null, false, false);
		this.wait = wait;
	}

	/** How long until the next code is listened to, in whole seconds and at least one. */
	public long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

	public long minutes() {
		return Math.max(1, (seconds() + 59) / 60);
	}

}
