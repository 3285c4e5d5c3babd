package uz.ziyo.people.web;

import jakarta.validation.constraints.Size;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Person;
import uz.ziyo.shared.api.AsTyped;
import uz.ziyo.shared.api.Required;

record UserBody(@Required String phoneNumber, @Required @Size(max = 150) String firstName,
		@Required @Size(max = 150) String lastName, @Required UserRole role,
		@AsTyped @Required(onlyToCreate = true) @Size(min = 8, max = 128) String password) {

	static UserBody of(Person person) {
		return new UserBody(person.phone(), person.firstName(), person.lastName(), UserRole.of(person.role()), null);
	}

	AccountDraft draft() {
		return new AccountDraft(null, this.password, this.firstName, this.lastName, this.phoneNumber, null, null, null);
	}

	/** Who signs in with the phone goes on doing so with the new one. */
	AccountDraft draft(Person person) {
		String username = person.username().equals(person.phone()) ? null : person.username();
		return new AccountDraft(username, this.password, this.firstName, this.lastName, this.phoneNumber,
				person.parentPhone(), person.telegramId(), person.version());
	}

}
