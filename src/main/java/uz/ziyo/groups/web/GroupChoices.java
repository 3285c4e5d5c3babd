package uz.ziyo.groups.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.CourseView;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;

/** What the selects of the forms and lists offer; read when a template asks for it. */
@Component
class GroupChoices {

	private final Groups groups;

	private final Subjects subjects;

	private final Courses courses;

	private final People people;

	private final Formats formats;

	GroupChoices(Groups groups, Subjects subjects, Courses courses, People people, Formats formats) {
		this.groups = groups;
		this.subjects = subjects;
		this.courses = courses;
		this.people = people;
		this.formats = formats;
	}

	public List<Option> subjects() {
		return this.subjects.list(null, "name").map((subject) -> Option.of(subject.id(), subject.name())).all();
	}

	public List<Option> teachers() {
		return this.people.list(Role.EMPLOYEE, null, "last_name,first_name")
			.map((person) -> Option.of(person.id(), person.name()))
			.all();
	}

	/** Those on offer, and the one that is chosen already. */
	public List<Option> courses(Long chosen) {
		return offered(chosen).map((course) -> Option.of(course.id(), label(course))).toList();
	}

	/** The same, each under its subject, the subjects by name. */
	public Collection<CoursesOfSubject> coursesBySubject(Long chosen) {
		Map<String, CoursesOfSubject> subjects = new TreeMap<>();
		offered(chosen).forEach((course) -> subjects
			.computeIfAbsent(course.subjectName(),
					(name) -> new CoursesOfSubject(course.subjectId(), name, new ArrayList<>()))
			.courses()
			.add(Option.of(course.id(), label(course))));
		return subjects.values();
	}

	private Stream<CourseView> offered(Long chosen) {
		return this.courses.list(null, null, null, "title")
			.all()
			.stream()
			.filter((course) -> course.active() || Long.valueOf(course.id()).equals(chosen));
	}

	/** Those that a student can be put into. */
	public List<Option> groups(Caller caller) {
		return this.groups.list(GroupFilter.onlyActive(), caller)
			.map((group) -> Option.of(group.id(), label(group)))
			.all();
	}

	private String label(GroupView group) {
		String times = this.formats.times(group.startTime(), group.endTime());
		return (group.name() + " · " + this.formats.days(group.days()) + " " + times).replaceAll("[ ·]+$", "");
	}

	private String label(CourseView course) {
		return (course.price() == null) ? course.title() : course.title() + " — " + this.formats.money(course.price());
	}

	record CoursesOfSubject(long subject, String name, List<Option> courses) {

	}

}
