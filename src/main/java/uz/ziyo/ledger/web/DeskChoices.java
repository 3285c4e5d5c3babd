package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uz.ziyo.ledger.PaymentView;
import uz.ziyo.ledger.desk.DeskView;
import uz.ziyo.ledger.statements.Receipt;
import uz.ziyo.shared.Money;

/**
 * What can be ticked for a student.
 *
 * @param first where one begins: the month that is most likely paid for; null where there
 * is none
 */
record DeskChoices(List<Group> groups, List<Item> others, String first) {

	/**
	 * @param price of a month, or null
	 */
	record Group(long id, String name, BigDecimal price, boolean left, List<Item> months) {
	}

	/**
	 * @param value what the form sends of it
	 * @param month of tuition, or null
	 * @param text of what is no tuition, or null
	 * @param due what it takes to pay it; null where nobody has said
	 * @param own whether the payment that is corrected is about it already, and may stay
	 * so
	 */
	record Item(String value, YearMonth month, String text, DeskView.State state, BigDecimal due, boolean own) {

		Item(String value, YearMonth month, String text, DeskView.State state, BigDecimal due) {
			this(value, month, text, state, due, false);
		}

		public boolean isPayable() {
			return this.own || this.state != DeskView.State.PAID;
		}

		/** Whether it is owed already. */
		public boolean isOwed() {
			return this.state == DeskView.State.OPEN || this.state == DeskView.State.PARTLY_PAID;
		}

	}

	static DeskChoices of(DeskView view, YearMonth now) {
		List<Group> groups = view.groups()
			.stream()
			.map((group) -> new Group(group.id(), group.name(), group.price(), group.left(),
					group.months().stream().map((month) -> item(group.id(), month)).toList()))
			.toList();
		List<Item> others = view.others()
			.stream()
			.map((charge) -> new Item(PaidItems.charge(charge.id()), null, charge.text(),
					(charge.settled().signum() == 0) ? DeskView.State.OPEN : DeskView.State.PARTLY_PAID,
					charge.remaining()))
			.toList();
		return new DeskChoices(groups, others, first(groups, now));
	}

	private static Item item(long group, DeskView.Month month) {
		return new Item(PaidItems.month(group, month.month()), month.month(), null, month.state(), month.due());
	}

	/**
	 * The oldest that is owed; else what follows the last that is paid; else this month.
	 */
	private static String first(List<Group> groups, YearMonth now) {
		List<Item> months = groups.stream().map(Group::months).flatMap(Collection::stream).toList();
		Optional<Item> owed = months.stream().filter(Item::isOwed).min((a, b) -> a.month().compareTo(b.month()));
		Optional<YearMonth> paid = months.stream()
			.filter((item) -> !item.isPayable())
			.map(Item::month)
			.max(YearMonth::compareTo);
		YearMonth from = paid.orElse(now.minusMonths(1));
		return owed
			.or(() -> months.stream().filter((item) -> item.isPayable() && item.month().isAfter(from)).findFirst())
			.map(Item::value)
			.orElse(null);
	}

	/** With what a payment is about, to be ticked again or not. */
	DeskChoices with(Receipt receipt) {
		PaymentView payment = receipt.payment();
		if (payment.groupId() == null || payment.months().isEmpty()) {
			return (payment.chargeId() == null) ? this : withCharge(payment.chargeId(), receipt);
		}
		List<Group> all = new ArrayList<>();
		if (this.groups.stream().noneMatch((group) -> group.id() == payment.groupId())) {
			all.add(withMonths(new Group(payment.groupId(), payment.groupName(), null, true, List.of()), receipt));
		}
		this.groups.forEach((group) -> all.add((group.id() == payment.groupId()) ? withMonths(group, receipt) : group));
		return new DeskChoices(all, this.others, null);
	}

	private static Group withMonths(Group group, Receipt receipt) {
		TreeMap<YearMonth, Item> months = new TreeMap<>();
		group.months().forEach((item) -> months.put(item.month(), item));
		receipt.payment().months().forEach((paid) -> {
			Item known = months.get(paid.month());
			BigDecimal settled = settled(receipt,
					(line) -> paid.month().equals(line.month()) && Objects.equals(group.id(), line.groupId()));
			BigDecimal open = (known != null && known.isOwed()) ? known.due() : Money.ZERO;
			months.put(paid.month(), ownMonth(group, paid.month(), settled.add(open)));
		});
		return new Group(group.id(), group.name(), group.price(), group.left(), List.copyOf(months.values()));
	}

	/** What others have paid meanwhile is paid, and stays what the payment is about. */
	private static Item ownMonth(Group group, YearMonth month, BigDecimal due) {
		return new Item(PaidItems.month(group.id(), month), month, null,
				(due.signum() > 0) ? DeskView.State.OPEN : DeskView.State.PAID, due, true);
	}

	private DeskChoices withCharge(long id, Receipt receipt) {
		String value = PaidItems.charge(id);
		BigDecimal open = this.others.stream()
			.filter((item) -> item.value().equals(value))
			.map(Item::due)
			.findFirst()
			.orElse(Money.ZERO);
		String text = receipt.lines()
			.stream()
			.filter((line) -> line.chargeId() == id)
			.map(Receipt.Line::description)
			.findFirst()
			.orElse("");
		Item own = new Item(value, null, text, DeskView.State.OPEN,
				open.add(settled(receipt, (line) -> line.chargeId() == id)));
		return new DeskChoices(this.groups,
				Stream.concat(Stream.of(own), this.others.stream().filter((item) -> !item.value().equals(value)))
					.toList(),
				null);
	}

	private static BigDecimal settled(Receipt receipt, Predicate<Receipt.Line> which) {
		return receipt.lines().stream().filter(which).map(Receipt.Line::settled).reduce(Money.ZERO, BigDecimal::add);
	}

	/** What all that is ticked comes to; null where some of it has no price. */
	BigDecimal due(List<String> ticked) {
		List<BigDecimal> dues = Stream
			.concat(this.groups.stream().flatMap((group) -> group.months().stream()), this.others.stream())
			.filter((item) -> ticked.contains(item.value()))
			.map(Item::due)
			.toList();
		boolean known = !dues.isEmpty() && dues.stream().allMatch(Objects::nonNull);
		return known ? dues.stream().reduce(Money.ZERO, BigDecimal::add) : null;
	}

}
