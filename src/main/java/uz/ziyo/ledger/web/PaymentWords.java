package uz.ziyo.ledger.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.shared.web.Languages;
import uz.ziyo.shared.workbook.SheetHeadings;

/**
 * Dates, months and ways of paying as people write them into workbooks, in any of the
 * languages. Null where it is none.
 */
@Component
class PaymentWords {

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

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

	LocalDate date(String text) {
		try {
			Matcher dayFirst = DAY_FIRST.matcher(text);
			// A cell may hold a time beside the date.
			return dayFirst.matches()
					? LocalDate.of(number(dayFirst.group(3)), number(dayFirst.group(2)), number(dayFirst.group(1)))
					: LocalDate.parse(text.toUpperCase(Locale.ROOT).split("T", 2)[0]);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Several, with commas between; null where one of them is none. */
	List<YearMonth> months(String text) {
		List<YearMonth> months = new ArrayList<>();
		for (String part : text.strip().split("\\s*[,;]\\s*")) {
			YearMonth month = part.isEmpty() ? null : month(part);
			if (month == null) {
				return null;
			}
			months.add(month);
		}
		return months;
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
