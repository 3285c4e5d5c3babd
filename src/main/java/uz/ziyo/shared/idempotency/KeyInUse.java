package uz.ziyo.shared.idempotency;

/**
 * The first request with that key is still running: 409.
 */
public class KeyInUse extends RuntimeException {

	KeyInUse() {
		super("The first request with this key is still running", null, false, false);
	}

}
