package uz.ziyo.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Days that are looked at, both ends counted.
 */
public record Span(LocalDate from, LocalDate to) {

	public Span {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException(from + " is after " + to);
		}
	}

	public static Span of(YearMonth month) {
		return of(month, 1);
	}

	/** So many months from this one on. */
	public static Span of(YearMonth first, int months) {
		return new Span(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
	}

	/**
	 * What it is compared with: as many months before, where it is made of whole ones,
	 * else as many days. Of one that is not over, as much as has gone by.
	 */
	public Span before(LocalDate today) {
		boolean running = !today.isBefore(this.from) && today.isBefore(this.to);
		int months = wholeMonths();
		if (months > 0) {
			LocalDate end = running ? today.minusMonths(months) : this.from.minusDays(1);
			return new Span(this.from.minusMonths(months), end);
		}
		long days = this.from.until(this.to, ChronoUnit.DAYS) + 1;
		return new Span(this.from.minusDays(days), running ? today.minusDays(days) : this.from.minusDays(1));
	}

	/** As much of a month as belongs to it. */
	public Span within(YearMonth month) {
		LocalDate first = month.atDay(1);
		LocalDate last = month.atEndOfMonth();
		return new Span(first.isBefore(this.from) ? this.from : first, last.isAfter(this.to) ? this.to : last);
	}

	/** How many months it is made of; 0 where it is not made of whole ones. */
	public int wholeMonths() {
		YearMonth last = YearMonth.from(this.to);
		boolean whole = this.from.getDayOfMonth() == 1 && this.to.equals(last.atEndOfMonth());
		return whole ? (int) YearMonth.from(this.from).until(last, ChronoUnit.MONTHS) + 1 : 0;
	}

}
