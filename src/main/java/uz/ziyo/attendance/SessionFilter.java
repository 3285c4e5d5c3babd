package uz.ziyo.attendance;

import java.time.LocalDate;

/**
 * Each part may be null.
 *
 * @param search in the group's name and the topic
 */
public record SessionFilter(Long groupId, LocalDate date, LocalDate from, LocalDate to, String search,
		String ordering) {

}
