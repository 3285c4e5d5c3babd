package uz.ziyo.attendance;

import java.time.LocalDate;

import uz.ziyo.shared.Role;

/**
 * Marks were made: a register, or one by one.
 */
public record AttendanceTaken(long actorId, Role actorRole, long groupId, LocalDate date) {

}
