package uz.ziyo.dashboard.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

import uz.ziyo.dashboard.Span;
import uz.ziyo.shared.Years;

/**
 * The days that are asked for, as they were typed; this month where nothing, or nothing
 * sensible, was.
 */
record SpanQuery(String from, String to) {

	SpanQuery {
		from = given(from);
		to = given(to);
	}

	private static String given(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** The message about what can't be looked at, or null. */
	public String problem() {
		LocalDate first = date(this.from);
		LocalDate last = date(this.to);
		if ((this.from != null && first == null) || (this.to != null && last == null)) {
			return "dashboard.period.wrong";
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

	private static LocalDate date(String text) {
		try {
			LocalDate date = (text != null && text.length() == 10) ? LocalDate.parse(text) : null;
			return (date != null && Years.isSensible(date.getYear())) ? date : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
