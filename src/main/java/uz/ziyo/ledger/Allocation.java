package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * How much of a payment settles which charge. Written once, never changed.
 *
 * @param amount negative where it takes another back, whole
 * @param reversesId which; else null
 * @param drawnBy the payment of somebody who came to pay what it settles, where it is
 * credit that was drawn along with that; else null
 */
record Allocation(long id, long paymentId, long chargeId, BigDecimal amount, Long reversesId, Long drawnBy) {

	Allocation reversal(long id) {
		return new Allocation(id, this.paymentId, this.chargeId, this.amount.negate(), this.id, this.drawnBy);
	}

}
