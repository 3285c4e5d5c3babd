package uz.ziyo.sittings;

import java.util.List;

import uz.ziyo.exams.QuestionType;

/**
 * @param position as the exam has it, whatever the order of this attempt
 * @param options in the order of this attempt
 */
public record SittingQuestion(long id, QuestionType type, String text, int position, List<SittingOption> options,
		SavedAnswer answer) {

	public boolean isTest() {
		return this.type == QuestionType.TEST;
	}

	/** An option, without whether it is right. */
	public record SittingOption(long id, String text, int position) {

	}

}
