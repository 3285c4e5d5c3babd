package uz.ziyo.exams.paste;

import java.util.List;

import uz.ziyo.exams.PaperQuestion;

/**
 * What was found in a text.
 *
 * @param formats that it was read in
 * @param questions that can be added
 * @param problems why others can't, by line
 * @param warnings what should be looked at before they are added, by line
 */
public record Pasted(List<PasteFormat> formats, List<PastedQuestion> questions, List<PasteProblem> problems,
		List<PasteProblem> warnings) {

	public List<PaperQuestion> paper() {
		return this.questions.stream().map(PastedQuestion::question).toList();
	}

	public boolean isEmpty() {
		return this.questions.isEmpty() && this.problems.isEmpty();
	}

}
