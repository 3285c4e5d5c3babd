package uz.ziyo.ledger.web;

import java.util.List;
import java.util.stream.Stream;

import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.shared.web.Filters;
import uz.ziyo.shared.web.PeriodChoice;

/**
 * What the list of payments is asked for, as it was typed; each part may be missing. What
 * is no date is not filtered by, and said.
 *
 * @param group an id
 * @param receiver the id of who received them
 * @param state {@value #VOIDED} for those that were voided
 */
record PaymentSearch(String search, String from, String to, String group, String method, String receiver, String state,
		String ordering, Integer page) {

	static final String VOIDED = "voided";

	private static final String LATEST = "-paid_on,-id";

	PaymentSearch {
		// As the list and the receipt write the number.
		search = (search == null) ? null : Filters.text(search.replaceFirst("^\\s*№\\s*", ""));
		from = Filters.text(from);
		to = Filters.text(to);
		group = Filters.id(group);
		method = (method(method) == null) ? null : method;
		receiver = Filters.id(receiver);
		state = VOIDED.equals(state) ? VOIDED : null;
		page = (page == null) ? 1 : Math.max(1, page);
	}

	private static PaymentMethod method(String name) {
		return Stream.of(PaymentMethod.values())
			.filter((method) -> method.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	public boolean isAny() {
		return this.search != null || this.from != null || this.to != null || filters() > 0;
	}

	/** Whether a filter is on that neither the search nor one of these choices shows. */
	public boolean isUnfolded(List<PeriodChoice> periods) {
		return filters() > 0 || !PeriodChoice.isOne(periods, this.from, this.to);
	}

	/** How many filters are on, beside the search and the days. */
	private long filters() {
		return Filters.count(this.group, this.method, this.receiver, this.state);
	}

	public boolean isVoided() {
		return this.state != null;
	}

	/** The messages about what can't be filtered by. */
	public List<String> problems() {
		return Filters.isWrong(this.from, Filters::date) || Filters.isWrong(this.to, Filters::date)
				? List.of("filter.date") : List.of();
	}

	PaymentFilter toFilter() {
		return new PaymentFilter(null, Filters.number(this.group), null, method(this.method),
				Filters.number(this.receiver), Filters.date(this.from), Filters.date(this.to), null, null, null,
				this.search, (this.ordering == null) ? LATEST : this.ordering + "," + LATEST);
	}

}
