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
			problem(draft.line(), "exams.questions.many", PaperRules.MOST_QUESTIONS);
		}
		else if (draft.isRight(this)) {
			this.questions.add(new PastedQuestion(draft.line(), draft.question()));
		}
	}

	void problem(int line, String code, Object... args) {
		this.problems.add(new PasteProblem(line, code, args));
	}

	Pasted in(PasteFormat format) {
		return new Pasted(format, List.copyOf(this.questions),
				this.problems.stream().sorted(Comparator.comparingInt(PasteProblem::line)).toList());
	}

}
