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

	private final List<Line> lines;

	private final boolean inBlocks;

	PastedText(String pasted) {
		String even = pasted.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
		this.lines = new ArrayList<>();
		for (String line : clean(even).split("\n", -1)) {
			this.lines.add(new Line(this.lines.size() + 1, line.strip()));
		}
		List<Line> filled = this.lines.stream().filter((line) -> !line.isBlank()).toList();
		this.inBlocks = !filled.isEmpty()
				&& filled.get(filled.size() - 1).number() - filled.get(0).number() >= filled.size();
	}

	private PastedText(List<Line> lines, boolean inBlocks) {
		this.lines = lines;
		this.inBlocks = inBlocks;
	}

	static String clean(String text) {
		return withoutHalves(SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" "));
	}

	/** Half of a surrogate pair is no character, and no database keeps it. */
	private static String withoutHalves(String text) {
		StringBuilder whole = new StringBuilder(text.length());
		text.codePoints()
			.filter((point) -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
			.forEach(whole::appendCodePoint);
		return whole.toString();
	}

	List<Line> lines() {
		return this.lines;
	}

	/** Whether there are blank lines in it, or in the text that it is a part of. */
	boolean isInBlocks() {
		return this.inBlocks;
	}

	PastedText part(List<Line> some) {
		return new PastedText(some, this.inBlocks);
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
