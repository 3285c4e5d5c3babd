package uz.ziyo.results;

/**
 * @param optionId the chosen option of a test question; may be null
 * @param written the student's own words; may be null
 */
public record GivenAnswer(long questionId, Long optionId, String written) {

	/** Longest answer in a student's own words, in characters. */
	public static final int MAX_WRITTEN = 20_000;

	boolean isWritten() {
		return this.written != null && !this.written.isBlank();
	}

}
