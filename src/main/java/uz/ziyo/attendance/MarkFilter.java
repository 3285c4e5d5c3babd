package uz.ziyo.attendance;

import java.time.LocalDate;

/**
 * Each part may be null.
 */
public record MarkFilter(Long groupId, Long studentId, LocalDate date, LocalDate from, LocalDate to, MarkStatus status,
		String ordering) {

}
