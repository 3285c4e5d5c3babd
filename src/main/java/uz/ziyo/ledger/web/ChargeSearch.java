package uz.ziyo.ledger.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.shared.web.Filters;

/**
 * What the list of charges is asked for, as it was typed; each part may be missing. What
 * is no date is not filtered by, and said.
 *
 * @param state {@value #OPEN}, or the code of a {@link ChargeStatus}
 * @param group a group's id
 * @param month that tuition is for
 */
record ChargeSearch(String search, String state, String kind, String group, String month, String from, String to,
		String ordering, Integer page) {

	/** Whatever something is still open of. */
	static final String OPEN = "open";

	private static final String LATEST = "-created_at,-id";

	ChargeSearch {
		search = Filters.text(search);
		state = (OPEN.equals(state) || isOne(ChargeStatus.values(), state)) ? state : null;
		kind = isOne(ChargeKind.values(), kind) ? kind : null;
		group = Filters.id(group);
		month = Filters.text(month);
		from = Filters.text(from);
		to = Filters.text(to);
		page = (page == null) ? 1 : Math.max(1, page);
	}

	private static boolean isOne(Enum<?>[] constants, String code) {
		return Arrays.stream(constants).anyMatch((one) -> one.name().toLowerCase(Locale.ROOT).equals(code));
	}

	public boolean isAny() {
		return this.search != null || filters() > 0;
	}

	/** How many filters are on, beside the search. */
	public long filters() {
		return Filters.count(this.state, this.kind, this.group, this.month, this.from, this.to);
	}

	/** The messages about what can't be filtered by. */
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		if (Filters.isWrong(this.from, Filters::date) || Filters.isWrong(this.to, Filters::date)) {
			problems.add("filter.date");
		}
		if (Filters.isWrong(this.month, Filters::month)) {
			problems.add("charges.filter.month");
		}
		return problems;
	}

	ChargeFilter toFilter() {
		Boolean open = OPEN.equals(this.state) ? Boolean.TRUE : null;
		ChargeStatus status = (this.state == null || open != null) ? null
				: ChargeStatus.valueOf(this.state.toUpperCase(Locale.ROOT));
		return new ChargeFilter(null, Filters.number(this.group), status, open, null, null, null, this.search,
				(this.ordering == null) ? LATEST : this.ordering + "," + LATEST,
				(this.kind == null) ? null : ChargeKind.valueOf(this.kind.toUpperCase(Locale.ROOT)),
				Filters.month(this.month), Filters.date(this.from), Filters.date(this.to));
	}

}
