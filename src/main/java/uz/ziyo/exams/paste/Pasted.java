package uz.ziyo.exams.paste;

import java.util.List;

import uz.ziyo.exams.PaperQuestion;

/**
 * What was found in a text.
 *
 * @param format that it was read in
 * @param questions that can be added
 * @param problems why others can't, by line
 */
public record Pasted(PasteFormat format, List<PastedQuestion> questions, List<PasteProblem> problems) {

	public List<PaperQuestion> paper() {
		return this.questions.stream().map(PastedQuestion::question).toList();
	}

	public boolean isEmpty() {
		return this.questions.isEmpty() && this.problems.isEmpty();
	}

}
