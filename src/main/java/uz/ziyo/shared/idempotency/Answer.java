package uz.ziyo.shared.idempotency;

/**
 * What is told to who asked, and to who asks again.
 *
 * @param status an HTTP status
 * @param text JSON, or whatever leads a page on: the id of what was made
 * @param repeated whether it was made before
 */
public record Answer(int status, String text, boolean repeated) {

	public static Answer of(int status, String text) {
		return new Answer(status, text, false);
	}

}
