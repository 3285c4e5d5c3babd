package uz.ziyo.groups.web;

import java.time.Instant;
import java.time.LocalTime;

import uz.ziyo.groups.GroupView;

record GroupJson(long id, String name, String description, long subject, String subjectName, boolean isActive,
		String days, LocalTime startTime, LocalTime endTime, Instant createdAt, long groupTotalScore, int studentsCount,
		int homeworkCount) {

	static GroupJson of(GroupView group) {
		return new GroupJson(group.id(), group.name(), group.description(), group.subjectId(), group.subjectName(),
				group.active(), group.days(), group.startTime(), group.endTime(), group.createdAt(), group.totalScore(),
				group.studentsCount(), group.homeworkCount());
	}

}
