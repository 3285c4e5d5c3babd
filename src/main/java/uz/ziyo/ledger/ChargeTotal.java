package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * How many charges a filter finds, what they come to, and how much of that is open.
 */
public record ChargeTotal(long count, BigDecimal amount, BigDecimal remaining) {

}
