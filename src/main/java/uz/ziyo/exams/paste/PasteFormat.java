package uz.ziyo.exams.paste;

import uz.ziyo.shared.Coded;

/**
 * How the questions are written down.
 */
public enum PasteFormat implements Coded {

	/** A line for the question, one for each option below it, the right one starred. */
	STARRED("starred"),
	/** Options with letters, and a line that names the right one. */
	LETTERED("lettered"),
	/** Moodle's: as the lettered ones, with {@code ANSWER: B}. */
	AIKEN("aiken"),
	/** Moodle's, with the answers in braces. */
	GIFT("gift");

	private final String code;

	PasteFormat(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
