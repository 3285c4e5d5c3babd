package uz.ziyo.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One lesson in a list of lessons.
 *
 * @param teacherName may be null, as {@code from} and {@code to}
 * @param present those who were late included
 * @param owed by now there should be a register, and there is none
 * @param absent the names of who is missing
 */
public record LessonCard(long groupId, String groupName, String subjectName, Long teacherId, String teacherName,
		LocalDate date, LocalTime from, LocalTime to, LessonPhase phase, int students, int marked, int present,
		int late, boolean owed, List<String> absent) {

	public boolean isTaken() {
		return this.marked > 0;
	}

	public int absentees() {
		return this.marked - this.present;
	}

	LessonCard withAbsent(List<String> absent) {
		return new LessonCard(this.groupId, this.groupName, this.subjectName, this.teacherId, this.teacherName,
				this.date, this.from, this.to, this.phase, this.students, this.marked, this.present, this.late,
				this.owed, absent);
	}

}
