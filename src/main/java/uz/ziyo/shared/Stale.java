package uz.ziyo.shared;

/**
 * Someone else changed the thing after the form was opened: 409, and the page shows both
 * versions.
 */
public class Stale extends RuntimeException {

	public Stale() {
		super("Changed by someone else meanwhile", null, false, false);
	}

}
