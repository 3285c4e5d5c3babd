package uz.ziyo.exams;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question as it stands on the paper, key included: not for the eyes of students.
 *
 * @param id 0 in a draft
 * @param sample what a good answer in the student's own words would be; may be null
 * @param options in their order; of a written question none
 */
public record PaperQuestion(long id, QuestionType type, String text, int position, String sample,
		List<PaperOption> options) {

	PaperQuestion at(int newPosition) {
		return new PaperQuestion(this.id, this.type, this.text, newPosition, this.sample, this.options);
	}

	public boolean isTest() {
		return this.type == QuestionType.TEST;
	}

	public Optional<PaperOption> option(long optionId) {
		return this.options.stream().filter((option) -> option.id() == optionId).findFirst();
	}

	/** Whether an answer is right at once: a written one never is. */
	public boolean isRight(Long optionId) {
		return optionId != null && option(optionId).filter(PaperOption::correct).isPresent();
	}

	public boolean hasKey() {
		return !isTest() || this.options.stream().anyMatch(PaperOption::correct);
	}

	/** Whether two of its options say the same. */
	public boolean hasSameOptions() {
		return IntStream.range(1, this.options.size()).anyMatch(this::isSaidBefore);
	}

	private boolean isSaidBefore(int place) {
		String text = this.options.get(place).text();
		return !text.isBlank()
				&& this.options.subList(0, place).stream().anyMatch((other) -> PaperOption.areSame(other.text(), text));
	}

}
