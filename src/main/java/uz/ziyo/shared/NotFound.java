package uz.ziyo.shared;

/**
 * Missing, or not for who asks: both are told the same, 404.
 */
public class NotFound extends RuntimeException {

	public NotFound() {
		super("Not found", null, false, false);
	}

}
