package uz.ziyo.sittings;

import java.time.Instant;

import uz.ziyo.results.FinishedHow;

/**
 * That an exam was handed in, for the student's own papers.
 *
 * @param resultId the number that it is found by
 * @param answered of how many questions there is an answer
 */
public record Confirmation(long attemptId, long resultId, String examTitle, String subjectName, String studentName,
		Instant startedAt, Instant closedAt, FinishedHow how, int answered, int questions) {

}
