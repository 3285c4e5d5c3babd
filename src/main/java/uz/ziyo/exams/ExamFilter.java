package uz.ziyo.exams;

import java.time.LocalDate;

/**
 * Each may be null.
 *
 * @param search in the title, for staff in the code too
 */
public record ExamFilter(Long subjectId, Boolean published, Boolean active, ExamStatus status, LocalDate from,
		LocalDate to, String search, String ordering) {

}
