package uz.ziyo.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import uz.ziyo.shared.Coded;

/**
 * How money came in.
 */
public enum PaymentMethod implements Coded {

	CASH, CARD, TRANSFER, CLICK, PAYME,

	/** Paid before the centre began to write it down here; made by no desk. */
	OPENING;

	/** Those that can be chosen. */
	public static final List<PaymentMethod> CHOICES = Arrays.stream(values())
		.filter((method) -> method != OPENING)
		.toList();

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
