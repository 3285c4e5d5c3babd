package uz.ziyo.exams;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An exam without its questions.
 *
 * @param timeLimit minutes; 0 is no limit
 * @param published students may see it
 * @param active it may be sat
 * @param answersHidden students see right and wrong only once it is unpublished or
 * archived
 * @param participants how many have a result; who is archived does not count
 * @param satAt when the first student began, or null; from then on only the key may
 * change
 * @param paperVersion grows with each change of a question or the key
 * @param version for the form of its settings
 */
public record ExamView(long id, String title, String code, long subjectId, String subjectName, String description,
		int timeLimit, boolean published, boolean active, LocalDate date, boolean shuffleQuestions,
		boolean shuffleOptions, boolean answersHidden, int questions, int participants, Instant satAt, int paperVersion,
		long createdBy, String createdByName, Instant createdAt, Instant updatedAt, Instant archivedAt, int version) {

	public boolean isOpen() {
		return this.published && this.active && this.archivedAt == null;
	}

	public ExamStatus status(LocalDate today) {
		return ExamStatus.of(this.published, this.active, isSat(), this.date, today);
	}

	public boolean isSat() {
		return this.satAt != null;
	}

	/** Whether a student may see now which of his answers were right. */
	public boolean showsAnswers() {
		return !this.answersHidden || !this.published || this.archivedAt != null;
	}

}
