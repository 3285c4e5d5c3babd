package uz.ziyo.groups.web;

import java.time.LocalTime;

import jakarta.validation.constraints.Size;

import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupView;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

record GroupBody(@Required @Size(max = 30) String name, @Size(max = 4000) String description, @Required Long subject,
		@NotNullable Boolean isActive, String days, LocalTime startTime, LocalTime endTime) {

	static GroupBody of(GroupView group) {
		return new GroupBody(group.name(), group.description(), group.subjectId(), group.active(), group.days(),
				group.startTime(), group.endTime());
	}

	GroupDraft draft() {
		return new GroupDraft(this.name, this.description, this.subject, null, null, this.days, this.startTime,
				this.endTime, null, null, this.isActive, null);
	}

	/**
	 * What this dialect does not know of stays as it is; only the course is left with its
	 * subject.
	 */
	GroupDraft draft(GroupView group) {
		Long course = this.subject.equals(group.subjectId()) ? group.courseId() : null;
		return new GroupDraft(this.name, this.description, this.subject, course, group.teacherId(), this.days,
				this.startTime, this.endTime, group.startDate(), group.maxStudents(), this.isActive, group.version());
	}

}
