package uz.ziyo.exams;

import java.time.LocalDate;
import java.util.List;

/**
 * An exam as it is asked for.
 *
 * @param timeLimit minutes; 0 is no limit
 * @param date null for today
 * @param questions null to leave them as they are
 * @param version the one that the form was opened with; null where nobody looked
 */
public record ExamDraft(Long subjectId, String title, String description, int timeLimit, boolean published,
		boolean active, LocalDate date, boolean shuffleQuestions, boolean shuffleOptions, boolean answersHidden,
		List<PaperQuestion> questions, Integer version) {

}
