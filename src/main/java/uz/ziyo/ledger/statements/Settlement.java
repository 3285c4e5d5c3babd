package uz.ziyo.ledger.statements;

import java.math.BigDecimal;

/**
 * How much of a payment a charge has taken.
 */
public record Settlement(long chargeId, long paymentId, BigDecimal amount) {

}
