package uz.ziyo.exams;

import java.util.List;
import java.util.Optional;

/**
 * An exam with all its questions, key included: not for the eyes of students.
 *
 * @param questions in their order
 */
public record Paper(ExamView exam, List<PaperQuestion> questions) {

	public Optional<PaperQuestion> question(long questionId) {
		return this.questions.stream().filter((question) -> question.id() == questionId).findFirst();
	}

}
