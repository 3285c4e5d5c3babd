package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import uz.ziyo.shared.Money;

/**
 * What an operation has done to a student's ledger, as it is to be written.
 */
final class LedgerChanges {

	private final List<Allocation> made = new ArrayList<>();

	private final Set<Charge> raised = new LinkedHashSet<>();

	private final Set<Charge> touched = new LinkedHashSet<>();

	private final Set<Payment> received = new LinkedHashSet<>();

	private final Set<Payment> changed = new LinkedHashSet<>();

	private BigDecimal income = Money.ZERO;

	void make(Allocation allocation) {
		this.made.add(allocation);
	}

	void raise(Charge charge) {
		this.raised.add(charge);
	}

	void touch(Charge charge) {
		this.touched.add(charge);
	}

	void touch(Payment payment) {
		this.changed.add(payment);
	}

	void receive(Payment payment) {
		this.received.add(payment);
		this.income = this.income.add(payment.income());
	}

	/** What was received before comes in here. */
	void takeUp(Payment payment) {
		this.changed.add(payment);
		this.income = this.income.add(payment.income());
	}

	/** Whoever takes it up writes it; else it is to be touched again. */
	void giveUp(Payment payment) {
		this.changed.remove(payment);
		this.income = this.income.subtract(payment.income());
	}

	/** How much more has come in than before; negative where it is less. */
	BigDecimal income() {
		return this.income;
	}

	/** Allocations to be written, in the order they were made. */
	List<Allocation> made() {
		return this.made;
	}

	List<Charge> raised() {
		return List.copyOf(this.raised);
	}

	/** Charges to be written anew, without the new ones. */
	List<Charge> touchedCharges() {
		return this.touched.stream().filter((charge) -> !this.raised.contains(charge)).toList();
	}

	List<Payment> received() {
		return List.copyOf(this.received);
	}

	/** Payments to be written anew, without the new ones. */
	List<Payment> changedPayments() {
		return this.changed.stream().filter((payment) -> !this.received.contains(payment)).toList();
	}

}
