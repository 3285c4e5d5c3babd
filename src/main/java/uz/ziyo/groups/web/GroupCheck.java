package uz.ziyo.groups.web;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.BodyCheck;

@Component
class GroupCheck implements BodyCheck<GroupBody> {

	private final Groups groups;

	GroupCheck(Groups groups) {
		this.groups = groups;
	}

	@Override
	public Class<GroupBody> type() {
		return GroupBody.class;
	}

	@Override
	public Refused.Problems problems(GroupBody body, long id) {
		return this.groups.problems(body.draft(), id);
	}

}
