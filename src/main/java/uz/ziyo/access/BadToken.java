package uz.ziyo.access;

/**
 * The token is not one of ours, not of this kind, out of date, or its account is no
 * longer what it was.
 */
public class BadToken extends RuntimeException {

	BadToken(String message) {
		super(message, null, false, false);
	}

}
