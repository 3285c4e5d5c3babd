package uz.ziyo.scores;

import java.time.LocalDate;

/**
 * Which scores a list shows; null for any.
 *
 * @param search in the student's names, username and phones
 * @param ordering as lists of the API name it
 */
public record ScoreFilter(Long groupId, Long studentId, LocalDate date, LocalDate from, LocalDate to, String search,
		String ordering) {

	public ScoreFilter(Long groupId, Long studentId, LocalDate date, LocalDate from, LocalDate to, String ordering) {
		this(groupId, studentId, date, from, to, null, ordering);
	}

	public static ScoreFilter ofStudent(long studentId) {
		return new ScoreFilter(null, studentId, null, null, null, "-date,-id");
	}

}
