package uz.ziyo.access.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
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
		this.people.change(caller.role(), caller.id(), patch.over(Profile.Change.of(person)).draft(person));
		return show(caller);
	}

}
