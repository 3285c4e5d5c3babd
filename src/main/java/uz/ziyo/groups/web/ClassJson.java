package uz.ziyo.groups.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import uz.ziyo.groups.GroupView;

record ClassJson(long id, String name, Long course, String courseTitle, Long teacher, String teacherName,
		LocalDate startDate, Integer maxStudents, int studentsCount, boolean isActive, String days, LocalTime startTime,
		LocalTime endTime, Instant createdAt) {

	static ClassJson of(GroupView group) {
		return new ClassJson(group.id(), group.name(), group.courseId(), group.courseTitle(), group.teacherId(),
				group.teacherName(), group.startDate(), group.maxStudents(), group.studentsCount(), group.active(),
				group.days(), group.startTime(), group.endTime(), group.createdAt());
	}

}
