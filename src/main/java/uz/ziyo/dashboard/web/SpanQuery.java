package uz.ziyo.dashboard.web;

import java.time.LocalDate;
import java.time.YearMonth;

import uz.ziyo.dashboard.Span;
import uz.ziyo.shared.Years;
import uz.ziyo.shared.web.Filters;

/**
 * The days that are asked for, as they were typed; this month where nothing, or nothing
 * sensible, was.
 */
record SpanQuery(String from, String to) {

	SpanQuery {
		from = Filters.text(from);
		to = Filters.text(to);
	}

	/** The message about what can't be looked at, or null. */
	public String problem() {
		LocalDate first = date(this.from);
		LocalDate last = date(this.to);
		if (isWrong(this.from) || isWrong(this.to)) {
			return "dashboard.period.wrong";
		}
		if ((this.from != null && first == null) || (this.to != null && last == null)) {
			return "dashboard.period.limit";
		}
		return (first != null && last != null && last.isBefore(first)) ? "dashboard.period.order" : null;
	}

	/** One date alone goes as far as its own month. */
	Span toSpan(LocalDate today) {
		LocalDate first = date(this.from);
		LocalDate last = date(this.to);
		if (problem() != null || (first == null && last == null)) {
			return Span.of(YearMonth.from(today));
		}
		return new Span((first != null) ? first : last.withDayOfMonth(1),
				(last != null) ? last : YearMonth.from(first).atEndOfMonth());
	}

	private static boolean isWrong(String text) {
		return Filters.isWrong(text, Filters::date);
	}

	private static LocalDate date(String text) {
		LocalDate date = Filters.date(text);
		return (date != null && Years.isSensible(date.getYear())) ? date : null;
	}

	/** The first day that can be asked for. */
	public LocalDate earliest() {
		return LocalDate.of(Years.FIRST, 1, 1);
	}

	public LocalDate latest() {
		return LocalDate.of(Years.LAST, 12, 31);
	}

}
