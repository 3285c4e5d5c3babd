package uz.ziyo.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names in the plain letters that every keyboard has.
 */
final class Latin {

	private static final Map<Character, String> CYRILLIC = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"),
			Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"), Map.entry('е', "e"), Map.entry('ё', "yo"),
			Map.entry('ж', "j"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "y"), Map.entry('к', "k"),
			Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"),
			Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"),
			Map.entry('х', "x"), Map.entry('ц', "ts"), Map.entry('ч', "ch"), Map.entry('ш', "sh"), Map.entry('щ', "sh"),
			Map.entry('ъ', ""), Map.entry('ы', "i"), Map.entry('ь', ""), Map.entry('э', "e"), Map.entry('ю', "yu"),
			Map.entry('я', "ya"), Map.entry('ў', "o"), Map.entry('қ', "q"), Map.entry('ғ', "g"), Map.entry('ҳ', "h"));

	private Latin() {
	}

	static String of(String name) {
		StringBuilder latin = new StringBuilder();
		for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
			latin.append(CYRILLIC.getOrDefault(letter, String.valueOf(letter)));
		}
		return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
	}

}
