package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * A payment as it is handed over, with what it has settled.
 *
 * @param credit what of it no charge has taken yet
 */
public record Receipt(PaymentView payment, List<Line> lines, BigDecimal credit) {

	/**
	 * @param month of tuition, else null
	 * @param groupName may be null
	 */
	public record Line(long chargeId, ChargeKind kind, YearMonth month, String groupName, String description,
			BigDecimal amount) {
	}

}
