package uz.ziyo.shared;

/**
 * Too many want the same at once; a moment later it may be free: 503.
 */
public class Busy extends RuntimeException {

	public Busy() {
		super("Too many at once", null, false, false);
	}

}
