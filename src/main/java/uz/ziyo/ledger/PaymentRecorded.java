package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money has come in; the transaction is still open.
 *
 * @param groupId may be null
 */
public record PaymentRecorded(long paymentId, long studentId, Long groupId, BigDecimal amount, LocalDate paidOn,
		long actorId) {

}
