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
	RECENT(0, 30),

	/** 31 to 60 days. */
	MONTH(31, 60),

	/** 61 to 90 days. */
	TWO_MONTHS(61, 90),

	/** More than 90 days. */
	OLD(91, Long.MAX_VALUE),

	/** Owed, but not due yet. */
	AHEAD(Long.MIN_VALUE, -1);

	private final long first;

	private final long last;

	DebtAge(long first, long last) {
		this.first = first;
		this.last = last;
	}

	/**
	 * @param days since when it has been due; negative for what will be
	 */
	public static DebtAge of(long days) {
		return Stream.of(values()).filter((age) -> days <= age.last && days >= age.first).findFirst().orElseThrow();
	}

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
			case RECENT, MONTH, TWO_MONTHS -> "c.open_since between date '%s' and date '%s'"
				.formatted(today.minusDays(this.last), today.minusDays(this.first));
			case OLD -> "c.open_since <= date '%s'".formatted(today.minusDays(this.first));
			case AHEAD -> "c.open_since > date '%s'".formatted(today);
		};
	}

	/** A column for each age: what the open charges {@code c} of that age come to. */
	static String sums(LocalDate today) {
		return Stream.of(values())
			.map((age) -> "coalesce(sum(case when %s then c.remaining end), 0) as %s".formatted(age.condition(today),
					age.column()))
			.collect(Collectors.joining(", "));
	}

}
