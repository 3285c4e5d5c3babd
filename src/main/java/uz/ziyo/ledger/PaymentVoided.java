package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * A payment never came in after all; the transaction is still open.
 *
 * @param reason may be null
 */
public record PaymentVoided(long paymentId, long studentId, BigDecimal amount, String reason, long actorId) {

}
