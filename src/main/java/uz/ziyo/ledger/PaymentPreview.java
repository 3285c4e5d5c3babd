package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

import uz.ziyo.shared.Money;

/**
 * What will become of a payment once it is recorded.
 *
 * @param lines oldest due first
 * @param credit what the student will have paid ahead then, in all
 */
public record PaymentPreview(BigDecimal amount, List<Line> lines, BigDecimal credit) {

	/**
	 * @param month of tuition, else null
	 * @param paid what goes into it of the payment
	 * @param drawn what goes into it along with that of what the student had paid ahead
	 * @param open what will still be owed of it
	 * @param named whether the payment is for it
	 */
	public record Line(ChargeKind kind, YearMonth month, String description, BigDecimal paid, BigDecimal drawn,
			BigDecimal open, boolean named) {

		public BigDecimal settled() {
			return this.paid.add(this.drawn);
		}

		/** What is paid already, or was never meant, is not. */
		boolean isWorthSaying() {
			return settled().signum() > 0 || (this.named && this.open.signum() > 0);
		}

	}

	/** What the payment is for. */
	public List<Line> named() {
		return this.lines.stream().filter(Line::named).toList();
	}

	/** What goes into older debts beside that. */
	public BigDecimal older() {
		return sum((line) -> line.named() ? Money.ZERO : line.settled());
	}

	/** What is drawn from credit for what the payment is for. */
	public BigDecimal drawn() {
		return sum(Line::drawn);
	}

	/** What will still be owed of what the payment is for. */
	public BigDecimal missing() {
		return sum((line) -> line.named() ? line.open() : Money.ZERO);
	}

	private BigDecimal sum(Function<Line, BigDecimal> part) {
		return this.lines.stream().map(part).reduce(Money.ZERO, BigDecimal::add);
	}

}
