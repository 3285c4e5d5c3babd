package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * How many payments a filter finds, and what they come to.
 *
 * @param sum of what came in
 * @param opening what the others come to, which were paid before the centre began to
 * write it down here
 */
public record PaymentTotal(long count, BigDecimal sum, BigDecimal opening) {

}
