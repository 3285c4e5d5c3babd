package uz.ziyo.results;

/**
 * An answer that a student has given.
 *
 * @param optionId null where he answered in his own words, or chose none
 * @param written null where he chose an option
 * @param right null where who looks may not know it
 * @param waiting that a teacher has to mark it
 */
public record AnswerView(long id, long resultId, long questionId, String questionText, Long optionId, String optionText,
		String written, Boolean right, boolean waiting) {

	boolean isMarked() {
		return this.written != null && !this.waiting;
	}

}
