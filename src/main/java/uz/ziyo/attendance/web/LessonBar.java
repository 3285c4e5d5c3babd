package uz.ziyo.attendance.web;

import uz.ziyo.attendance.LessonSheet;
import uz.ziyo.attendance.MarkStatus;

/**
 * How far the register is; the script on the page keeps it up to date.
 */
record LessonBar(long students, long keldi, long kechikdi, long kelmadi) {

	static LessonBar of(LessonSheet lesson) {
		return new LessonBar(lesson.rows().size(), lesson.count(MarkStatus.KELDI), lesson.count(MarkStatus.KECHIKDI),
				lesson.count(MarkStatus.KELMADI));
	}

}
