package uz.ziyo.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Marks of a lesson were taken away: one, a register, or all of the lesson.
 *
 * @param makers who had made them, and when; whoever has corrected or taken them away
 */
public record MarksRemoved(long groupId, LocalDate date, List<Maker> makers) {

	public record Maker(long accountId, Instant at) {

	}

}
