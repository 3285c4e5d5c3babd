package uz.ziyo.attendance;

import uz.ziyo.shared.Initials;

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
		String name = (lastName + " " + firstName).strip();
		return new LessonRow(studentId, name.isEmpty() ? username : name, Initials.of(lastName, firstName, username),
				totalScore, rank, status, (reason != null) ? reason : "");
	}

}
