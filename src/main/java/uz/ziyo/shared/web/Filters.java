package uz.ziyo.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is typed into the filters of a list: null for nothing, and for what is not what it
 * should be.
 */
public final class Filters {

	private Filters() {
	}

	public static String text(String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	/** As it is in links and forms. */
	public static String id(String typed) {
		return (typed != null && typed.matches("\\d{1,18}")) ? typed : null;
	}

	public static Long number(String id) {
		return (id == null) ? null : Long.valueOf(id);
	}

	public static LocalDate date(String typed) {
		return read(typed, 10, LocalDate::parse);
	}

	public static YearMonth month(String typed) {
		return read(typed, 7, YearMonth::parse);
	}

	private static <T> T read(String typed, int length, Function<String, T> parser) {
		try {
			return (typed != null && typed.length() == length) ? parser.apply(typed) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Whether something was typed that can't be read. */
	public static boolean isWrong(String typed, Function<String, ?> reading) {
		return typed != null && reading.apply(typed) == null;
	}

	public static long count(String... filters) {
		return Stream.of(filters).filter(Objects::nonNull).count();
	}

}
