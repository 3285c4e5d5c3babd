package uz.ziyo.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One of a student's groups, as he sees it.
 *
 * @param rank his place in it; ties share one and leave a gap
 * @param startDate the first lesson is not before it; may be null
 * @param active whether lessons are held in it
 */
public record MembershipView(long groupId, String groupName, String subjectName, String teacherName, String days,
		LocalTime startTime, LocalTime endTime, Instant joinedAt, long totalScore, int rank, int studentsCount,
		LocalDate startDate, boolean active) {

	public Timetable timetable() {
		return new Timetable(this.days, this.startTime, this.endTime);
	}

}
