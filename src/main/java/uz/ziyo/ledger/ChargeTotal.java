package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * How many charges a filter finds, what they come to, and how much of that is open.
 *
 * @param archived how much of what is open those owe who are archived, and so no debtors
 */
public record ChargeTotal(long count, BigDecimal amount, BigDecimal remaining, BigDecimal archived) {

}
