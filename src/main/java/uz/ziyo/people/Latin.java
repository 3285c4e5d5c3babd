package uz.ziyo.people;

import java.text.Normalizer;
import java.util.Locale;

import uz.ziyo.shared.Cyrillic;

/**
 * Names in the plain letters that every keyboard has.
 */
final class Latin {

	private Latin() {
	}

	static String of(String name) {
		String latin = Cyrillic.toLatin(name.toLowerCase(Locale.ROOT));
		return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
	}

}
