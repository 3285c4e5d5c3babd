package uz.ziyo.exams.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uz.ziyo.exams.PaperRules;

/**
 * A question in one line or more, options with letters, each in a line of its own or
 * several in one, and a line that names the right one, or that one starred. A question
 * without options is a written one, and its answer the sample.
 *
 * <pre>
 * 1. Angliyaning poytaxti qaysi?
 * A) London
 * B) Parij
 * Javob: A
 * </pre>
 */
class LetteredParser {

	private static final Pattern ANSWER = Pattern
		.compile("(?iu)(?:correct\\s++answer|answer|ans|(?:to['ʻ‘’`]?g['ʻ‘’`]?ri\\s++)?javob"
				+ "|kalit|key|(?:правильный\\s++)?ответ|(?:тўғри\\s++)?жавоб|ключ)\\s*+[:=–—-]\\s*+(.*)");

	private static final Pattern LETTER = Pattern.compile("[(\\[]?\\p{L}[)\\].;]*+");

	private static final Pattern LETTER_OR_NUMBER = Pattern.compile("[(\\[]?(?:\\p{L}|\\d{1,2})[)\\].;]*+");

	private final Findings findings;

	private DraftQuestion current;

	/**
	 * The lines of the current question's text that have a star. One is the right option
	 * of a question in another format, several are a list.
	 */
	private final List<Integer> stars = new ArrayList<>();

	/** Of the current question, or null. */
	private Integer number;

	private boolean answered;

	private boolean blankBefore;

	LetteredParser(Findings findings) {
		this.findings = findings;
	}

	static boolean isAnswer(String line) {
		return ANSWER.matcher(line).matches();
	}

	/** An answer that names an option by its letter or number. */
	static boolean isLetter(String line) {
		Matcher answer = ANSWER.matcher(line);
		return answer.matches() && LETTER_OR_NUMBER.matcher(answer.group(1).strip()).matches();
	}

	void read(PastedText text) {
		for (PastedText.Line line : text.lines()) {
			if (this.findings.areEnough()) {
				return;
			}
			if (line.isBlank()) {
				this.blankBefore = true;
			}
			else {
				line(line);
				this.blankBefore = false;
			}
		}
		finish();
	}

	private void line(PastedText.Line line) {
		Matcher answer = answerPattern().matcher(line.text());
		if (this.current != null && answer.matches()) {
			answer(line.number(), answer.group(1).strip());
			return;
		}
		List<Lettered> options = Lettered.allIn(line.text());
		if (!options.isEmpty() && continues(options.get(0))) {
			options.forEach((option) -> option(line.number(), option));
			return;
		}
		Numbered numbered = Numbered.of(line.text());
		boolean begins = begins(numbered);
		if (begins) {
			begin(line.number(), numbered);
		}
		text(line.number(), (begins && numbered != null) ? numbered.text() : line.text());
	}

	/** Options may stand in the question's own line. */
	private void text(int line, String text) {
		int options = Lettered.beginIn(text);
		String own = (options < 0) ? text : text.substring(0, options).strip();
		if (this.current.hasText() && Marked.isStarred(own)) {
			this.stars.add(line);
		}
		this.current.text(own);
		if (options >= 0) {
			Lettered.allIn(text.substring(options)).forEach((option) -> option(line, option));
		}
	}

	Pattern answerPattern() {
		return ANSWER;
	}

	/** A question that begins with an initial is none of its options. */
	private boolean continues(Lettered option) {
		return this.current != null && !this.answered && this.current.hasText()
				&& !(option.isFirst() && this.current.hasOptions());
	}

	private boolean begins(Numbered numbered) {
		if (this.current == null || this.answered || this.current.hasOptions()) {
			return true;
		}
		if (numbered != null && this.number != null) {
			return numbered.number() == this.number + 1;
		}
		return this.blankBefore && this.number == null;
	}

	private void begin(int line, Numbered numbered) {
		finish();
		this.current = new DraftQuestion(line);
		this.number = (numbered != null) ? numbered.number() : null;
		this.answered = false;
		this.stars.clear();
	}

	private void option(int line, Lettered option) {
		boolean twice = this.current.options().stream().anyMatch((other) -> other.letter() == option.letter());
		if (twice) {
			this.current.wrong(this.findings, line, "exams.paste.letter-twice", String.valueOf(option.letter()));
		}
		this.current.option(line, option.letter(), option.text(), option.right());
	}

	/** A number is the answer of a sum where there are no options. */
	private void answer(int line, String answer) {
		if (!this.current.hasOptions() && this.current.hasLines() && LETTER.matcher(answer).matches()) {
			this.current.wrong(this.findings, line, optionlessAnswer(), answer);
		}
		else if (!this.current.hasOptions()) {
			this.current.sample(answer.isEmpty() ? null : answer);
		}
		else if (this.answered) {
			this.current.wrong(this.findings, line, "exams.paste.answer-twice");
		}
		else {
			named(answer).ifPresentOrElse(this.current::onlyRight, () -> this.current.wrong(this.findings, line,
					unknownAnswer(), (answer.length() > 60) ? answer.substring(0, 60) : answer, letters()));
		}
		this.answered = true;
	}

	/** The message for an answer that names no option. */
	String unknownAnswer() {
		return "exams.paste.answer-unknown";
	}

	/** The message for one that names an option where there is none at all. */
	String optionlessAnswer() {
		return "exams.paste.answer-optionless";
	}

	private String letters() {
		return this.current.options()
			.stream()
			.map((option) -> String.valueOf(option.letter()))
			.collect(Collectors.joining(", "));
	}

	/** By its letter, its number or its words. */
	private Optional<DraftQuestion.DraftOption> named(String answer) {
		if (answer.length() > PaperRules.MAX_OPTION) {
			return Optional.empty();
		}
		String plain = answer.replaceAll("^[(\\[]|[)\\].;]+$", "").strip();
		if (plain.length() == 1 && Character.isLetter(plain.charAt(0))) {
			char letter = Lettered.plain(plain.charAt(0));
			return this.current.options().stream().filter((option) -> option.letter() == letter).findFirst();
		}
		if (plain.matches("\\d{1,2}")) {
			int place = Integer.parseInt(plain);
			if (place >= 1 && place <= this.current.options().size()) {
				return Optional.of(this.current.options().get(place - 1));
			}
		}
		List<Lettered> whole = Lettered.allIn(answer);
		String words = ((whole.size() == 1) ? whole.get(0).text() : answer).toLowerCase(Locale.ROOT);
		return this.current.options()
			.stream()
			.filter((option) -> option.text().toLowerCase(Locale.ROOT).equals(words))
			.findFirst();
	}

	private void finish() {
		if (this.current != null) {
			ending(this.findings, this.current, this.answered);
			if (this.stars.size() == 1) {
				this.current.wrong(this.findings, this.stars.get(0), "exams.paste.star-letterless");
			}
			this.findings.add(this.current);
			this.current = null;
		}
	}

	/** What a stricter format has to say. */
	void ending(Findings all, DraftQuestion question, boolean hasAnswer) {
	}

}
