package uz.ziyo.shared.idempotency;

/**
 * That key belongs to a request that asked for something else: 422.
 */
public class KeyReused extends RuntimeException {

	KeyReused() {
		super("The key belongs to another request", null, false, false);
	}

}
