package uz.ziyo.ledger.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.ledger.Voiding;
import uz.ziyo.shared.Money;

/**
 * A payment as it is handed over, with what it has settled.
 *
 * @param credit what of it no charge has taken yet
 * @param correction null where it is as it was recorded
 * @param voiding null while it counts; a voided one has settled nothing
 */
public record Receipt(PaymentView payment, List<Line> lines, BigDecimal credit, Correction correction,
		Voiding voiding) {

	/**
	 * What a charge has taken of it.
	 *
	 * @param month of tuition, else null
	 * @param groupId may be null, and so may {@code groupName}
	 * @param drawn what the charge has taken along with that of what the student had paid
	 * ahead
	 * @param open what was still owed of the charge when it had been paid into
	 */
	public record Line(long chargeId, ChargeKind kind, YearMonth month, Long groupId, String groupName,
			String description, BigDecimal amount, BigDecimal drawn, BigDecimal open) {

		public BigDecimal settled() {
			return this.amount.add(this.drawn);
		}

	}

	/**
	 * When somebody last said anew what came in.
	 *
	 * @param by may be null, for a job
	 */
	public record Correction(Instant at, String by) {
	}

	Receipt with(List<Line> lines) {
		return new Receipt(this.payment, lines, this.credit, this.correction, this.voiding);
	}

	public boolean isVoided() {
		return this.voiding != null;
	}

	/** What was drawn of what the student had paid ahead, for what the payment is for. */
	public BigDecimal drawn() {
		return this.lines.stream().map(Line::drawn).reduce(Money.ZERO, BigDecimal::add);
	}

}
