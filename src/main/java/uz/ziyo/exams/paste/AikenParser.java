package uz.ziyo.exams.paste;

import java.util.regex.Pattern;

/**
 * Moodle's Aiken: as the lettered ones, but each question ends with {@code ANSWER: B} and
 * has options.
 */
final class AikenParser extends LetteredParser {

	private static final Pattern ANSWER = Pattern.compile("(?i)ANSWER\\s*+:\\s*+(.*)");

	AikenParser(Findings findings) {
		super(findings);
	}

	@Override
	Pattern answerPattern() {
		return ANSWER;
	}

	@Override
	String unknownAnswer() {
		return "exams.paste.aiken-unknown";
	}

	@Override
	String optionlessAnswer() {
		return "exams.paste.aiken-options";
	}

	@Override
	void ending(Findings all, DraftQuestion question, boolean hasAnswer) {
		if (question.isWrong()) {
			return;
		}
		if (!question.hasOptions()) {
			question.wrong(all, question.line(), "exams.paste.aiken-options");
		}
		else if (!hasAnswer) {
			question.wrong(all, question.line(), "exams.paste.aiken-answer");
		}
	}

}
