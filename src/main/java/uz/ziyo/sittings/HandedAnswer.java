package uz.ziyo.sittings;

import uz.ziyo.results.GivenAnswer;

/**
 * An answer that is handed in with the whole exam.
 *
 * @param revision the one that the page began from: where a newer one is saved, that one
 * stays; null where it counts whatever is saved
 */
public record HandedAnswer(GivenAnswer answer, Integer revision) {

	/** Whether it was made from the answer that is saved. */
	boolean isFrom(Integer saved) {
		return this.revision == null || this.revision.equals(saved);
	}

	/**
	 * A program's answer counts as it is sent; a form sends all its fields, also the
	 * empty ones.
	 */
	boolean counts() {
		return this.revision == null || this.answer.optionId() != null
				|| this.answer.written() != null && !this.answer.written().isBlank();
	}

	public static HandedAnswer of(GivenAnswer answer) {
		return new HandedAnswer(answer, null);
	}

}
