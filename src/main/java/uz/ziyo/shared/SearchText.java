package uz.ziyo.shared;

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

	/** A pattern for {@code like … escape '!'}. */
	public static String like(String typed) {
		return anywhere(normalise(typed));
	}

	/** As {@link #like}, of what begins with it. */
	public static String likeBeginning(String typed) {
		return escaped(normalise(typed)) + "%";
	}

	/** As {@link #like}, of what has a word that begins with it, and is not the first. */
	public static String likeWord(String typed) {
		return "% " + escaped(normalise(typed)) + "%";
	}

	/** As {@link #like}; null where nothing is typed. */
	public static String likeIfGiven(String typed) {
		return (typed == null) ? null : like(typed);
	}

	/**
	 * The condition that a column, however it is written, fits a pattern of
	 * {@link #like}.
	 */
	public static String in(String column) {
		String even = "translate(lower(" + column + "), '" + APOSTROPHES + "', '" + "''".repeat(APOSTROPHES.length())
				+ "')";
		return Cyrillic.toLatinInSql("replace(" + even + ", '''', '')") + " like ? escape '!'";
	}

	private static String anywhere(String text) {
		return "%" + escaped(text) + "%";
	}

	private static String escaped(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	private static String normalise(String text) {
		return Cyrillic.toLatin(withoutApostrophes(text.toLowerCase(Locale.ROOT))).strip().replaceAll("\\s+", " ");
	}

}
