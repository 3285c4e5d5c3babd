package uz.ziyo.people.web;

import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.people.People;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.BodyCheck;

@Component
class UserCheck implements BodyCheck<UserBody> {

	private final People people;

	UserCheck(People people) {
		this.people = people;
	}

	@Override
	public Class<UserBody> type() {
		return UserBody.class;
	}

	@Override
	public Refused.Problems problems(UserBody body, long id) {
		return asOne(this.people.problems(body.draft(), id).list());
	}

	/** The phone is the username too here, so what is wrong with either is told once. */
	static Refused.Problems asOne(List<Refused.Problem> found) {
		Refused.Problems problems = Refused.collect();
		boolean phone = found.stream().anyMatch((problem) -> "phone".equals(problem.field()));
		for (Refused.Problem problem : found) {
			boolean username = "username".equals(problem.field());
			boolean taken = problem.code().endsWith(".taken");
			String field = (username || "phone".equals(problem.field())) ? "phoneNumber" : problem.field();
			String code = !username ? problem.code() : taken ? "people.phone.taken" : "people.phone.wrong";
			problems.add(!(username && phone), field, code, problem.args());
		}
		return problems;
	}

}
