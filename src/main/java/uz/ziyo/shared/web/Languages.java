package uz.ziyo.shared.web;

import java.util.List;
import java.util.Locale;

/**
 * The languages of the pages. Uzbek is what everyone gets who has not chosen.
 */
public final class Languages {

	public static final Locale UZBEK = Locale.forLanguageTag("uz");

	public static final Locale RUSSIAN = Locale.forLanguageTag("ru");

	public static final Locale ENGLISH = Locale.ENGLISH;

	public static final List<Locale> ALL = List.of(UZBEK, RUSSIAN, ENGLISH);

	private Languages() {
	}

	/** The language of that code, Uzbek where there is none. */
	public static Locale of(String code) {
		for (Locale language : ALL) {
			if (language.getLanguage().equals(code)) {
				return language;
			}
		}
		return UZBEK;
	}

}
