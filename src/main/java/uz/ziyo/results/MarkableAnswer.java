package uz.ziyo.results;

import java.time.Instant;

/**
 * A written answer as whoever marks it sees it.
 *
 * @param mark null where it has none
 * @param waiting that somebody has to mark it
 * @param byHand that the figures of the result were set by hand, and a mark does not
 * change them
 */
public record MarkableAnswer(long id, long resultId, long questionId, String studentName, String written, Boolean mark,
		String markedBy, Instant markedAt, boolean waiting, boolean byHand) {

}
