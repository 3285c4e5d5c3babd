package uz.ziyo.access.web;

import java.time.Instant;

import jakarta.validation.constraints.Size;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.api.AsTyped;
import uz.ziyo.shared.api.Required;

/**
 * Oneself, as {@code edumaster.md} shows people.
 */
record Profile(long id, String phoneNumber, String firstName, String lastName, String role, Instant createdAt) {

	static Profile of(Person person) {
		return new Profile(person.id(), person.phone(), person.firstName(), person.lastName(), role(person.role()),
				person.createdAt());
	}

	/** The dialect's own words. */
	static String role(Role role) {
		return switch (role) {
			case OWNER -> "admin";
			case EMPLOYEE -> "teacher";
			case STUDENT -> "student";
		};
	}

	/** Who signs in with the phone goes on doing so with the new one. */
	static AccountDraft draft(Person person, String phone, String firstName, String lastName, String telegramId,
			String password, Integer version) {
		String username = person.username().equals(person.phone()) ? null : person.username();
		return new AccountDraft(username, password, firstName, lastName, phone, person.parentPhone(), telegramId,
				version);
	}

	/**
	 * What one may change of oneself.
	 */
	record Change(@Required String phoneNumber, @Required String firstName, @Required String lastName,
			@AsTyped @Required(onlyToCreate = true) @Size(min = 8, max = 128) String password) {

		static Change of(Person person) {
			return new Change(person.phone(), person.firstName(), person.lastName(), null);
		}

		AccountDraft draft(Person person) {
			return Profile.draft(person, this.phoneNumber, this.firstName, this.lastName, person.telegramId(),
					this.password, person.version());
		}

	}

}
