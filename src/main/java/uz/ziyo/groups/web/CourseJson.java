package uz.ziyo.groups.web;

import java.math.BigDecimal;
import java.time.Instant;

import uz.ziyo.groups.CourseView;

record CourseJson(long id, String title, String description, BigDecimal price, Integer durationMonths, boolean isActive,
		long subject, String subjectName, Instant createdAt) {

	static CourseJson of(CourseView course) {
		return new CourseJson(course.id(), course.title(), course.description(), course.price(),
				course.durationMonths(), course.active(), course.subjectId(), course.subjectName(), course.createdAt());
	}

}
