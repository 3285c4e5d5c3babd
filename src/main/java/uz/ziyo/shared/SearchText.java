package uz.ziyo.shared;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people type when they look for someone: any case, Latin or Cyrillic letters, any
 * of the apostrophes that Uzbek is written with.
 */
public final class SearchText {

	/** Besides the one of the keyboard. */
	private static final String APOSTROPHES = "`´‘’ʻʼ";

	private static final Pattern ANY_APOSTROPHE = Pattern.compile("['" + APOSTROPHES + "]");

	private static final Pattern PHONE = Pattern.compile("[\\d+() \\p{Pd}]+");

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d-\\d\\d(-\\d\\d)?");

	private SearchText() {
	}

	public static String of(String... parts) {
		return normalise(
				String.join(" ", java.util.Arrays.stream(parts).map(part -> (part == null) ? "" : part).toList()));
	}

	/** Without any of the apostrophes that Uzbek is written with. */
	public static String withoutApostrophes(String text) {
		return ANY_APOSTROPHE.matcher(text).replaceAll("");
	}

	/**
	 * A pattern for {@code like … escape '!'} and what is kept by {@link #of}. A phone,
	 * or a part of one, may be typed with any signs between its digits.
	 */
	public static String like(String typed) {
		return anywhere(asKept(typed));
	}

	/**
	 * The words of what is typed, each of which may be found elsewhere. A phone is one,
	 * whatever stands between its digits.
	 */
	public static List<String> words(String typed) {
		String text = normalise(typed);
		if (text.isEmpty()) {
			return List.of();
		}
		return isPhone(text) ? List.of(text) : List.of(text.split(" "));
	}

	/** As {@link #like}, for a text that has no phones in it. */
	public static String likeText(String typed) {
		return anywhere(normalise(typed));
	}

	/** As {@link #like}, of what begins with it. */
	public static String likeBeginning(String typed) {
		return escaped(asKept(typed)) + "%";
	}

	/** As {@link #like}, of what has a word that begins with it, and is not the first. */
	public static String likeWord(String typed) {
		return "% " + escaped(asKept(typed)) + "%";
	}

	/** As {@link #like}; null where nothing is typed. */
	public static String likeIfGiven(String typed) {
		return (typed == null) ? null : like(typed);
	}

	/** As {@link #likeText}; null where nothing is typed. */
	public static String likeTextIfGiven(String typed) {
		return (typed == null) ? null : likeText(typed);
	}

	/**
	 * The condition that an account's names, in either order, fit a pattern of
	 * {@link #likeText}.
	 */
	public static String inName(String account) {
		return in("%1$s.last_name || ' ' || %1$s.first_name || ' ' || %1$s.last_name".formatted(account));
	}

	/**
	 * The condition that a column, however it is written, fits a pattern of
	 * {@link #likeText}.
	 */
	public static String in(String column) {
		String even = "translate(lower(" + column + "), '" + APOSTROPHES + "', '" + "''".repeat(APOSTROPHES.length())
				+ "')";
		return Cyrillic.toLatinInSql("replace(" + even + ", '''', '')") + " like ? escape '!'";
	}

	private static String asKept(String typed) {
		String text = normalise(typed);
		return isPhone(text) ? digitsOf(text) : text;
	}

	/** What is looked for in phones where a word is: digits, or nothing. */
	static String inPhones(String word) {
		return (isPhone(word) || DIGITS.matcher(word).matches()) ? digitsOf(word) : "";
	}

	/** Those of what may be some of a phone; else nothing. */
	private static String digitsOf(String word) {
		return PHONE.matcher(word).matches() ? word.replaceAll("\\D", "") : "";
	}

	/** With a plus, or of four digits and more: 7-8 may be the name of a group. */
	private static boolean isPhone(String text) {
		int digits = digitsOf(text).length();
		return PHONE.matcher(text).matches() && !DATE.matcher(text).matches()
				&& (digits >= 4 || (digits > 0 && text.contains("+")));
	}

	private static String anywhere(String text) {
		return "%" + escaped(text) + "%";
	}

	private static String escaped(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	private static String normalise(String text) {
		String plain = Cyrillic.toLatin(withoutApostrophes(text.toLowerCase(Locale.ROOT)));
		return plain.replaceAll("[\\s\\p{Zs}]+", " ").strip();
	}

}
