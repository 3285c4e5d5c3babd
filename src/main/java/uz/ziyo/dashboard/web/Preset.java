package uz.ziyo.dashboard.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import uz.ziyo.dashboard.Span;

/**
 * A time that is looked at often, one tap away.
 *
 * @param code the end of the message that names it
 */
record Preset(String code, Span span) {

	static List<Preset> of(LocalDate today) {
		YearMonth month = YearMonth.from(today);
		YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
		return List.of(new Preset("month", Span.of(month)), new Preset("last-month", Span.of(month.minusMonths(1))),
				new Preset("quarter", Span.of(quarter, 3)),
				new Preset("year", Span.of(YearMonth.of(month.getYear(), 1), 12)));
	}

}
