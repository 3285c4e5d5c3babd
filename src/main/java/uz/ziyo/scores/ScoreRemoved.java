package uz.ziyo.scores;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A score was taken back.
 *
 * @param givenBy whose score it was, whoever has taken it back
 * @param date the day that the score was for
 */
public record ScoreRemoved(long givenBy, Instant givenAt, long groupId, LocalDate date) {

}
