package uz.ziyo.access;

import java.time.Duration;

/**
 * Too many wrong passwords for this account or from this address.
 */
public class TooManyAttempts extends RuntimeException {

	private final transient Duration wait;

	TooManyAttempts(Duration wait) {
		super("Too many wrong passwords", null, false, false);
		this.wait = wait;
	}

	/**
	 * How long until the next attempt is listened to, in whole seconds and at least one.
	 */
	public long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

	public long minutes() {
		return Math.max(1, (seconds() + 59) / 60);
	}

}
