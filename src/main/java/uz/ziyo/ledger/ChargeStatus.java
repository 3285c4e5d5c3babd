package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.util.Locale;

import uz.ziyo.shared.Coded;

/**
 * How far a charge is paid, as the documents say it.
 */
public enum ChargeStatus implements Coded {

	PENDING, PARTIALLY_PAID, PAID;

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static ChargeStatus of(BigDecimal amount, BigDecimal remaining) {
		if (remaining.signum() == 0) {
			return PAID;
		}
		return (remaining.compareTo(amount) == 0) ? PENDING : PARTIALLY_PAID;
	}

}
