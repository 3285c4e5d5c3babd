package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * What a student owes, and how much of it is still open.
 */
final class Charge {

	/** By due date, or the day it was made where there is none, then by id. */
	static final Comparator<Charge> OLDEST_DUE_FIRST = Comparator.comparing(Charge::dueFrom)
		.thenComparingLong(Charge::id);

	private final long id;

	private final ChargeTerms terms;

	private final LocalDate chargedOn;

	/** The payment that raised it on the spot, or null. */
	private final Long raisedBy;

	private BigDecimal amount;

	private BigDecimal remaining;

	private LocalDate dueDate;

	private String description;

	private boolean voided;

	/** How often somebody has said anew what is owed. */
	private int version;

	/** A new one, wholly open. */
	Charge(long id, ChargeTerms terms, LocalDate chargedOn, Long raisedBy) {
		this(id, terms, chargedOn, raisedBy, terms.amount(), 0);
	}

	Charge(long id, ChargeTerms terms, LocalDate chargedOn, Long raisedBy, BigDecimal remaining, int version) {
		this.id = id;
		this.terms = terms;
		this.chargedOn = chargedOn;
		this.raisedBy = raisedBy;
		this.amount = terms.amount();
		this.remaining = remaining;
		this.dueDate = terms.dueDate();
		this.description = terms.description();
		this.version = version;
	}

	/** Takes as much of the money as it needs, and says how much that was. */
	BigDecimal settle(BigDecimal money) {
		if (this.voided || money.signum() < 0) {
			throw new IllegalStateException("Charge " + this.id + " takes no money");
		}
		BigDecimal taken = money.min(this.remaining);
		this.remaining = this.remaining.subtract(taken);
		return taken;
	}

	/** Gives back what it had taken. */
	void reopen(BigDecimal money) {
		if (this.voided || money.signum() <= 0 || money.compareTo(settled()) > 0) {
			throw new IllegalStateException("Charge " + this.id + " has not taken " + money);
		}
		this.remaining = this.remaining.add(money);
	}

	/** Says what is owed anew; what it has taken must still have room in it. */
	void change(BigDecimal amount, LocalDate dueDate, String description) {
		BigDecimal settled = settled();
		if (this.voided || amount.signum() <= 0 || amount.compareTo(settled) < 0) {
			throw new IllegalStateException("Charge " + this.id + " has taken more than " + amount);
		}
		this.amount = amount;
		this.remaining = amount.subtract(settled);
		this.dueDate = dueDate;
		this.description = description;
		this.version++;
	}

	/** Nobody owes it any more. */
	void cancel() {
		if (this.voided || !isUntouched()) {
			throw new IllegalStateException("Charge " + this.id + " holds money");
		}
		this.voided = true;
	}

	boolean isTuition(Long group, YearMonth month) {
		return this.terms.kind() == ChargeKind.TUITION && this.terms.groupId().equals(group)
				&& this.terms.month().equals(month);
	}

	boolean isOpen() {
		return !this.voided && this.remaining.signum() > 0;
	}

	/** Whether nothing is paid into it. */
	boolean isUntouched() {
		return this.remaining.compareTo(this.amount) == 0;
	}

	/** Whether it is what somebody said of it once it was there. */
	boolean isCorrected() {
		return this.version > 0;
	}

	boolean isVoided() {
		return this.voided;
	}

	long id() {
		return this.id;
	}

	ChargeTerms terms() {
		return this.terms;
	}

	LocalDate chargedOn() {
		return this.chargedOn;
	}

	Long raisedBy() {
		return this.raisedBy;
	}

	BigDecimal amount() {
		return this.amount;
	}

	BigDecimal remaining() {
		return this.remaining;
	}

	BigDecimal settled() {
		return this.amount.subtract(this.remaining);
	}

	ChargeStatus status() {
		return ChargeStatus.of(this.amount, this.remaining);
	}

	LocalDate dueDate() {
		return this.dueDate;
	}

	LocalDate dueFrom() {
		return (this.dueDate != null) ? this.dueDate : this.chargedOn;
	}

	/** Since when it is owed; null where it is not any more. */
	LocalDate openSince() {
		return isOpen() ? dueFrom() : null;
	}

	String description() {
		return this.description;
	}

	int version() {
		return this.version;
	}

	/** By which its month is billed once; null in what bills no month any more. */
	String liveKey() {
		return this.voided ? null : this.terms.liveKey();
	}

	@Override
	public String toString() {
		return "Charge " + this.id + " of " + this.amount + ", " + this.remaining + " open"
				+ (this.voided ? ", voided" : "");
	}

}
