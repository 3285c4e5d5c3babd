package uz.ziyo.sittings;

/**
 * A student's answer to one question, as his page has it now.
 *
 * @param optionId the chosen option; may be null
 * @param written his own words; may be null
 * @param later whether he means to come back to it
 * @param revision the one that the page began from
 * @param page the page's own name, by which it is not refused for what it has saved
 * itself
 * @param number which of the page's changes it is: of two that it sends, the later one
 * counts, whichever arrives first
 */
public record AnswerDraft(Long optionId, String written, boolean later, int revision, String page, int number) {

	/** Nothing but spaces is nothing. */
	public AnswerDraft {
		written = (written == null || written.isBlank()) ? null : written;
	}

}
