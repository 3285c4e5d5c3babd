package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A payment as it is handed over, with what it has settled.
 *
 * @param credit what of it no charge has taken yet
 * @param voiding null while it counts; a voided one has settled nothing
 */
public record Receipt(PaymentView payment, List<Line> lines, BigDecimal credit, Voiding voiding) {

	/**
	 * What a charge has taken of it.
	 *
	 * @param month of tuition, else null
	 * @param groupId may be null, and so may {@code groupName}
	 * @param open what was still owed of the charge when it had been paid into
	 */
	public record Line(long chargeId, ChargeKind kind, YearMonth month, Long groupId, String groupName,
			String description, BigDecimal amount, BigDecimal open) {
	}

	/**
	 * @param reason null where nobody was asked
	 */
	public record Voiding(Instant at, String by, String reason) {
	}

	public boolean isVoided() {
		return this.voiding != null;
	}

}
