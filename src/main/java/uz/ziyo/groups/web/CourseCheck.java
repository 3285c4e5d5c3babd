package uz.ziyo.groups.web;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.Courses;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.BodyCheck;

@Component
class CourseCheck implements BodyCheck<CourseBody> {

	private final Courses courses;

	CourseCheck(Courses courses) {
		this.courses = courses;
	}

	@Override
	public Class<CourseBody> type() {
		return CourseBody.class;
	}

	@Override
	public Refused.Problems problems(CourseBody body, long id) {
		return this.courses.problems(body.draft(null), id);
	}

}
