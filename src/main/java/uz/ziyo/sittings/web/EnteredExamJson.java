package uz.ziyo.sittings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.KeyedQuestion;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.sittings.Sitting;
import uz.ziyo.sittings.SittingQuestion;

/**
 * An exam that was found by its code: for staff with its key, for a student with his
 * attempt instead.
 */
record EnteredExamJson(long id, String title, String code, long subject, String subjectName, String description,
		int timeLimit, @JsonProperty("is_published") boolean published, @JsonProperty("is_active") boolean active,
		LocalDate date, long createdBy, Instant createdAt,
		@JsonInclude(JsonInclude.Include.NON_NULL) AttemptJson attempt, List<?> questions) {

	static EnteredExamJson of(Sitting sitting) {
		AttemptJson attempt = new AttemptJson(sitting.attemptId(), sitting.clock().serverNow(),
				sitting.clock().deadline(), sitting.clock().isPaused());
		return of(sitting.exam(), attempt, sitting.questions().stream().map(AskedJson::of).toList());
	}

	static EnteredExamJson of(Paper paper) {
		return of(paper.exam(), null, KeyedQuestion.of(paper));
	}

	private static EnteredExamJson of(ExamView exam, AttemptJson attempt, List<?> questions) {
		return new EnteredExamJson(exam.id(), exam.title(), exam.code(), exam.subjectId(), exam.subjectName(),
				exam.description(), exam.timeLimit(), exam.published(), exam.active(), exam.date(), exam.createdBy(),
				exam.createdAt(), attempt, questions);
	}

	record AttemptJson(long id, Instant serverNow, Instant deadline, boolean paused) {

	}

	/** A question as a student sees it, with what he has saved. */
	record AskedJson(long id, String text, QuestionType type, int order, List<AskedOptionJson> options, Long optionId,
			String writtenAnswer) {

		static AskedJson of(SittingQuestion question) {
			return new AskedJson(question.id(), question.text(), question.type(), question.position(),
					question.options()
						.stream()
						.map((option) -> new AskedOptionJson(option.id(), option.text(), option.position()))
						.toList(),
					question.answer().optionId(), question.answer().written());
		}

	}

	record AskedOptionJson(long id, String text, int order) {

	}

}
