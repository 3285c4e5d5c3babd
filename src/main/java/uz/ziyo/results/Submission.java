package uz.ziyo.results;

import java.time.Instant;
import java.util.List;

/**
 * What a student hands in.
 *
 * @param at when he was done; the result's time
 */
public record Submission(long studentId, List<GivenAnswer> answers, FinishedHow how, Instant at) {

}
