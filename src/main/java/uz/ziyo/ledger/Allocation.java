package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * How much of a payment settles which charge. Written once, never changed.
 *
 * @param amount negative where it takes another back, whole
 * @param reversesId which; else null
 */
record Allocation(long id, long paymentId, long chargeId, BigDecimal amount, Long reversesId) {

	Allocation reversal(long id) {
		return new Allocation(id, this.paymentId, this.chargeId, this.amount.negate(), this.id);
	}

}
