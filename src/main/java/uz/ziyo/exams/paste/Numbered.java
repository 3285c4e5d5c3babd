package uz.ziyo.exams.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with its question's number.
 *
 * @param sign what stands behind the number
 * @param text the rest; may be empty
 */
record Numbered(int number, String sign, String text) {

	/** What has a digit right behind its point is a number and no place in a list. */
	private static final Pattern LINE = Pattern
		.compile("(?iu)(?:№\\s*+|(?:savol|question|вопрос)\\s*+№?\\s*+)?(\\d{1,3})\\s*+"
				+ "([.):](?!\\d)|-\\s*+(?:savol|вопрос)[.:)]?)\\s*+(.*)");

	/** Null where it does not. */
	static Numbered of(String line) {
		Matcher matcher = LINE.matcher(line);
		return matcher.matches() ? new Numbered(Integer.parseInt(matcher.group(1)), matcher.group(2).substring(0, 1),
				matcher.group(3).strip()) : null;
	}

	/** Whether it is the next one in the same list. */
	boolean follows(Numbered other) {
		return other != null && this.sign.equals(other.sign) && this.number == other.number + 1;
	}

}
