package uz.ziyo.people.web;

import java.time.Instant;

import uz.ziyo.people.Person;

record UserJson(long id, String phoneNumber, String firstName, String lastName, UserRole role, Instant createdAt) {

	static UserJson of(Person person) {
		return new UserJson(person.id(), person.phone(), person.firstName(), person.lastName(),
				UserRole.of(person.role()), person.createdAt());
	}

}
