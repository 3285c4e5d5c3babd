package uz.ziyo.expenses.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A time that is looked at often, one tap away.
 *
 * @param code the message that names it
 */
record Period(String code, LocalDate from, LocalDate to) {

	static List<Period> upTo(LocalDate today) {
		LocalDate month = today.withDayOfMonth(1);
		return List.of(new Period("expenses.period.month", month, month.plusMonths(1).minusDays(1)),
				new Period("expenses.period.last-month", month.minusMonths(1), month.minusDays(1)),
				new Period("expenses.period.year", today.withDayOfYear(1),
						today.withDayOfYear(1).plusYears(1).minusDays(1)),
				new Period("expenses.period.all", null, null));
	}

	public boolean isShown(ExpenseSearch search) {
		return text(this.from).equals(text(search.from())) && text(this.to).equals(text(search.to()));
	}

	/** The same list of that time. */
	public String query(ExpenseSearch search) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "search", search.search());
		add(query, "from", this.from);
		add(query, "to", this.to);
		add(query, "employee", search.employee());
		add(query, "min", search.min());
		add(query, "max", search.max());
		add(query, "state", search.state());
		add(query, "ordering", search.ordering());
		return query.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder query, String name, Object value) {
		if (value != null) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	private static String text(Object date) {
		return (date == null) ? "" : date.toString();
	}

}
