package uz.ziyo.ledger.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.ChargeStatus;

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
		search = given(search);
		state = (OPEN.equals(state) || isOne(ChargeStatus.values(), state)) ? state : null;
		kind = isOne(ChargeKind.values(), kind) ? kind : null;
		group = (group != null && group.matches("\\d{1,18}")) ? group : null;
		month = given(month);
		from = given(from);
		to = given(to);
		page = (page == null) ? 1 : Math.max(1, page);
	}

	private static String given(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private static boolean isOne(Enum<?>[] constants, String code) {
		return Arrays.stream(constants).anyMatch((one) -> one.name().toLowerCase(Locale.ROOT).equals(code));
	}

	public boolean isAny() {
		return this.search != null || filters() > 0;
	}

	/** How many filters are on, beside the search. */
	public long filters() {
		return Stream.of(this.state, this.kind, this.group, this.month, this.from, this.to)
			.filter(Objects::nonNull)
			.count();
	}

	/** The messages about what can't be filtered by. */
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		if (isWrong(this.from, ChargeSearch::date) || isWrong(this.to, ChargeSearch::date)) {
			problems.add("charges.filter.date");
		}
		if (isWrong(this.month, ChargeSearch::month)) {
			problems.add("charges.filter.month");
		}
		return problems;
	}

	private static boolean isWrong(String text, Function<String, Object> reading) {
		return text != null && reading.apply(text) == null;
	}

	ChargeFilter toFilter() {
		Boolean open = OPEN.equals(this.state) ? Boolean.TRUE : null;
		ChargeStatus status = (this.state == null || open != null) ? null
				: ChargeStatus.valueOf(this.state.toUpperCase(Locale.ROOT));
		return new ChargeFilter(null, (this.group == null) ? null : Long.valueOf(this.group), status, open, null, null,
				this.search, (this.ordering == null) ? LATEST : this.ordering + "," + LATEST,
				(this.kind == null) ? null : ChargeKind.valueOf(this.kind.toUpperCase(Locale.ROOT)), month(this.month),
				date(this.from), date(this.to));
	}

	private static LocalDate date(String text) {
		return read(text, 10, LocalDate::parse);
	}

	private static YearMonth month(String text) {
		return read(text, 7, YearMonth::parse);
	}

	private static <T> T read(String text, int length, Function<String, T> parser) {
		try {
			return (text != null && text.length() == length) ? parser.apply(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
