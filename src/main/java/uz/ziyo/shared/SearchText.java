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
		String text = normalise(typed).replace("!", "!!").replace("%", "!%").replace("_", "!_");
		return "%" + text + "%";
	}

	private static String normalise(String text) {
		return APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").strip().replaceAll("\\s+", " ");
	}

}
