package uz.ziyo.groups.web;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.BodyCheck;

@Component
class ClassCheck implements BodyCheck<ClassBody> {

	private final Groups groups;

	ClassCheck(Groups groups) {
		this.groups = groups;
	}

	@Override
	public Class<ClassBody> type() {
		return ClassBody.class;
	}

	@Override
	public Refused.Problems problems(ClassBody body, long id) {
		return this.groups.problems(body.draft(), id);
	}

}
