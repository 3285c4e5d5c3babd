package uz.ziyo.exams.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what marks it as the right one.
 */
record Marked(String text, boolean right) {

	private static final Pattern BOLD = Pattern
		.compile("(?i)\\*\\*(.+)\\*\\*|__(.+)__|<b>(.+)</b>|<strong>(.+)</strong>");

	/** A plus before a digit is a number's sign. */
	private static final Pattern BEFORE = Pattern.compile("(?:\\*++|\\+(?!\\d)|[✓✔√])\\s*+(.+)");

	private static final Pattern AFTER = Pattern.compile("(.*[^*\\d\\s])(?:\\s*+[✓✔√]|\\s?\\*)|(.*\\S)\\s\\*");

	static Marked of(String text) {
		String bold = inside(BOLD, text);
		if (bold != null) {
			return new Marked(bold, true);
		}
		String before = inside(BEFORE, text);
		if (before != null) {
			return new Marked(before, true);
		}
		String after = inside(AFTER, text);
		return (after != null) ? new Marked(after, true) : new Marked(text, false);
	}

	/**
	 * Marked by a star: what is bold, a root or a plus may as well be a part of a
	 * question.
	 */
	static boolean isStarred(String text) {
		return (text.startsWith("*") || text.endsWith("*")) && !BOLD.matcher(text).lookingAt() && of(text).right();
	}

	/** A question may be bold, and is not the answer for that. */
	static String withoutBold(String text) {
		String bold = inside(BOLD, text);
		return (bold != null) ? bold : text;
	}

	private static String inside(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.matches()) {
			return null;
		}
		for (int i = 1; i <= matcher.groupCount(); i++) {
			if (matcher.group(i) != null && !matcher.group(i).isBlank()) {
				return matcher.group(i).strip();
			}
		}
		return null;
	}

}
