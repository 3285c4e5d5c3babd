package uz.ziyo.attendance;

import java.time.LocalDate;
import java.util.List;

/**
 * Marks of a lesson were taken away: one, a register, or all of the lesson.
 *
 * @param ids that they had; the history knows who made them
 */
public record MarksRemoved(long groupId, LocalDate date, List<Long> ids) {

}
