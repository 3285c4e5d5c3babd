package uz.ziyo.ledger.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentMethod;

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
		search = given(search);
		from = given(from);
		to = given(to);
		group = id(group);
		method = (method(method) == null) ? null : method;
		receiver = id(receiver);
		state = VOIDED.equals(state) ? VOIDED : null;
		page = (page == null) ? 1 : Math.max(1, page);
	}

	private static String given(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private static String id(String text) {
		return (text != null && text.matches("\\d{1,18}")) ? text : null;
	}

	private static PaymentMethod method(String name) {
		return Stream.of(PaymentMethod.values())
			.filter((method) -> method.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	public boolean isAny() {
		return Stream.of(this.search, this.from, this.to, this.group, this.method, this.receiver, this.state)
			.anyMatch(Objects::nonNull);
	}

	public boolean isVoided() {
		return this.state != null;
	}

	/** Whether a date is none, and so not filtered by. */
	public boolean isWrong() {
		return (this.from != null && date(this.from) == null) || (this.to != null && date(this.to) == null);
	}

	PaymentFilter toFilter() {
		return new PaymentFilter(null, number(this.group), null, method(this.method), number(this.receiver),
				date(this.from), date(this.to), null, null, this.search,
				(this.ordering == null) ? LATEST : this.ordering + "," + LATEST);
	}

	/** The days it asks for, as the log of exports tells them. */
	String days() {
		LocalDate first = date(this.from);
		LocalDate last = date(this.to);
		return (first == null && last == null) ? ""
				: Objects.toString(first, "…") + " – " + Objects.toString(last, "…");
	}

	private static Long number(String id) {
		return (id == null) ? null : Long.valueOf(id);
	}

	private static LocalDate date(String text) {
		try {
			return (text != null && text.length() == 10) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
