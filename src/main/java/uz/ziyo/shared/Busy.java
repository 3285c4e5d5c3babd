package uz.ziyo.shared;

import java.time.Duration;

/**
 * Too many want the same at once; a moment later it may be free: 503.
 */
public class Busy extends RuntimeException {

	public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	public Busy() {
		super("Too many at once", null, false, false);
	}

}
