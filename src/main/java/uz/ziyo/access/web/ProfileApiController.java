package uz.ziyo.access.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Patch;

/**
 * {@code edumaster.md}, the profile.
 */
@RestController
@RequestMapping("/api/accounts/profile")
class ProfileApiController {

	private final People people;

	ProfileApiController(People people) {
		this.people = people;
	}

	@GetMapping
	Profile show(Caller caller) {
		return Profile.of(this.people.get(caller.role(), caller.id()));
	}

	@RequestMapping(method = { RequestMethod.PUT, RequestMethod.PATCH })
	Profile change(Caller caller, @ApiBody Patch<Profile.Change> patch) {
		Person person = this.people.get(caller.role(), caller.id());
		try {
			this.people.change(caller.role(), caller.id(), patch.over(Profile.Change.of(person)).draft(person));
		}
		catch (Refused ex) {
			throw atPhoneNumber(ex);
		}
		return show(caller);
	}

	/**
	 * The phone has another name here, and may be the username too: what is wrong with
	 * both is told once.
	 */
	private static Refused atPhoneNumber(Refused refused) {
		boolean phone = refused.problems().stream().anyMatch((problem) -> "phone".equals(problem.field()));
		Refused.Problems problems = Refused.collect();
		for (Refused.Problem problem : refused.problems()) {
			boolean username = "username".equals(problem.field());
			problems.add(!(username && phone),
					(username || "phone".equals(problem.field())) ? "phoneNumber" : problem.field(), problem.code(),
					problem.args());
		}
		problems.throwIfAny();
		return refused;
	}

}
