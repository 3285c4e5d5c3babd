package uz.ziyo.dashboard.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.ledger.PaymentLine;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.debts.Debtor;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.exports.PreparedFiles.Progress;
import uz.ziyo.shared.list.Listing;

/** What has been written so far, added up. */
final class FinanceContent {

	final Map<YearMonth, BigDecimal> income = new TreeMap<>();

	final Map<YearMonth, BigDecimal> expense = new TreeMap<>();

	/** By id; null is what belongs to none. */
	final Map<Long, Group> groups = new HashMap<>();

	final Map<PaymentMethod, Sum> methods = new EnumMap<>(PaymentMethod.class);

	private final boolean patient;

	private final Progress progress;

	private final long all;

	private long done;

	FinanceContent(boolean patient, Progress progress, long all) {
		this.patient = patient;
		this.progress = progress;
		this.all = all;
	}

	<T> void read(Listing<T> rows, Consumer<T> reader) {
		if (this.patient) {
			rows.forEachPatiently(reader);
		}
		else {
			rows.forEach(reader);
		}
	}

	void cameIn(PaymentLine payment) {
		this.income.merge(YearMonth.from(payment.paidOn()), payment.amount(), BigDecimal::add);
		this.methods.merge(payment.method(), new Sum(payment.amount(), 1), Sum::plus);
		Group group = group(payment.groupId(), payment.groupName());
		group.payments++;
		group.income = group.income.add(payment.amount());
		this.progress.reached(++this.done, this.all);
	}

	void wentOut(ExpenseView expense) {
		this.expense.merge(YearMonth.from(expense.date()), expense.amount(), BigDecimal::add);
	}

	void isOwed(Debtor debtor) {
		Group group = group(debtor.groupId(), debtor.groupName());
		group.debt = group.debt.add(debtor.total());
	}

	/** Two of one name are two. */
	private Group group(Long id, String name) {
		return this.groups.computeIfAbsent(id, (key) -> new Group(id, name));
	}

	record Sum(BigDecimal amount, int payments) {

		Sum plus(Sum other) {
			return new Sum(this.amount.add(other.amount), this.payments + other.payments);
		}

	}

	static final class Group {

		static final Comparator<Group> BY_NAME = Comparator
			.comparing((Group group) -> group.name, Comparator.nullsFirst(Comparator.naturalOrder()))
			.thenComparing((group) -> group.id, Comparator.nullsFirst(Comparator.naturalOrder()));

		final Long id;

		final String name;

		int payments;

		BigDecimal income = Money.ZERO;

		BigDecimal debt = Money.ZERO;

		Group(Long id, String name) {
			this.id = id;
			this.name = name;
		}

	}

}
