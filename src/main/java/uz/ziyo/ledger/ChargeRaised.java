package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A student owes something new; the transaction is still open.
 *
 * @param groupId may be null
 * @param month of tuition, else null
 */
public record ChargeRaised(long chargeId, long studentId, Long groupId, YearMonth month, BigDecimal amount) {

	static ChargeRaised of(Charge charge) {
		ChargeTerms terms = charge.terms();
		return new ChargeRaised(charge.id(), terms.studentId(), terms.groupId(), terms.month(), charge.amount());
	}

}
