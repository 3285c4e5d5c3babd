package uz.ziyo.exams.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.KeyedQuestion;
import uz.ziyo.exams.Paper;
import uz.ziyo.shared.Caller;

/**
 * {@code hpa-backend.md} §2.1 and §2.3.
 *
 * @param code for staff alone
 * @param questions of one exam, for staff alone
 */
record ExamJson(long id, String title, @JsonInclude(Include.NON_NULL) String code, long subject, String subjectName,
		String description, int timeLimit, boolean isPublished, boolean isActive, LocalDate date, long createdBy,
		Instant createdAt, int questionsCount, int participantsCount,
		@JsonInclude(Include.NON_NULL) List<KeyedQuestion> questions) {

	static ExamJson of(ExamView exam, Caller caller) {
		return of(exam, caller.isStaff() ? exam.code() : null, null);
	}

	/** With the key: never for a student. */
	static ExamJson of(Paper paper) {
		return of(paper.exam(), paper.exam().code(), KeyedQuestion.of(paper));
	}

	private static ExamJson of(ExamView exam, String code, List<KeyedQuestion> questions) {
		return new ExamJson(exam.id(), exam.title(), code, exam.subjectId(), exam.subjectName(), exam.description(),
				exam.timeLimit(), exam.published(), exam.active(), exam.date(), exam.createdBy(), exam.createdAt(),
				exam.questions(), exam.participants(), questions);
	}

}
