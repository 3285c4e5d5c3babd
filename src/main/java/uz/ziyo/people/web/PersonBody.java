package uz.ziyo.people.web;

import jakarta.validation.constraints.Size;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Person;
import uz.ziyo.shared.api.AsTyped;
import uz.ziyo.shared.api.Required;

/**
 * What is sent to make or change an owner or an employee.
 */
record PersonBody(@Required @Size(min = 6, max = 150) String username,
		@AsTyped @Required(onlyToCreate = true) @Size(min = 8, max = 128) String password,
		@Size(max = 150) String firstName, @Size(max = 150) String lastName, String phone,
		@Size(max = 64) String telegramId) {

	static PersonBody of(Person person) {
		return new PersonBody(person.username(), null, person.firstName(), person.lastName(), person.phone(),
				person.telegramId());
	}

	AccountDraft draft(Integer version) {
		return new AccountDraft(this.username, this.password, this.firstName, this.lastName, this.phone, null,
				this.telegramId, version);
	}

}
