package uz.ziyo.people.web;

import org.springframework.stereotype.Component;

import uz.ziyo.people.People;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.BodyCheck;

@Component
class PersonCheck implements BodyCheck<PersonBody> {

	private final People people;

	PersonCheck(People people) {
		this.people = people;
	}

	@Override
	public Class<PersonBody> type() {
		return PersonBody.class;
	}

	@Override
	public Refused.Problems problems(PersonBody body, long id) {
		return this.people.problems(body.draft(null), id);
	}

}
