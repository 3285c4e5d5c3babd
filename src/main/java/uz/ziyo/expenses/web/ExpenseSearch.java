package uz.ziyo.expenses.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.shared.Money;

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
		search = given(search);
		from = given(from);
		to = given(to);
		employee = (employee != null && employee.matches("\\d{1,18}")) ? employee : null;
		min = given(min);
		max = given(max);
		state = VOIDED.equals(state) ? VOIDED : null;
		page = (page == null) ? 1 : Math.max(1, page);
	}

	private static String given(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	public boolean isAny() {
		return this.search != null || filters() > 0;
	}

	/** How many filters are on, beside the search. */
	public long filters() {
		return Stream.of(this.from, this.to, this.employee, this.min, this.max, this.state)
			.filter(Objects::nonNull)
			.count();
	}

	public boolean isVoided() {
		return this.state != null;
	}

	/** The messages about what can't be filtered by. */
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		if (isWrong(this.from, ExpenseSearch::date) || isWrong(this.to, ExpenseSearch::date)) {
			problems.add("expenses.filter.date");
		}
		if (isWrong(this.min, ExpenseSearch::amount) || isWrong(this.max, ExpenseSearch::amount)) {
			problems.add("expenses.filter.amount");
		}
		return problems;
	}

	/** The days it asks for, as the log of exports tells them. */
	String days() {
		LocalDate first = date(this.from);
		LocalDate last = date(this.to);
		return (first == null && last == null) ? ""
				: Objects.toString(first, "…") + " – " + Objects.toString(last, "…");
	}

	private static boolean isWrong(String text, Function<String, Object> reading) {
		return text != null && reading.apply(text) == null;
	}

	ExpenseFilter toFilter() {
		return new ExpenseFilter(date(this.from), date(this.to),
				(this.employee == null) ? null : Long.valueOf(this.employee), this.search, amount(this.min),
				amount(this.max), isVoided(), (this.ordering == null) ? LATEST : this.ordering + "," + LATEST);
	}

	private static LocalDate date(String text) {
		try {
			return (text != null && text.length() == 10) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
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
