package uz.ziyo.exams.paste;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line for the question, one for each option below it, the right one starred. A
 * question begins behind a blank line; where the first has a number, at the next number;
 * where there are neither, at a line that asks. Without options it is a written one.
 *
 * <pre>
 * What is the capital of England?
 * *London
 * Paris
 * </pre>
 */
final class StarredParser {

	private static final Pattern ASKS = Pattern.compile(".*(?:[?:…]|_{2,}.*|\\.{3,}.*)");

	private static final Pattern BULLET = Pattern.compile("(?:[•·▪◦●○]\\s*+|[-–—]\\s++)(?=\\S)");

	private final Findings findings;

	private DraftQuestion current;

	private boolean blankBefore;

	StarredParser(Findings findings) {
		this.findings = findings;
	}

	void read(PastedText text) {
		List<PastedText.Line> filled = text.lines().stream().filter((line) -> !line.isBlank()).toList();
		Numbered first = filled.isEmpty() ? null : Numbered.of(filled.get(0).text());
		for (PastedText.Line line : text.lines()) {
			if (this.findings.areEnough()) {
				return;
			}
			if (line.isBlank()) {
				this.blankBefore = true;
			}
			else {
				line(line, (first == null) ? null : first.sign(), text.isInBlocks());
				this.blankBefore = false;
			}
		}
		finish();
	}

	private void line(PastedText.Line line, String sign, boolean blocks) {
		Numbered numbered = Numbered.of(line.text());
		if (begins(line.text(), numbered, sign, blocks)) {
			finish();
			this.current = new DraftQuestion(line.number());
			this.current.text((numbered != null) ? numbered.text() : line.text());
		}
		else if (!this.current.hasText()) {
			this.current.text(line.text());
		}
		else {
			// Options may be numbered where questions are not, or otherwise.
			Marked outer = Marked.of(line.text());
			String text = (numbered != null && !numbered.text().isEmpty()) ? numbered.text() : outer.text();
			Marked marked = Marked.of(BULLET.matcher(text).replaceFirst(""));
			this.current.option(line.number(), '\0', marked.text(), outer.right() || marked.right());
		}
	}

	private boolean begins(String line, Numbered numbered, String sign, boolean blocks) {
		if (this.current == null) {
			return true;
		}
		if (sign != null) {
			return numbered != null && numbered.sign().equals(sign);
		}
		if (blocks) {
			return this.blankBefore;
		}
		return ASKS.matcher(line).matches() && !Marked.of(line).right();
	}

	private void finish() {
		if (this.current != null) {
			checkAnswer();
			this.findings.add(this.current);
			this.current = null;
		}
	}

	/** A line that names the right one, where a star should mark it. */
	private void checkAnswer() {
		boolean keyless = this.current.options().stream().noneMatch(DraftQuestion.DraftOption::right);
		this.current.options()
			.stream()
			.filter((option) -> !option.right())
			.filter((option) -> keyless ? LetteredParser.isAnswer(option.text())
					: LetteredParser.isLetter(option.text()))
			.findFirst()
			.ifPresent((option) -> this.current.wrong(this.findings, option.line(), "exams.paste.answer-starred"));
	}

}
