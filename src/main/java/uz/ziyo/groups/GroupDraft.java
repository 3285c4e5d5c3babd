package uz.ziyo.groups;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * @param subjectId may be null where a course is given: it is the course's then
 * @param days {@code Mon,Wed,Fri}, or empty
 * @param maxStudents null for no limit
 * @param version the version that the change was made from; null to skip the check
 */
public record GroupDraft(String name, String description, Long subjectId, Long courseId, Long teacherId, String days,
		LocalTime startTime, LocalTime endTime, LocalDate startDate, Integer maxStudents, Boolean active,
		Integer version) {

	public GroupDraft {
		name = (name == null) ? "" : name.strip();
		description = (description == null) ? "" : description.strip();
		days = (days == null) ? "" : days.strip();
		active = (active == null) || active;
	}

}
