package uz.ziyo.attendance;

import java.time.LocalDate;

/**
 * Each part may be null.
 *
 * @param search in the student's names, username and phones
 */
public record MarkFilter(Long groupId, Long studentId, LocalDate date, LocalDate from, LocalDate to, MarkStatus status,
		String search, String ordering) {

}
