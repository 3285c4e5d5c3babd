package uz.ziyo.people.web;

import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/**
 * {@code edumaster.md}, users: everyone, known by the phone.
 */
@RestController
@OwnerOnly
@RequestMapping("/api/accounts/users")
class UserApiController {

	private final People people;

	UserApiController(People people) {
		this.people = people;
	}

	@GetMapping
	@Filters({ "role", "search", "ordering" })
	Listing<UserJson> list(ListQuery query) {
		UserRole role = query.choice("role", UserRole.class);
		return this.people.list((role == null) ? null : role.role(), query.search(), query.ordering())
			.map(UserJson::of);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	UserJson create(@ApiBody UserBody body) {
		return show(atPhoneNumber(() -> this.people.create(body.role().role(), body.draft())));
	}

	@GetMapping("/{id}")
	UserJson show(@PathVariable long id) {
		return UserJson.of(find(id));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	UserJson change(@PathVariable long id, @ApiBody Patch<UserBody> patch) {
		Person person = find(id);
		UserBody body = patch.over(UserBody.of(person));
		if (body.role().role() != person.role()) {
			throw Refused.at("role", "people.role.fixed");
		}
		return atPhoneNumber(() -> {
			this.people.change(person.role(), id, body.draft(person));
			return show(id);
		});
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void archive(@PathVariable long id, Caller caller) {
		this.people.archive(find(id).role(), id, caller);
	}

	private Person find(long id) {
		return this.people.find(id).orElseThrow(NotFound::new);
	}

	private static <T> T atPhoneNumber(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (Refused ex) {
			UserCheck.asOne(ex.problems()).throwIfAny();
			throw ex;
		}
	}

}
