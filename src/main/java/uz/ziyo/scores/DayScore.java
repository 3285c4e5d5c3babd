package uz.ziyo.scores;

/**
 * Where a student of a group stands, and what he earned there on one day.
 *
 * @param daySum null where he was given nothing that day
 * @param rank ties share it and leave a gap after them
 */
public record DayScore(long studentId, String name, long groupId, Long daySum, int dayCount, long total, int rank) {

}
