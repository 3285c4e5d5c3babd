package uz.ziyo.groups;

import uz.ziyo.shared.Initials;
import uz.ziyo.shared.PersonName;

/**
 * One student of a group.
 *
 * @param rank ties share it and leave a gap after them
 */
public record RosterRow(long studentId, String username, String firstName, String lastName, String phone,
		String parentPhone, long totalScore, int rank, String groupName) {

	/** Family name first, as registers have it. */
	public String name() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
