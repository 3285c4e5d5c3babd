package uz.ziyo.groups;

import uz.ziyo.shared.Initials;
import uz.ziyo.shared.PersonName;

/**
 * Somebody who may be put into a group.
 *
 * @param groupName his newest group; null where he is in none
 */
public record Candidate(long studentId, String username, String firstName, String lastName, String phone,
		String groupName) {

	/** Family name first, as registers have it. */
	public String name() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
