package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

import uz.ziyo.shared.Money;

/**
 * What came in, and how much of it no charge has taken yet.
 */
final class Payment {

	static final Comparator<Payment> OLDEST_FIRST = Comparator.comparing(Payment::paidOn)
		.thenComparingLong(Payment::id);

	private final long id;

	private PaymentTerms terms;

	private BigDecimal unspent;

	private Instant voidedAt;

	private String voidReason;

	/** How often somebody has said anew what came in. */
	private int version;

	/** A new one, none of it spent. */
	Payment(long id, PaymentTerms terms) {
		this(id, terms, terms.amount(), 0);
	}

	Payment(long id, PaymentTerms terms, BigDecimal unspent, int version) {
		this.id = id;
		this.terms = terms;
		this.unspent = unspent;
		this.version = version;
	}

	void spend(BigDecimal money) {
		if (isVoided() || money.signum() <= 0 || money.compareTo(this.unspent) > 0) {
			throw new IllegalStateException("Payment " + this.id + " has not " + money + " left");
		}
		this.unspent = this.unspent.subtract(money);
	}

	void takeBack(BigDecimal money) {
		if (isVoided() || money.signum() <= 0 || money.compareTo(amount().subtract(this.unspent)) > 0) {
			throw new IllegalStateException("Payment " + this.id + " has not spent " + money);
		}
		this.unspent = this.unspent.add(money);
	}

	/** Says anew what came in; only while none of it is spent. */
	void change(PaymentTerms terms) {
		requireWhole();
		this.terms = terms;
		this.unspent = terms.amount();
		this.version++;
	}

	/** Says anew what does not move any money. */
	void describe(PaymentTerms terms) {
		if (isVoided() || terms.amount().compareTo(amount()) != 0) {
			throw new IllegalStateException("Payment " + this.id + " stays as it is");
		}
		this.terms = terms;
		this.version++;
	}

	/** It never came in; only once none of it is spent. */
	void cancel(String reason, Instant now) {
		requireWhole();
		this.voidedAt = now;
		this.voidReason = reason;
		this.unspent = Money.ZERO;
	}

	private void requireWhole() {
		if (isVoided() || this.unspent.compareTo(amount()) != 0) {
			throw new IllegalStateException("Payment " + this.id + " is spent or voided");
		}
	}

	long id() {
		return this.id;
	}

	PaymentTerms terms() {
		return this.terms;
	}

	BigDecimal amount() {
		return this.terms.amount();
	}

	/** As much of it as came in. */
	BigDecimal income() {
		return this.terms.method().isIncome() ? amount() : Money.ZERO;
	}

	BigDecimal unspent() {
		return this.unspent;
	}

	int version() {
		return this.version;
	}

	LocalDate paidOn() {
		return this.terms.paidOn();
	}

	boolean isVoided() {
		return this.voidedAt != null;
	}

	Instant voidedAt() {
		return this.voidedAt;
	}

	String voidReason() {
		return this.voidReason;
	}

}
