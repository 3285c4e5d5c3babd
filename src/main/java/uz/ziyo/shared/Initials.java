package uz.ziyo.shared;

/**
 * Two letters to recognise a person by.
 */
public final class Initials {

	private Initials() {
	}

	public static String of(String lastName, String firstName, String otherwise) {
		String letters = first(lastName) + first(firstName);
		return letters.isEmpty() ? first(otherwise) : letters;
	}

	private static String first(String text) {
		if (text == null || text.isBlank()) {
			return "";
		}
		return new String(Character.toChars(Character.toUpperCase(text.strip().codePointAt(0))));
	}

}
