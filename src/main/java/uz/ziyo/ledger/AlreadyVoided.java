package uz.ziyo.ledger;

import uz.ziyo.shared.NotFound;

/**
 * A payment that was voided, asked for as one that counts.
 */
public class AlreadyVoided extends NotFound {

	private final long paymentId;

	public AlreadyVoided(long paymentId) {
		this.paymentId = paymentId;
	}

	public long paymentId() {
		return this.paymentId;
	}

}
