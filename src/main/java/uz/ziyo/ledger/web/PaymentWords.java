package uz.ziyo.ledger.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.words.MonthText;
import uz.ziyo.shared.web.Languages;
import uz.ziyo.shared.workbook.SheetHeadings;

/**
 * Months and ways of paying as people write them into workbooks, in any of the languages.
 * Null where it is none.
 */
@Component
class PaymentWords {

	/** Between two months; a hyphen within one has no spaces around it. */
	private static final Pattern TO = Pattern.compile("\\s+[-–—]\\s+|\\s*[–—]\\s*");

	private static final int LONGEST_RUN = 60;

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./-](\\d{1,2})(?:-\\d{2}(?:[tT ].*)?)?");

	private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{4})");

	private static final Pattern NAMED = Pattern.compile("(\\p{L}+)\\s+(\\d{4})|(\\d{4})(?:[-\\s]yil)?\\s+(\\p{L}+)");

	private final Map<String, Integer> months = new HashMap<>();

	private final Map<String, PaymentMethod> methods = new HashMap<>();

	PaymentWords(MessageSource messages) {
		for (Locale language : Languages.ALL) {
			for (String code : List.of("format.months", "format.months-of-day")) {
				String[] names = messages.getMessage(code, null, language).split("\\s*,\\s*");
				for (int i = 0; i < names.length; i++) {
					this.months.put(SheetHeadings.plain(names[i]), i + 1);
				}
			}
			for (PaymentMethod method : PaymentMethod.CHOICES) {
				this.methods.put(
						SheetHeadings.plain(messages.getMessage("ledger.method." + method.code(), null, language)),
						method);
				this.methods.put(method.code(), method);
			}
		}
	}

	PaymentMethod method(String text) {
		return this.methods.get(SheetHeadings.plain(text));
	}

	/**
	 * Several, with commas between, and runs of them as {@link MonthText} writes them:
	 * 2026-yil sentabr – noyabr. Null where one of them is none.
	 */
	List<YearMonth> months(String text) {
		List<YearMonth> months = new ArrayList<>();
		for (String part : text.strip().split("\\s*[,;]\\s*")) {
			List<YearMonth> run = run(part);
			if (run == null) {
				return null;
			}
			months.addAll(run);
		}
		return months;
	}

	private List<YearMonth> run(String text) {
		String[] ends = TO.split(text, -1);
		if (ends.length == 1) {
			YearMonth month = month(text);
			return (month == null) ? null : List.of(month);
		}
		YearMonth first = month(ends[0]);
		YearMonth last = month(ends[1]);
		// A run within a year says it once, where the language has it.
		first = (first == null && last != null) ? inYear(ends[0], last) : first;
		last = (last == null && first != null) ? inYear(ends[1], first) : last;
		boolean right = ends.length == 2 && first != null && last != null && first.isBefore(last)
				&& first.plusMonths(LONGEST_RUN).isAfter(last);
		return right ? Stream.iterate(first, (month) -> month.plusMonths(1))
			.limit(first.until(last, ChronoUnit.MONTHS) + 1)
			.toList() : null;
	}

	/** A month by its name alone. */
	private YearMonth inYear(String name, YearMonth other) {
		Integer month = this.months.get(SheetHeadings.plain(name));
		return (month == null) ? null : other.withMonth(month);
	}

	private YearMonth month(String text) {
		try {
			Matcher yearFirst = YEAR_FIRST.matcher(text);
			if (yearFirst.matches()) {
				return YearMonth.of(number(yearFirst.group(1)), number(yearFirst.group(2)));
			}
			Matcher monthFirst = MONTH_FIRST.matcher(text);
			if (monthFirst.matches()) {
				return YearMonth.of(number(monthFirst.group(2)), number(monthFirst.group(1)));
			}
			Matcher named = NAMED.matcher(text);
			return named.matches() ? named(named) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private YearMonth named(Matcher named) {
		boolean nameFirst = named.group(1) != null;
		Integer month = this.months.get(SheetHeadings.plain(named.group(nameFirst ? 1 : 4)));
		return (month == null) ? null : YearMonth.of(number(named.group(nameFirst ? 2 : 3)), month);
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

}
