package uz.ziyo.scores;

import java.time.LocalDate;

/**
 * Which scores a list shows; null for any.
 *
 * @param ordering as lists of the API name it
 */
public record ScoreFilter(Long groupId, Long studentId, LocalDate date, LocalDate from, LocalDate to, String ordering) {

	public static ScoreFilter ofStudent(long studentId) {
		return new ScoreFilter(null, studentId, null, null, null, "-date,-id");
	}

}
