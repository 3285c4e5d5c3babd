package uz.ziyo.ledger;

/**
 * A payment, whether it counts or not.
 *
 * @param voiding null while it counts
 */
public record KeptPayment(PaymentView payment, Voiding voiding) {

	/** One that counts. */
	public static KeptPayment of(PaymentView payment) {
		return new KeptPayment(payment, null);
	}

}
