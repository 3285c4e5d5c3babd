package uz.ziyo.shared.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Money;
import uz.ziyo.shared.ZiyoProperties;

/**
 * Dates, times, numbers and phones as people here write them, in the language of the
 * page: {@code ${format.date(group.startDate)}}. Names come from the messages and not
 * from the Java runtime, whose Uzbek differs from release to release. Every method takes
 * null and answers with an empty text.
 */
@Component
public class Formats {

	private static final String SPACE = "\u00A0";

	private static final List<String> DAY_CODES = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

	private final Map<Locale, Names> names;

	private final ZoneId zone;

	Formats(MessageSource messages, ZiyoProperties properties) {
		this.names = Languages.ALL.stream()
			.collect(Collectors.toUnmodifiableMap(Function.identity(), (language) -> Names.of(messages, language)));
		this.zone = properties.zone();
	}

	/** 20.11.2026 */
	public String date(Temporal temporal) {
		if (temporal == null) {
			return "";
		}
		LocalDate date = (temporal instanceof Instant instant) ? LocalDate.ofInstant(instant, this.zone)
				: LocalDate.from(temporal);
		return two(date.getDayOfMonth()) + "." + two(date.getMonthValue()) + "." + date.getYear();
	}

	/** 20-noyabr */
	public String dayAndMonth(LocalDate date) {
		if (date == null) {
			return "";
		}
		Names names = names();
		return names.dayAndMonth()
			.replace("{day}", Integer.toString(date.getDayOfMonth()))
			.replace("{month}", names.monthsOfDay().get(date.getMonthValue() - 1));
	}

	/** Juma, 20-noyabr */
	public String weekdayAndDate(LocalDate date) {
		return (date != null) ? weekday(date.getDayOfWeek()) + ", " + dayAndMonth(date) : "";
	}

	/** 2026-yil noyabr */
	public String month(YearMonth month) {
		return months(month, month);
	}

	/** A month, or as many as there are between two: 2026-yil sentabr – noyabr. */
	public String months(YearMonth first, YearMonth last) {
		if (first == null || last == null) {
			return "";
		}
		if (first.getYear() != last.getYear()) {
			return month(first) + " – " + month(last);
		}
		Names names = names();
		return names.month()
			.replace("{year}", Integer.toString(first.getYear()))
			.replace("{month}", run(names.months(), first, last))
			.replace("{small}", run(names.monthsOfDay(), first, last));
	}

	private static String run(List<String> names, YearMonth first, YearMonth last) {
		String from = names.get(first.getMonthValue() - 1);
		return first.equals(last) ? from : from + " – " + names.get(last.getMonthValue() - 1);
	}

	/** Noyabr */
	public String monthName(Month month) {
		return (month != null) ? names().months().get(month.getValue() - 1) : "";
	}

	/** 14:00 */
	public String time(Temporal temporal) {
		if (temporal == null) {
			return "";
		}
		LocalTime time = (temporal instanceof Instant instant) ? LocalTime.ofInstant(instant, this.zone)
				: LocalTime.from(temporal);
		return two(time.getHour()) + ":" + two(time.getMinute());
	}

	/** 14:00:05, for what may be looked at more than once a minute. */
	public String timeOfSecond(Instant instant) {
		return (instant == null) ? "" : time(instant) + ":" + two(LocalTime.ofInstant(instant, this.zone).getSecond());
	}

	/** Of a number of seconds: 18:42, or 1:18:42. */
	public String countdown(Long seconds) {
		if (seconds == null) {
			return "";
		}
		String minutes = two((int) (seconds / 60 % 60)) + ":" + two((int) (seconds % 60));
		return (seconds < 3600) ? minutes : seconds / 3600 + ":" + minutes;
	}

	/** 14:00–16:00 */
	public String times(LocalTime from, LocalTime to) {
		return time(from) + "–" + time(to);
	}

	/** 20.11.2026, 14:03 */
	public String dateTime(Temporal temporal) {
		if (temporal == null) {
			return "";
		}
		Temporal local = (temporal instanceof Instant instant) ? ZonedDateTime.ofInstant(instant, this.zone) : temporal;
		return date(local) + ", " + time(local);
	}

	/** Juma */
	public String weekday(DayOfWeek day) {
		return (day != null) ? names().weekdays().get(day.getValue() - 1) : "";
	}

	/** Ju */
	public String weekdayShort(DayOfWeek day) {
		return (day != null) ? names().weekdaysShort().get(day.getValue() - 1) : "";
	}

	/** Mon,Wed,Fri becomes Du, Chor, Ju. */
	public String days(String codes) {
		return (codes != null) ? shortDays(Arrays.stream(codes.split(",")).map(String::strip)) : "";
	}

	/** Days of the week, or their codes, in the order of the week. */
	public String days(Collection<?> days) {
		if (days == null) {
			return "";
		}
		return shortDays(days.stream()
			.map((day) -> (day instanceof DayOfWeek known) ? DAY_CODES.get(known.getValue() - 1) : day.toString()));
	}

	/** The codes of the week's days, Monday first, for a row of checkboxes. */
	public List<String> dayCodes() {
		return DAY_CODES;
	}

	/** The short name of a code: Mon becomes Du. */
	public String dayName(String code) {
		int index = DAY_CODES.indexOf(code);
		return (index >= 0) ? names().weekdaysShort().get(index) : "";
	}

	/** The full name of a code: Mon becomes Dushanba. */
	public String dayFullName(String code) {
		int index = DAY_CODES.indexOf(code);
		return (index >= 0) ? names().weekdays().get(index) : "";
	}

	/** 2 145 */
	public String number(Number number) {
		return (number != null) ? Money.grouped(BigDecimal.valueOf(number.longValue())) : "";
	}

	/** 600 000, or 1 250,50 where there is a fraction. */
	public String money(BigDecimal amount) {
		return (amount != null) ? Money.grouped(amount) : "";
	}

	/** 85,5, with no more decimals than there are. */
	public String decimal(BigDecimal number) {
		return (number != null) ? Money.typed(number) : "";
	}

	/** 91 % */
	public String percent(Number number) {
		return (number != null) ? Math.round(number.doubleValue()) + SPACE + "%" : "";
	}

	/** +998901234567 becomes +998 90 123-45-67; another country's number stays. */
	public String phone(String phone) {
		if (phone == null) {
			return "";
		}
		String number = phone.strip();
		if (!number.matches("\\+?998\\d{9}")) {
			return number;
		}
		String digits = number.substring(number.length() - 9);
		return "+998" + SPACE + digits.substring(0, 2) + SPACE + digits.substring(2, 5) + "-" + digits.substring(5, 7)
				+ "-" + digits.substring(7);
	}

	/** The size of a file: 850 KB, 1,2 MB. */
	public String size(long bytes) {
		if (bytes < 1024) {
			return bytes + SPACE + "B";
		}
		if (bytes < 1024 * 1024) {
			return Math.round(bytes / 1024.0) + SPACE + "KB";
		}
		String megabytes = BigDecimal.valueOf(bytes)
			.divide(BigDecimal.valueOf(1024 * 1024), 1, RoundingMode.HALF_UP)
			.stripTrailingZeros()
			.toPlainString();
		return megabytes.replace('.', ',') + SPACE + "MB";
	}

	private String shortDays(Stream<String> codes) {
		List<String> chosen = codes.toList();
		List<String> shortNames = names().weekdaysShort();
		return IntStream.range(0, DAY_CODES.size())
			.filter((day) -> chosen.contains(DAY_CODES.get(day)))
			.mapToObj(shortNames::get)
			.collect(Collectors.joining(", "));
	}

	private static String two(int number) {
		return (number < 10) ? "0" + number : Integer.toString(number);
	}

	private Names names() {
		Names names = this.names.get(LocaleContextHolder.getLocale());
		return (names != null) ? names : this.names.get(Languages.UZBEK);
	}

	/** The words of one language, read once: a month grid asks for hundreds of them. */
	private record Names(String dayAndMonth, String month, List<String> months, List<String> monthsOfDay,
			List<String> weekdays, List<String> weekdaysShort) {

		static Names of(MessageSource messages, Locale language) {
			Function<String, List<String>> list = (key) -> List
				.of(messages.getMessage(key, null, language).split("\\s*,\\s*"));
			return new Names(messages.getMessage("format.day-and-month", null, language),
					messages.getMessage("format.month", null, language), list.apply("format.months"),
					list.apply("format.months-of-day"), list.apply("format.weekdays"),
					list.apply("format.weekdays-short"));
		}

	}

}
