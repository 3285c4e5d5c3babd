package uz.ziyo.expenses.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.web.Filters;
import uz.ziyo.shared.web.PeriodChoice;

/**
 * What the list of expenses is asked for, as it was typed; each part may be missing. What
 * is no date or amount is not filtered by, and said.
 *
 * @param employee the id of the recipient
 * @param state {@value #VOIDED} for those that were voided
 */
record ExpenseSearch(String search, String from, String to, String employee, String min, String max, String state,
		String ordering, Integer page) {

	static final String VOIDED = "voided";

	private static final String LATEST = "-date,-id";

	ExpenseSearch {
		search = Filters.text(search);
		from = Filters.text(from);
		to = Filters.text(to);
		employee = Filters.id(employee);
		min = Filters.text(min);
		max = Filters.text(max);
		state = VOIDED.equals(state) ? VOIDED : null;
		page = (page == null) ? 1 : Math.max(1, page);
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
		return Filters.count(this.employee, this.min, this.max, this.state);
	}

	public boolean isVoided() {
		return this.state != null;
	}

	/** The messages about what can't be filtered by. */
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		if (Filters.isWrong(this.from, Filters::date) || Filters.isWrong(this.to, Filters::date)) {
			problems.add("filter.date");
		}
		if (Filters.isWrong(this.min, ExpenseSearch::amount) || Filters.isWrong(this.max, ExpenseSearch::amount)) {
			problems.add("expenses.filter.amount");
		}
		return problems;
	}

	ExpenseFilter toFilter() {
		return new ExpenseFilter(Filters.date(this.from), Filters.date(this.to), Filters.number(this.employee),
				this.search, amount(this.min), amount(this.max), isVoided(),
				(this.ordering == null) ? LATEST : this.ordering + "," + LATEST);
	}

	private static BigDecimal amount(String text) {
		try {
			return (text == null) ? null : Money.parse(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
