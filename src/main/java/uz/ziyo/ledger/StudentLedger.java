package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;

/**
 * One student's money while one operation has it to itself: as much of it as the
 * operation needs, and what it has done to it. Every sum that moves, moves here.
 */
final class StudentLedger {

	private final long studentId;

	private final LongSupplier chargeIds;

	private final LongSupplier allocationIds;

	private BigDecimal creditBefore;

	private BigDecimal credit;

	private final Map<Long, Charge> charges = new LinkedHashMap<>();

	private final Map<Long, Payment> payments = new TreeMap<>();

	/** Those that nothing has taken back, by their ids. */
	private final Map<Long, Allocation> allocations = new TreeMap<>();

	private final LedgerChanges changes = new LedgerChanges();

	StudentLedger(long studentId, LongSupplier chargeIds, LongSupplier allocationIds) {
		this.studentId = studentId;
		this.chargeIds = chargeIds;
		this.allocationIds = allocationIds;
	}

	/** What the student has paid ahead, before anything is done. */
	void knowCredit(BigDecimal credit) {
		this.creditBefore = credit;
		this.credit = credit;
	}

	void know(Charge charge) {
		this.charges.putIfAbsent(charge.id(), charge);
	}

	void know(Payment payment) {
		this.payments.putIfAbsent(payment.id(), payment);
	}

	void know(Allocation allocation) {
		this.allocations.put(allocation.id(), allocation);
	}

	Optional<Charge> charge(long id) {
		return Optional.ofNullable(this.charges.get(id)).filter((charge) -> !charge.isVoided());
	}

	Optional<Payment> payment(long id) {
		return Optional.ofNullable(this.payments.get(id)).filter((payment) -> !payment.isVoided());
	}

	Optional<Charge> tuition(long groupId, YearMonth month) {
		return this.charges.values()
			.stream()
			.filter((charge) -> !charge.isVoided() && charge.isTuition(groupId, month))
			.findFirst();
	}

	List<Charge> open() {
		return this.charges.values().stream().filter(Charge::isOpen).sorted(Charge.OLDEST_DUE_FIRST).toList();
	}

	/**
	 * Adds a charge; what is there of credit pays it when {@link #spendCredit} is called.
	 */
	Charge raise(ChargeTerms terms, LocalDate today, Long raisedBy) {
		Charge charge = new Charge(this.chargeIds.getAsLong(), terms, today, raisedBy);
		this.charges.put(charge.id(), charge);
		this.changes.raise(charge);
		return charge;
	}

	/** Money has come in: all of it is credit until it is spent. */
	void receive(Payment payment) {
		this.payments.put(payment.id(), payment);
		this.credit = this.credit.add(payment.amount());
		this.changes.receive(payment);
	}

	/**
	 * Spends a payment as {@code money.md} says: on the charge that it names, or the
	 * months; what is left on the oldest open charges. The rest stays credit.
	 * @param price what a month of the group costs; null where nobody has said
	 * @throws Refused at {@code charge} where it is none of the student's; at
	 * {@code months} where one is paid already
	 */
	void spend(Payment payment, BigDecimal price, LocalDate today) {
		spend(payment, null, price, today);
	}

	/**
	 * @param was what the payment was about before, whose months may stay though others
	 * have paid them by now; null where it is new
	 */
	private void spend(Payment payment, PaymentTerms was, BigDecimal price, LocalDate today) {
		PaymentTerms terms = payment.terms();
		if (terms.chargeId() != null) {
			pay(payment, charge(terms.chargeId())
				.orElseThrow(() -> Refused.at("charge", "ledger.charge.unknown", terms.chargeId())));
		}
		spendOnMonths(payment, was, price, today);
		open().forEach((charge) -> pay(payment, charge));
	}

	private void spendOnMonths(Payment payment, PaymentTerms was, BigDecimal price, LocalDate today) {
		PaymentTerms terms = payment.terms();
		int left = terms.months().size();
		BigDecimal share = null;
		for (YearMonth month : terms.months()) {
			Charge charge = tuition(terms.groupId(), month).orElse(null);
			if (charge != null) {
				if (was == null || !was.names(charge)) {
					requireOpen(charge, month);
				}
				// What is left is shared anew.
				share = null;
			}
			else if (price != null) {
				charge = raise(ChargeTerms.month(this.studentId, terms.groupId(), month, price), today, payment.id());
			}
			else {
				share = (share != null) ? share : payment.unspent().divide(BigDecimal.valueOf(left), RoundingMode.DOWN);
				BigDecimal due = (left == 1) ? payment.unspent() : share;
				charge = (due.signum() > 0)
						? raise(ChargeTerms.month(this.studentId, terms.groupId(), month, due), today, payment.id())
						: null;
			}
			if (charge != null) {
				pay(payment, charge);
			}
			left--;
		}
	}

	static void requireOpen(Charge charge, YearMonth month) {
		if (!charge.isOpen()) {
			throw Refused.at("months", "ledger.month.paid", month.getMonthValue(), Integer.toString(month.getYear()),
					MonthName.of(month));
		}
	}

	private void pay(Payment payment, Charge charge) {
		pay(payment, charge, null);
	}

	private void pay(Payment payment, Charge charge, Long drawnBy) {
		if (payment.unspent().signum() == 0 || !charge.isOpen()) {
			return;
		}
		BigDecimal taken = charge.settle(payment.unspent());
		payment.spend(taken);
		this.credit = this.credit.subtract(taken);
		Allocation allocation = new Allocation(this.allocationIds.getAsLong(), payment.id(), charge.id(), taken, null,
				drawnBy);
		this.allocations.put(allocation.id(), allocation);
		this.changes.make(allocation);
		touch(charge, payment);
	}

	/** Takes an allocation back: the charge is open again, the money is credit. */
	void takeBack(Allocation allocation) {
		Charge charge = this.charges.get(allocation.chargeId());
		Payment payment = this.payments.get(allocation.paymentId());
		charge.reopen(allocation.amount());
		payment.takeBack(allocation.amount());
		this.credit = this.credit.add(allocation.amount());
		this.allocations.remove(allocation.id());
		this.changes.make(allocation.reversal(this.allocationIds.getAsLong()));
		touch(charge, payment);
	}

	/**
	 * Takes back all that a payment has settled, and what was drawn of credit along with
	 * it: that is credit again. What it raised on the spot vanishes, unless somebody else
	 * has paid into it, or somebody has said what is owed.
	 */
	void takeBack(Payment payment) {
		allocationsWhere((allocation) -> allocation.paymentId() == payment.id() || isDrawnBy(payment, allocation))
			.forEach(this::takeBack);
		this.charges.values()
			.stream()
			.filter((charge) -> Objects.equals(charge.raisedBy(), payment.id()) && !charge.isVoided())
			.filter((charge) -> !charge.isCorrected() && charge.isUntouched())
			.toList()
			.forEach(this::cancel);
	}

	private static boolean isDrawnBy(Payment payment, Allocation allocation) {
		return Objects.equals(allocation.drawnBy(), payment.id());
	}

	/**
	 * Says anew what is owed. What has no room in it any more is freed, the latest first.
	 */
	void change(Charge charge, ChargeCorrection wanted) {
		BigDecimal amount = Money.exact(wanted.amount());
		List<Allocation> held = allocationsWhere((allocation) -> allocation.chargeId() == charge.id());
		List<Allocation> freed = new ArrayList<>();
		for (int i = held.size() - 1; i >= 0 && charge.settled().compareTo(amount) > 0; i--) {
			takeBack(held.get(i));
			freed.add(0, held.get(i));
		}
		charge.change(amount, wanted.dueDate(), wanted.description());
		freed.forEach((allocation) -> pay(this.payments.get(allocation.paymentId()), charge, allocation.drawnBy()));
		this.changes.touch(charge);
	}

	private List<Allocation> allocationsWhere(Predicate<Allocation> condition) {
		return this.allocations.values().stream().filter(condition).toList();
	}

	/**
	 * The payment never came in, or becomes another: all that it has settled is taken
	 * back.
	 */
	void giveUp(Payment payment) {
		takeBack(payment);
		this.credit = this.credit.subtract(payment.amount());
		this.payments.remove(payment.id());
		this.changes.giveUp(payment);
	}

	/**
	 * The payment is what it is now, none of it spent; here it is spent anew.
	 * @param was what it was about before
	 */
	void takeUp(Payment payment, PaymentTerms was, BigDecimal price, LocalDate today) {
		this.payments.put(payment.id(), payment);
		this.credit = this.credit.add(payment.amount());
		this.changes.takeUp(payment);
		spend(payment, was, price, today);
		spendCredit(payment);
	}

	void cancel(Charge charge) {
		charge.cancel();
		this.changes.touch(charge);
	}

	/** Nobody has credit and an open charge at once: the oldest of each meet first. */
	void spendCredit() {
		spendCredit(null);
	}

	/**
	 * As {@link #spendCredit()}; of what goes into that which the payment is for, it is
	 * kept that it was drawn along with it.
	 */
	void spendCredit(Payment drawer) {
		List<Charge> open = open();
		if (open.isEmpty() || this.credit.signum() == 0) {
			return;
		}
		List<Payment> unspent = this.payments.values()
			.stream()
			.filter((payment) -> !payment.isVoided() && payment.unspent().signum() > 0)
			.sorted(Payment.OLDEST_FIRST)
			.toList();
		for (Charge charge : open) {
			boolean drawn = drawer != null && drawer.terms().names(charge);
			unspent.forEach((payment) -> pay(payment, charge, (drawn && payment != drawer) ? drawer.id() : null));
		}
	}

	/**
	 * What a payment is for or has gone to, with what it and the credit drawn along with
	 * it have settled of it; oldest due first.
	 */
	List<PaymentPreview.Line> linesOf(Payment payment) {
		return this.charges.values()
			.stream()
			.filter((charge) -> !charge.isVoided())
			.sorted(Charge.OLDEST_DUE_FIRST)
			.map((charge) -> line(payment, charge))
			.filter(PaymentPreview.Line::isWorthSaying)
			.toList();
	}

	private PaymentPreview.Line line(Payment payment, Charge charge) {
		BigDecimal paid = settled(charge, (allocation) -> allocation.paymentId() == payment.id());
		BigDecimal drawn = settled(charge, (allocation) -> isDrawnBy(payment, allocation));
		ChargeTerms terms = charge.terms();
		return new PaymentPreview.Line(terms.kind(), terms.month(), charge.description(), paid, drawn,
				charge.remaining(), payment.terms().names(charge));
	}

	private BigDecimal settled(Charge charge, Predicate<Allocation> condition) {
		return allocationsWhere((allocation) -> allocation.chargeId() == charge.id() && condition.test(allocation))
			.stream()
			.map(Allocation::amount)
			.reduce(Money.ZERO, BigDecimal::add);
	}

	void touch(Payment payment) {
		this.changes.touch(payment);
	}

	private void touch(Charge charge, Payment payment) {
		this.changes.touch(charge);
		this.changes.touch(payment);
	}

	long studentId() {
		return this.studentId;
	}

	BigDecimal credit() {
		return this.credit;
	}

	boolean creditHasChanged() {
		return this.credit.compareTo(this.creditBefore) != 0;
	}

	/** What has been done, to be written. */
	LedgerChanges changes() {
		return this.changes;
	}

}
