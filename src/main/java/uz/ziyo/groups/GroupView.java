package uz.ziyo.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A group with its running figures.
 */
public record GroupView(long id, String name, String description, long subjectId, String subjectName, Long courseId,
		String courseTitle, Long teacherId, String teacherName, String days, LocalTime startTime, LocalTime endTime,
		LocalDate startDate, Integer maxStudents, boolean active, Instant createdAt, int version, long totalScore,
		int studentsCount, int homeworkCount) {

	public Timetable timetable() {
		return new Timetable(this.days, this.startTime, this.endTime);
	}

	public boolean isFull() {
		return this.maxStudents != null && this.studentsCount >= this.maxStudents;
	}

}
