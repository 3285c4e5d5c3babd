package uz.ziyo.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What holds for every amount, wherever it is written down: more than nothing, in so'm
 * and tiyin, and no more than the tables keep.
 */
public final class Money {

	public static final BigDecimal MOST = new BigDecimal("999999999999.99");

	public static final BigDecimal ZERO = new BigDecimal("0.00");

	private Money() {
	}

	/** Adds what is wrong with an amount, at the field that it was given in. */
	public static Refused.Problems check(BigDecimal amount, String field, Refused.Problems problems) {
		if (amount == null) {
			return problems.add(true, field, "money.required");
		}
		return problems.add(amount.signum() <= 0, field, "money.positive")
			.add(amount.stripTrailingZeros().scale() > 2, field, "money.decimals")
			.add(amount.compareTo(MOST) > 0, field, "money.much");
	}

	/** With the two decimals that the tables keep; the amount has been found right. */
	public static BigDecimal exact(BigDecimal amount) {
		return amount.setScale(2, RoundingMode.UNNECESSARY);
	}

}
