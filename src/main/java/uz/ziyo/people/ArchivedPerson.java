package uz.ziyo.people;

import java.time.Instant;

import uz.ziyo.shared.Initials;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Role;

public record ArchivedPerson(long id, String username, String firstName, String lastName, String phone, Role role,
		Instant archivedAt) {

	/** Family name first, as registers have it. */
	public String name() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
