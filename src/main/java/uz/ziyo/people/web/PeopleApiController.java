package uz.ziyo.people.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/**
 * What owners and employees have in common: the same resource, told apart by role. What
 * guards the methods stands here, where they are declared: on the heirs it would not be
 * seen.
 */
@OwnerOnly
abstract class PeopleApiController {

	private final People people;

	private final Role role;

	PeopleApiController(People people, Role role) {
		this.people = people;
		this.role = role;
	}

	@GetMapping
	@Filters({ "search", "ordering" })
	Listing<PersonJson> list(ListQuery query) {
		return this.people.list(this.role, query.search(), query.ordering()).map(PersonJson::of);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	PersonJson create(@ApiBody PersonBody body) {
		return show(this.people.create(this.role, body.draft(null)));
	}

	@GetMapping("/{id}")
	PersonJson show(@PathVariable long id) {
		return PersonJson.of(this.people.get(this.role, id));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	PersonJson change(@PathVariable long id, @ApiBody Patch<PersonBody> body) {
		Person current = this.people.get(this.role, id);
		this.people.change(this.role, id, body.over(PersonBody.of(current)).draft(current.version()));
		return show(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void archive(@PathVariable long id, Caller caller) {
		this.people.archive(this.role, id, caller);
	}

}
