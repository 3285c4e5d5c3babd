package uz.ziyo.worklog;

import java.time.LocalDate;

/**
 * Which days of work a list shows; null for any.
 *
 * @param search in the employee's names, username and phone
 * @param ordering as lists of the API name it
 */
public record WorkLogFilter(Long employeeId, LocalDate date, LocalDate from, LocalDate to, Boolean status,
		String search, String ordering) {

}
