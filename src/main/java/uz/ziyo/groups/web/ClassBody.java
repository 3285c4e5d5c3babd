package uz.ziyo.groups.web;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupView;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

record ClassBody(@Required @Size(max = 30) String name, @Required Long course, Long teacher, LocalDate startDate,
		@Min(1) @Max(1000) Integer maxStudents, String days, LocalTime startTime, LocalTime endTime,
		@NotNullable Boolean isActive) {

	static ClassBody of(GroupView group) {
		return new ClassBody(group.name(), group.courseId(), group.teacherId(), group.startDate(), group.maxStudents(),
				group.days(), group.startTime(), group.endTime(), group.active());
	}

	GroupDraft draft() {
		return draft("", null, null);
	}

	/** A group has its course's subject; one without a course keeps its own. */
	GroupDraft draft(GroupView group) {
		return draft(group.description(), (this.course == null) ? group.subjectId() : null, group.version());
	}

	private GroupDraft draft(String description, Long subject, Integer version) {
		return new GroupDraft(this.name, description, subject, this.course, this.teacher, this.days, this.startTime,
				this.endTime, this.startDate, this.maxStudents, this.isActive, version);
	}

}
