package uz.ziyo.results.web;

import java.time.Instant;

import uz.ziyo.results.ResultView;

/**
 * @param score a number, as the documents show it
 */
record ResultJson(long id, long exam, long student, double score, int correctAnswers, int totalQuestions,
		boolean isChecked, Long checkedBy, Instant createdAt) {

	static ResultJson of(ResultView view) {
		return new ResultJson(view.id(), view.examId(), view.studentId(), view.score().doubleValue(), view.correct(),
				view.total(), view.checked(), view.checkedBy(), view.createdAt());
	}

}
