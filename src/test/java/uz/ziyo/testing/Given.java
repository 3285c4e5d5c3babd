package uz.ziyo.testing;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As.Someone;

/** The usual beginnings of a test, made through the services. */
public final class Given {

	private final As as;

	private final Subjects subjects;

	private final Groups groups;

	private final Enrolments enrolments;

	Given(As as, Subjects subjects, Groups groups, Enrolments enrolments) {
		this.as = as;
		this.subjects = subjects;
		this.groups = groups;
		this.enrolments = enrolments;
	}

	/** A group of the employee whose lesson is running while the clock stands still. */
	public long group(String name) {
		return group(name, "Mon,Wed,Fri", "14:00", "15:30");
	}

	public long group(String name, String days, String from, String to) {
		return group(name, this.as.employee().id(), days, from, to);
	}

	public long group(String name, Long teacherId, String days, String from, String to) {
		return this.groups.create(new GroupDraft(name, null, this.subjects.findOrCreate("Ingliz tili"), null, teacherId,
				days, LocalTime.parse(from), LocalTime.parse(to), null, null, true, null));
	}

	/** A new student in that group. */
	public Someone studentIn(long groupId) {
		return enrol(this.as.another(Role.STUDENT), groupId);
	}

	public List<Someone> studentsIn(long groupId, int count) {
		return IntStream.range(0, count).mapToObj((number) -> studentIn(groupId)).toList();
	}

	public Someone enrol(Someone student, long groupId) {
		this.enrolments.enrol(student.id(), groupId, "group");
		return student;
	}

}
