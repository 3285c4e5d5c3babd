package uz.ziyo.sittings;

import java.util.List;

import uz.ziyo.exams.ExamView;

/**
 * An attempt as its student sees it: the paper in his order, without its key, and what he
 * has answered so far.
 */
public record Sitting(long attemptId, ExamView exam, SittingClock clock, List<SittingQuestion> questions) {

	public long given() {
		return this.questions.stream().filter((question) -> question.answer().isGiven()).count();
	}

}
