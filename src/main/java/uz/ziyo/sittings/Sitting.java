package uz.ziyo.sittings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import uz.ziyo.exams.ExamView;

/**
 * An attempt as its student sees it: the paper in his order, without its key, and what he
 * has answered so far.
 */
public record Sitting(long attemptId, ExamView exam, SittingClock clock, List<SittingQuestion> questions) {

	/** When an answer was last saved; null while none has been. */
	public Instant savedAt() {
		return this.questions.stream()
			.map((question) -> question.answer().savedAt())
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	public long given() {
		return this.questions.stream().filter((question) -> question.answer().isGiven()).count();
	}

}
