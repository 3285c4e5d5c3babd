package uz.ziyo.scores;

import java.time.LocalDate;

/**
 * A score as it is asked for.
 *
 * @param score 0 to 100
 * @param date null for today
 */
public record ScoreDraft(long studentId, long groupId, int score, LocalDate date) {

}
