package uz.ziyo.attendance;

import java.time.LocalDate;
import java.time.LocalTime;

import uz.ziyo.groups.Timetable;

/**
 * Where a lesson stands as time goes by.
 */
public enum LessonPhase {

	COMING, RUNNING, OVER;

	static LessonPhase of(Timetable timetable, LocalDate date, LocalDate today, LocalTime now) {
		if (!date.equals(today)) {
			return date.isBefore(today) ? OVER : COMING;
		}
		if (!timetable.hasBegunBy(now)) {
			return COMING;
		}
		return timetable.isOverBy(now) ? OVER : RUNNING;
	}

}
