package uz.ziyo.groups;

import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.people.People;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;

/** What holds for every group. */
@Component
class GroupRules {

	private final Subjects subjects;

	private final Courses courses;

	private final People people;

	private final JdbcClient jdbc;

	GroupRules(Subjects subjects, Courses courses, People people, JdbcClient jdbc) {
		this.subjects = subjects;
		this.courses = courses;
		this.people = people;
		this.jdbc = jdbc;
	}

	/**
	 * @param group null for one that is to come
	 */
	Refused.Problems problems(GroupDraft draft, StudyGroup group) {
		boolean times = draft.startTime() != null && draft.endTime() != null;
		boolean oneTime = (draft.startTime() == null) != (draft.endTime() == null);
		Refused.Problems problems = Refused.collect()
			.add(draft.name().isEmpty(), "name", "groups.name.required")
			.add(draft.name().length() > 30, "name", "groups.group.name.long")
			.add(draft.description().length() > 4000, "description", "groups.description.long")
			.add(Timetable.parse(draft.days()).isEmpty(), "days", "groups.group.days.wrong")
			.add(oneTime, (draft.startTime() == null) ? "startTime" : "endTime", "groups.group.time.missing")
			.add(times && !draft.startTime().isBefore(draft.endTime()), "endTime", "groups.group.time.order")
			.add(draft.maxStudents() != null && (draft.maxStudents() < 1 || draft.maxStudents() > 1000), "maxStudents",
					"groups.group.max.wrong");
		if (group != null && draft.maxStudents() != null && draft.maxStudents() > 0) {
			problems.add(draft.maxStudents() < studentsIn(group.id()), "maxStudents", "groups.group.max.less");
		}
		return problems.addAll(subjectProblems(draft, group)).addAll(teacherProblems(draft, group));
	}

	/** Of a draft without problems: its own, or else its course's. */
	long subjectOf(GroupDraft draft) {
		return (draft.subjectId() != null) ? draft.subjectId() : this.courses.get(draft.courseId()).subjectId();
	}

	private Refused.Problems subjectProblems(GroupDraft draft, StudyGroup group) {
		Refused.Problems problems = Refused.collect();
		Long courseSubject = subjectOfCourse(draft, problems);
		problems.add(draft.subjectId() == null && draft.courseId() == null, "subject", "groups.group.subject.required");
		boolean sameSubject = group != null && group.subjectId().equals(draft.subjectId());
		boolean subjectKnown = draft.subjectId() == null || sameSubject || this.subjects.exists(draft.subjectId());
		problems.add(!subjectKnown, "subject", "groups.subject.unknown", draft.subjectId());
		boolean elsewhere = courseSubject != null && draft.subjectId() != null
				&& !courseSubject.equals(draft.subjectId());
		return problems.add(elsewhere, "course", "groups.group.course.elsewhere");
	}

	private Refused.Problems teacherProblems(GroupDraft draft, StudyGroup group) {
		boolean sameTeacher = group != null && Objects.equals(group.teacherId(), draft.teacherId());
		boolean teacherKnown = draft.teacherId() == null || sameTeacher
				|| this.people.find(draft.teacherId()).filter((person) -> person.role() == Role.EMPLOYEE).isPresent();
		return Refused.collect().add(!teacherKnown, "teacher", "groups.teacher.unknown", draft.teacherId());
	}

	private int studentsIn(long id) {
		return this.jdbc.sql("select students_count from group_tally where group_id = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

	/** Null where the group is to have no course, or there is none such. */
	private Long subjectOfCourse(GroupDraft draft, Refused.Problems problems) {
		if (draft.courseId() == null) {
			return null;
		}
		try {
			return this.courses.get(draft.courseId()).subjectId();
		}
		catch (NotFound ex) {
			problems.add(true, "course", "groups.course.unknown", draft.courseId());
			return null;
		}
	}

}
