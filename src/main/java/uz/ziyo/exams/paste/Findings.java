package uz.ziyo.exams.paste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import uz.ziyo.exams.PaperRules;

/**
 * Gathers what a parser finds.
 */
final class Findings {

	private final List<PastedQuestion> questions = new ArrayList<>();

	private final List<PasteProblem> problems = new ArrayList<>();

	private final List<PasteProblem> warnings = new ArrayList<>();

	private int found;

	/** Of more questions than an exam may have, nobody needs to hear more. */
	boolean areEnough() {
		return this.found > PaperRules.MOST_QUESTIONS;
	}

	void add(DraftQuestion draft) {
		this.found++;
		if (areEnough()) {
			this.questions.clear();
			this.problems.clear();
			this.warnings.clear();
			problem(draft.line(), "exams.questions.many", PaperRules.MOST_QUESTIONS);
		}
		else if (draft.isRight(this)) {
			this.questions.add(new PastedQuestion(draft.line(), draft.question()));
			draft.warn(this);
		}
	}

	void problem(int line, String code, Object... args) {
		this.problems.add(new PasteProblem(line, code, args));
	}

	void warning(int line, String code, Object... args) {
		this.warnings.add(new PasteProblem(line, code, args));
	}

	Pasted in(List<PasteFormat> formats) {
		return new Pasted(formats, List.copyOf(this.questions), byLine(this.problems), byLine(this.warnings));
	}

	private static List<PasteProblem> byLine(List<PasteProblem> problems) {
		return problems.stream().sorted(Comparator.comparingInt(PasteProblem::line)).toList();
	}

}
