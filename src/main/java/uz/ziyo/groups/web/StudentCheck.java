package uz.ziyo.groups.web;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.Students;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.BodyCheck;

@Component
class StudentCheck implements BodyCheck<StudentBody> {

	private final Students students;

	StudentCheck(Students students) {
		this.students = students;
	}

	@Override
	public Class<StudentBody> type() {
		return StudentBody.class;
	}

	@Override
	public Refused.Problems problems(StudentBody body, long id) {
		return this.students.problems(body.draft(null), body.group(), id);
	}

}
