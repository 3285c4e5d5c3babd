package uz.ziyo.exams.paste;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads questions out of a text, in the format that it is in. Never fails: what can't be
 * understood becomes a problem with its line.
 */
public final class PasteReader {

	/**
	 * What a form carries safely, whatever the letters: 500 questions with room to spare.
	 */
	public static final int MOST_CHARACTERS = 300_000;

	/** Not just any braces: programs have them too. */
	private static final Pattern GIFT = Pattern
		.compile("(?<!\\\\)\\{\\s*+(?:[=~]|(?i:true|false|t|f)\\s*+[#}])|(?m)^ *+::[^:\\n]++::");

	private static final Pattern AIKEN = Pattern.compile("(?m)^ *+ANSWER\\s*+:\\s*+[A-Z] *+$");

	private final String right;

	private final String wrong;

	/**
	 * @param right and wrong: the options of a question that is only true or false
	 */
	public PasteReader(String right, String wrong) {
		this.right = right;
		this.wrong = wrong;
	}

	/**
	 * @param wanted null to find out
	 */
	public Pasted read(String pasted, PasteFormat wanted) {
		if (pasted.length() > MOST_CHARACTERS) {
			PasteProblem problem = new PasteProblem(1, "exams.paste.long", new Object[] { MOST_CHARACTERS });
			return new Pasted((wanted != null) ? wanted : PasteFormat.STARRED, List.of(), List.of(problem));
		}
		PastedText text = new PastedText(pasted);
		PasteFormat format = (wanted != null) ? wanted : formatOf(text);
		Findings findings = new Findings();
		switch (format) {
			case STARRED -> new StarredParser(findings).read(text);
			case LETTERED -> new LetteredParser(findings).read(text);
			case AIKEN -> new AikenParser(findings).read(text);
			case GIFT -> new GiftParser(findings, this.right, this.wrong).read(text);
		}
		return findings.in(format);
	}

	static PasteFormat formatOf(PastedText text) {
		if (GIFT.matcher(text.whole()).find()) {
			return PasteFormat.GIFT;
		}
		boolean lettered = hasLetteredOptions(text);
		if (lettered && AIKEN.matcher(text.whole()).find()) {
			return PasteFormat.AIKEN;
		}
		return lettered ? PasteFormat.LETTERED : PasteFormat.STARRED;
	}

	/** An A and a B: one alone may be the initial of a name. */
	private static boolean hasLetteredOptions(PastedText text) {
		boolean first = false;
		for (PastedText.Line line : text.lines()) {
			for (Lettered option : Lettered.anywhereIn(line.text())) {
				if (option.isFirst()) {
					first = true;
				}
				else if (first && option.isSecond()) {
					return true;
				}
			}
		}
		return false;
	}

}
