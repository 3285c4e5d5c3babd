package uz.ziyo.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A time that is looked at often, one tap away.
 *
 * @param code the message that names it
 */
record PaymentPeriod(String code, String from, String to) {

	static List<PaymentPeriod> upTo(LocalDate today) {
		LocalDate month = today.withDayOfMonth(1);
		LocalDate year = today.withDayOfYear(1);
		return List.of(of("payments.period.today", today, today),
				of("payments.period.month", month, month.plusMonths(1).minusDays(1)),
				of("payments.period.last-month", month.minusMonths(1), month.minusDays(1)),
				of("payments.period.year", year, year.plusYears(1).minusDays(1)),
				new PaymentPeriod("payments.period.all", null, null));
	}

	private static PaymentPeriod of(String code, LocalDate from, LocalDate to) {
		return new PaymentPeriod(code, from.toString(), to.toString());
	}

	public boolean isShown(PaymentSearch search) {
		return Objects.equals(this.from, search.from()) && Objects.equals(this.to, search.to());
	}

	/** The same list of that time. */
	public String query(PaymentSearch search) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "search", search.search());
		add(query, "from", this.from);
		add(query, "to", this.to);
		add(query, "group", search.group());
		add(query, "method", search.method());
		add(query, "receiver", search.receiver());
		add(query, "state", search.state());
		add(query, "ordering", search.ordering());
		return query.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder query, String name, String value) {
		if (value != null) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
