package uz.ziyo.exams.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An option with its letter, Latin or Cyrillic.
 *
 * @param letter as it compares: those that look alike are alike
 */
record Lettered(char letter, String text, boolean right) {

	private static final Pattern OPTION = Pattern
		.compile("(\\(?)([A-Ha-hА-За-зСсНн])(?:\\s?\\)|[.:](?=\\s|$))\\s*+(.*)");

	/** Another one in the same line, its letter behind a space. */
	private static final Pattern NEXT = Pattern.compile("\\s([*+]?\\(?[A-HА-ЗСН]\\s?\\)\\s*+)");

	private static final String CYRILLIC = "АВСЕН";

	private static final String LATIN = "ABCEH";

	/** All options of a line that begins with one; none where it does not. */
	static List<Lettered> allIn(String line) {
		return (one(line) != null) ? split(line) : List.of();
	}

	/** Those of a line that may begin with the question itself. */
	static List<Lettered> anywhereIn(String line) {
		int begin = beginIn(line);
		return (begin < 0) ? allIn(line) : split(line.substring(begin));
	}

	/** Where options begin behind a question, the first of them and the second; or -1. */
	static int beginIn(String line) {
		Matcher next = NEXT.matcher(line);
		int first = -1;
		while (next.find()) {
			Lettered option = one(next.group(1));
			if (option != null && option.isSecond() && first > 0) {
				return first;
			}
			if (option != null && option.isFirst()) {
				first = next.start(1);
			}
		}
		return -1;
	}

	private static List<Lettered> split(String line) {
		List<Lettered> options = new ArrayList<>();
		Matcher next = NEXT.matcher(line);
		int begin = 0;
		while (next.find()) {
			options.add(one(line.substring(begin, next.start()).strip()));
			begin = next.start(1);
		}
		options.add(one(line.substring(begin).strip()));
		options.removeIf(Objects::isNull);
		return options;
	}

	private static Lettered one(String text) {
		Marked marked = Marked.of(text);
		Matcher matcher = OPTION.matcher(marked.text());
		if (!matcher.matches()) {
			return null;
		}
		Marked inner = Marked.of(matcher.group(3).strip());
		return new Lettered(plain(matcher.group(2).charAt(0)), inner.text(), marked.right() || inner.right());
	}

	static char plain(char letter) {
		char large = String.valueOf(letter).toUpperCase(Locale.ROOT).charAt(0);
		int alike = CYRILLIC.indexOf(large);
		return (alike < 0) ? large : LATIN.charAt(alike);
	}

	boolean isFirst() {
		return this.letter == 'A';
	}

	boolean isSecond() {
		return this.letter == 'B' || this.letter == 'Б';
	}

}
