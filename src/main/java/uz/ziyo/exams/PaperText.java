package uz.ziyo.exams;

import uz.ziyo.shared.Refused;

/**
 * A text as two people may have it under their hands at once: whoever changes it says
 * what it was when he began, and is told where it has become something else.
 *
 * @param was what it was; null where nobody looked
 * @param becomes what it is to be
 */
public record PaperText(String was, String becomes) {

	public PaperText {
		was = (was == null) ? null : plain(was);
		becomes = plain(becomes);
	}

	/** Browsers send line ends of their own. */
	private static String plain(String text) {
		return (text == null) ? "" : text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
	}

	/**
	 * @param now may be null
	 * @return whether there is anything to change
	 * @throws Overwritten where it is neither what it was nor what it is to be
	 */
	boolean changes(String now) {
		String there = plain(now);
		if (there.equals(this.becomes)) {
			return false;
		}
		if (this.was != null && !this.was.equals(there)) {
			throw new Overwritten(there);
		}
		return true;
	}

	void requireAtMost(int characters) {
		Refused.Problems problems = Refused.collect();
		requireAtMost(characters, problems);
		problems.throwIfAny();
	}

	void requireAtMost(int characters, Refused.Problems problems) {
		problems.add(this.becomes.length() > characters, "value", "exams.text.long", characters);
	}

}
