package uz.ziyo.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import uz.ziyo.shared.Coded;

/**
 * How money came in.
 */
public enum PaymentMethod implements Coded {

	CASH, CARD, TRANSFER, CLICK, PAYME,

	/**
	 * Paid before the centre began to write it down here: credit, but no income; made by
	 * no desk.
	 */
	OPENING;

	/** Those that can be chosen. */
	public static final List<PaymentMethod> CHOICES = Arrays.stream(values()).filter(PaymentMethod::isIncome).toList();

	/** The same as {@link #isIncome}, of a {@code payment p}. */
	static final String INCOME = Arrays.stream(values())
		.filter((method) -> !method.isIncome())
		.map((method) -> "'" + method.name() + "'")
		.collect(Collectors.joining(", ", "p.method not in (", ")"));

	/** Whether money came in with it. */
	public boolean isIncome() {
		return this != OPENING;
	}

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
