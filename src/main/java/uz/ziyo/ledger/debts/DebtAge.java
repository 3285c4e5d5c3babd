package uz.ziyo.ledger.debts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/** The name of its column, where debts are summed up by age. */
	String column() {
		return switch (this) {
			case RECENT -> "recent";
			case MONTH -> "month_old";
			case TWO_MONTHS -> "two_months_old";
			case OLD -> "older";
			case AHEAD -> "ahead";
		};
	}

	/** Which open charges {@code c} are of that age. */
	String condition(LocalDate today) {
		return switch (this) {
			case RECENT -> between(today.minusDays(30), today);
			case MONTH -> between(today.minusDays(60), today.minusDays(31));
			case TWO_MONTHS -> between(today.minusDays(90), today.minusDays(61));
			case OLD -> "c.open_since < date '%s'".formatted(today.minusDays(90));
			case AHEAD -> "c.open_since > date '%s'".formatted(today);
		};
	}

	private static String between(LocalDate first, LocalDate last) {
		return "c.open_since between date '%s' and date '%s'".formatted(first, last);
	}

	/** A column for each age: what the open charges {@code c} of that age come to. */
	static String sums(LocalDate today) {
		return Stream.of(values())
			.map((age) -> "coalesce(sum(case when %s then c.remaining end), 0) as %s".formatted(age.condition(today),
					age.column()))
			.collect(Collectors.joining(", "));
	}

}
