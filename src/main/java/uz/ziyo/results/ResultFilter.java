package uz.ziyo.results;

import java.time.LocalDate;

/**
 * Which results a list shows; null for any.
 *
 * @param groupId that the student is in now
 * @param search in the student's names, username and phones, and in the exam's title
 * @param ordering as lists of the API name it
 */
public record ResultFilter(Long examId, Long studentId, Long groupId, Boolean checked, LocalDate from, LocalDate to,
		String search, String ordering) {

}
