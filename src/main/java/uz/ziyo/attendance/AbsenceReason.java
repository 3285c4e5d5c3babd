package uz.ziyo.attendance;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reasons that are given by one tap. They are kept by their Uzbek text, as other programs
 * write them; a page shows them in its reader's language.
 */
public enum AbsenceReason {

	ILL("Kasal"), FAMILY("Oilaviy sabab"), NONE("Sababsiz");

	private final String text;

	AbsenceReason(String text) {
		this.text = text;
	}

	public String text() {
		return this.text;
	}

	public static Optional<AbsenceReason> of(String text) {
		return Stream.of(values()).filter(reason -> reason.text.equalsIgnoreCase(text)).findFirst();
	}

}
