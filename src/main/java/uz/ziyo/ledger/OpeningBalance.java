package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * How a student stood before the centre began to write it down here.
 *
 * @param amount what he owed; negative where he had paid ahead
 * @param note may be null
 */
public record OpeningBalance(long studentId, BigDecimal amount, String note) {

}
