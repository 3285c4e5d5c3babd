package uz.ziyo.results;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One change of a result: what it was before.
 *
 * @param reason in somebody's words; may be null
 * @param questionId whose mark or key was changed; null where neither was
 * @param markBefore of a written answer; null where it had none
 * @param markAfter null where the mark was taken back
 */
public record ResultStep(Kind kind, BigDecimal score, int correct, int total, boolean checked, String reason,
		Long questionId, Boolean markBefore, Boolean markAfter, String changedBy, Instant changedAt) {

	/** Why it was changed. */
	public enum Kind {

		/** A teacher has marked a written answer. */
		MARKED,
		/** The exam's key was changed. */
		KEY,
		/** Somebody has set the figures. */
		BY_HAND,
		/** It was taken back. */
		REMOVED

	}

}
