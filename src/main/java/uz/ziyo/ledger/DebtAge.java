package uz.ziyo.ledger;

import java.util.Locale;

import uz.ziyo.shared.Coded;

/**
 * Since how many days something is owed.
 */
public enum DebtAge implements Coded {

	/** Up to 30 days. */
	RECENT,

	/** 31 to 60 days. */
	MONTH,

	/** 61 to 90 days. */
	TWO_MONTHS,

	/** More than 90 days. */
	OLD,
	/** Owed, but not due yet. */
	AHEAD;

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	String column() {
		return switch (this) {
			case RECENT -> "d.recent";
			case MONTH -> "d.month_old";
			case TWO_MONTHS -> "d.two_months_old";
			case OLD -> "d.older";
			case AHEAD -> "d.ahead";
		};
	}

}
