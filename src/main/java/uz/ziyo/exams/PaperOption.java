package uz.ziyo.exams;

import java.util.regex.Pattern;

/**
 * @param id 0 in a draft
 */
public record PaperOption(long id, String text, boolean correct, int position) {

	private static final Pattern SPACES = Pattern.compile("\\s++");

	/** Whether two options say the same; capital letters may be what is asked for. */
	public static boolean areSame(String one, String other) {
		return plain(one).equals(plain(other));
	}

	private static String plain(String text) {
		return SPACES.matcher(text.strip()).replaceAll(" ");
	}

}
