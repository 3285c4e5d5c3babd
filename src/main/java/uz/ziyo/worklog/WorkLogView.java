package uz.ziyo.worklog;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One employee's day.
 *
 * @param status whether both register and score were given
 */
public record WorkLogView(long id, long employeeId, LocalDate date, boolean tookRegister, boolean gaveScore,
		boolean status, String note, Instant createdAt) {

}
