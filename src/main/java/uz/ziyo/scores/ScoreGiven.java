package uz.ziyo.scores;

import java.time.LocalDate;

import uz.ziyo.shared.Role;

/**
 * Somebody has given a student a score.
 *
 * @param date the day that the score is for
 */
public record ScoreGiven(long actorId, Role actorRole, long groupId, long studentId, LocalDate date) {

}
