package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * How many payments a filter finds, and what they come to.
 */
public record PaymentTotal(long count, BigDecimal sum) {

}
