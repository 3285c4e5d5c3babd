package uz.ziyo.exams.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.PaperRules;
import uz.ziyo.exams.QuestionType;

/**
 * A question while it is being read.
 */
final class DraftQuestion {

	private final int line;

	private final List<String> text = new ArrayList<>();

	private final List<DraftOption> options = new ArrayList<>();

	private String sample;

	/** Something was wrong that has been told already. */
	private boolean wrong;

	DraftQuestion(int line) {
		this.line = line;
	}

	int line() {
		return this.line;
	}

	void text(String more) {
		this.text.add(Marked.withoutBold(more));
	}

	void option(int atLine, char letter, String optionText, boolean right) {
		this.options.add(new DraftOption(atLine, letter, optionText, right));
	}

	void sample(String answer) {
		this.sample = answer;
	}

	void wrong(Findings findings, int atLine, String code, Object... args) {
		findings.problem(atLine, code, args);
		this.wrong = true;
	}

	boolean isWrong() {
		return this.wrong;
	}

	boolean hasText() {
		return this.text.stream().anyMatch((part) -> !part.isBlank());
	}

	/** Whether its text has more than one line. */
	boolean hasLines() {
		return this.text.stream().filter((part) -> !part.isBlank()).count() > 1;
	}

	boolean hasOptions() {
		return !this.options.isEmpty();
	}

	List<DraftOption> options() {
		return this.options;
	}

	/** Makes one the right one; whatever was starred is not. */
	void onlyRight(DraftOption right) {
		this.options.replaceAll((option) -> option.marked(option == right));
	}

	private String whole() {
		return String.join("\n", this.text).strip();
	}

	boolean isRight(Findings findings) {
		check(findings, !hasText(), this.line, "exams.paste.no-text");
		check(findings, whole().length() > PaperRules.MAX_TEXT, this.line, "exams.text.long", PaperRules.MAX_TEXT);
		check(findings, this.sample != null && this.sample.length() > PaperRules.MAX_SAMPLE, this.line,
				"exams.text.long", PaperRules.MAX_SAMPLE);
		checkOptions(findings);
		return !this.wrong;
	}

	private void checkOptions(Findings findings) {
		for (DraftOption option : this.options) {
			check(findings, option.text().isBlank(), option.line(), "exams.paste.option-empty");
			check(findings, option.text().length() > PaperRules.MAX_OPTION, option.line(), "exams.text.long",
					PaperRules.MAX_OPTION);
		}
		check(findings, this.options.size() == 1, this.line, "exams.paste.one-option");
		check(findings, this.options.size() > PaperRules.MOST_OPTIONS, this.line, "exams.options.many",
				PaperRules.MOST_OPTIONS);
		boolean keyless = !this.wrong && hasOptions() && this.options.stream().noneMatch(DraftOption::right);
		check(findings, keyless, this.line, "exams.paste.no-key");
	}

	private void check(Findings findings, boolean bad, int atLine, String code, Object... args) {
		if (bad) {
			wrong(findings, atLine, code, args);
		}
	}

	/** What does not keep it out. */
	void warn(Findings findings) {
		for (int i = 1; i < this.options.size(); i++) {
			DraftOption option = this.options.get(i);
			if (this.options.subList(0, i)
				.stream()
				.anyMatch((other) -> PaperOption.areSame(other.text(), option.text()))) {
				findings.warning(option.line(), "exams.paste.option-twice",
						(option.text().length() > 60) ? option.text().substring(0, 60) + "…" : option.text());
			}
		}
	}

	PaperQuestion question() {
		return new PaperQuestion(0, hasOptions() ? QuestionType.TEST : QuestionType.WRITTEN, whole(), 0, this.sample,
				IntStream.range(0, this.options.size())
					.mapToObj((i) -> new PaperOption(0, this.options.get(i).text().strip(), this.options.get(i).right(),
							i + 1))
					.toList());
	}

	/**
	 * @param letter 0 where it has none
	 */
	record DraftOption(int line, char letter, String text, boolean right) {

		DraftOption marked(boolean isRight) {
			return new DraftOption(this.line, this.letter, this.text, isRight);
		}

	}

}
