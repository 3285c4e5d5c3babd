package uz.ziyo.exams.paste;

import java.util.List;

/**
 * Reads questions out of a text, each in the format that it is in. Never fails: what
 * can't be understood becomes a problem with its line.
 */
public final class PasteReader {

	/**
	 * What a form carries safely, whatever the letters: 500 questions with room to spare.
	 */
	public static final int MOST_CHARACTERS = 300_000;

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
			return new Pasted(List.of(), List.of(), List.of(problem), List.of());
		}
		PastedText text = new PastedText(pasted);
		List<Stretch> stretches = (wanted != null) ? List.of(new Stretch(wanted, text)) : Stretch.allOf(text);
		Findings findings = new Findings();
		stretches.forEach((stretch) -> read(stretch, findings));
		return findings.in(stretches.stream().map(Stretch::format).distinct().toList());
	}

	private void read(Stretch stretch, Findings findings) {
		switch (stretch.format()) {
			case STARRED -> new StarredParser(findings).read(stretch.text());
			case LETTERED -> new LetteredParser(findings).read(stretch.text());
			case AIKEN -> new AikenParser(findings).read(stretch.text());
			case GIFT -> new GiftParser(findings, this.right, this.wrong).read(stretch.text());
		}
	}

}
