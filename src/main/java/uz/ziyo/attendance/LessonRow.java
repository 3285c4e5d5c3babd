package uz.ziyo.attendance;

import uz.ziyo.shared.Initials;
import uz.ziyo.shared.PersonName;

/**
 * One student on the lesson screen.
 *
 * @param rank 0 where he has left the group since
 * @param status null without a mark
 */
public record LessonRow(long studentId, String name, String initials, long totalScore, int rank, MarkStatus status,
		String reason) {

	static LessonRow of(long studentId, String username, String firstName, String lastName, long totalScore, int rank,
			MarkStatus status, String reason) {
		return new LessonRow(studentId, PersonName.familyFirst(firstName, lastName, username),
				Initials.of(lastName, firstName, username), totalScore, rank, status, (reason != null) ? reason : "");
	}

}
