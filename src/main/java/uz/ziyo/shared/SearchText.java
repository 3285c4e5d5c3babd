package uz.ziyo.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people type when they look for someone: any case, any of the apostrophes that
 * Uzbek is written with.
 */
public final class SearchText {

	private static final Pattern APOSTROPHES = Pattern.compile("['`´‘’ʻʼ]");

	private SearchText() {
	}

	public static String of(String... parts) {
		return normalise(
				String.join(" ", java.util.Arrays.stream(parts).map(part -> (part == null) ? "" : part).toList()));
	}

	/** A pattern for {@code like … escape '!'}. */
	public static String like(String typed) {
		return anywhere(normalise(typed));
	}

	/** As {@link #like}, for a column of which only the case is evened out. */
	public static String likeAsWritten(String typed) {
		return anywhere(typed.toLowerCase(Locale.ROOT).strip());
	}

	private static String anywhere(String text) {
		return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

	private static String normalise(String text) {
		return APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").strip().replaceAll("\\s+", " ");
	}

}
