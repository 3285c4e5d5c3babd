package uz.ziyo.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One mark with what answers say of its student and group.
 *
 * @param reason of an absence; may be empty
 * @param byHand false while it is as a whole register made it
 */
public record MarkView(long id, long studentId, String firstName, String lastName, String username, long groupId,
		String groupName, MarkStatus status, String reason, LocalDate date, LocalTime time, boolean byHand,
		Instant createdAt, Instant updatedAt) {

}
