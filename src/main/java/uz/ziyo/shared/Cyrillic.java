package uz.ziyo.shared;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is written in Cyrillic letters, Uzbek or Russian, in the plain Latin ones that
 * every keyboard has.
 */
public final class Cyrillic {

	private static final Map<Character, String> LATIN = new TreeMap<>(Map.ofEntries(Map.entry('а', "a"),
			Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"), Map.entry('е', "e"),
			Map.entry('ё', "yo"), Map.entry('ж', "j"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "y"),
			Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"),
			Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"),
			Map.entry('ф', "f"), Map.entry('х', "x"), Map.entry('ц', "ts"), Map.entry('ч', "ch"), Map.entry('ш', "sh"),
			Map.entry('щ', "sh"), Map.entry('ъ', ""), Map.entry('ы', "i"), Map.entry('ь', ""), Map.entry('э', "e"),
			Map.entry('ю', "yu"), Map.entry('я', "ya"), Map.entry('ў', "o"), Map.entry('қ', "q"), Map.entry('ғ', "g"),
			Map.entry('ҳ', "h")));

	/** After these, and where a word begins, what else is e is ye: Алиев, Елена. */
	private static final String BEFORE_YE = "аеёиоуўыэюяъь ";

	private static final String SMALL = LATIN.keySet().stream().map(String::valueOf).collect(Collectors.joining());

	private Cyrillic() {
	}

	/**
	 * @param text in small letters
	 */
	public static String toLatin(String text) {
		StringBuilder latin = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			latin.append(toLatin(text, i));
		}
		return latin.toString();
	}

	/** What one letter of a text in small letters becomes; may be nothing. */
	static String toLatin(String text, int at) {
		char letter = text.charAt(at);
		boolean ye = letter == 'е' && (at == 0 || BEFORE_YE.indexOf(text.charAt(at - 1)) >= 0);
		return ye ? "ye" : LATIN.getOrDefault(letter, String.valueOf(letter));
	}

	/**
	 * The same of an SQL expression, with a space before it; of capital letters too,
	 * which not every database makes small.
	 */
	static String toLatinInSql(String expression) {
		String sql = "translate(' ' || " + expression + ", '" + SMALL.toUpperCase(Locale.ROOT) + "', '" + SMALL + "')";
		for (char before : BEFORE_YE.toCharArray()) {
			sql = replace(sql, before + "е", before + "ye");
		}
		StringBuilder one = new StringBuilder();
		StringBuilder latin = new StringBuilder();
		for (Map.Entry<Character, String> letter : LATIN.entrySet()) {
			if (letter.getValue().length() == 1) {
				one.append(letter.getKey());
				latin.append(letter.getValue());
			}
			else {
				sql = replace(sql, letter.getKey().toString(), letter.getValue());
			}
		}
		return "translate(" + sql + ", '" + one + "', '" + latin + "')";
	}

	private static String replace(String sql, String letters, String latin) {
		return "replace(" + sql + ", '" + letters + "', '" + latin + "')";
	}

}
