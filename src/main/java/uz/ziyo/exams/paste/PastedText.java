package uz.ziyo.exams.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text without what comes along when it is copied: other systems' line ends, spaces
 * that are none, signs that nobody sees. Its lines are those of the original.
 */
final class PastedText {

	private static final Pattern INVISIBLE = Pattern
		.compile("[\\uFEFF\\u200B-\\u200D\\u2060\\u00AD\\p{Cntrl}&&[^\\n\\t]]");

	private static final Pattern SPACE = Pattern.compile("[\\t\\u00A0\\u2007\\u202F\\u3000]");

	private final String whole;

	private final List<Line> lines = new ArrayList<>();

	PastedText(String pasted) {
		String even = pasted.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
		String seen = SPACE.matcher(INVISIBLE.matcher(even).replaceAll("")).replaceAll(" ");
		this.whole = withoutHalves(seen);
		int number = 0;
		for (String line : this.whole.split("\n", -1)) {
			this.lines.add(new Line(++number, line.strip()));
		}
	}

	/** Half of a surrogate pair is no character, and no database keeps it. */
	private static String withoutHalves(String text) {
		StringBuilder whole = new StringBuilder(text.length());
		text.codePoints()
			.filter((point) -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
			.forEach(whole::appendCodePoint);
		return whole.toString();
	}

	String whole() {
		return this.whole;
	}

	List<Line> lines() {
		return this.lines;
	}

	/**
	 * @param number counted from 1
	 */
	record Line(int number, String text) {

		boolean isBlank() {
			return this.text.isEmpty();
		}

	}

}
