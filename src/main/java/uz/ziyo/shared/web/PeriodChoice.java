package uz.ziyo.shared.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A time that is looked at often, one tap away.
 *
 * @param code the end of the message that names it
 * @param from null, as {@code to}, for any time
 */
public record PeriodChoice(String code, LocalDate from, LocalDate to) {

	public static PeriodChoice today(LocalDate today) {
		return new PeriodChoice("today", today, today);
	}

	public static PeriodChoice month(LocalDate today) {
		return of("month", today.withDayOfMonth(1), 1);
	}

	public static PeriodChoice lastMonth(LocalDate today) {
		return of("last-month", today.withDayOfMonth(1).minusMonths(1), 1);
	}

	public static PeriodChoice quarter(LocalDate today) {
		return of("quarter", today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3), 3);
	}

	public static PeriodChoice year(LocalDate today) {
		return of("year", today.withDayOfYear(1), 12);
	}

	public static PeriodChoice all() {
		return new PeriodChoice("all", null, null);
	}

	private static PeriodChoice of(String code, LocalDate from, int months) {
		return new PeriodChoice(code, from, from.plusMonths(months).minusDays(1));
	}

	/** Whether a list shows just these days; they may be as they were typed. */
	public boolean isShown(Object from, Object to) {
		return text(this.from).equals(text(from)) && text(this.to).equals(text(to));
	}

	/** Whether one of them is what a list shows, so that it is seen there. */
	public static boolean isOne(List<PeriodChoice> choices, Object from, Object to) {
		return choices.stream().anyMatch((choice) -> choice.isShown(from, to));
	}

	private static String text(Object day) {
		return (day == null) ? "" : day.toString();
	}

}
