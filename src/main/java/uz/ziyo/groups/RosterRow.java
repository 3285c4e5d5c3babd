package uz.ziyo.groups;

import uz.ziyo.shared.Initials;

/**
 * One student of a group.
 *
 * @param rank ties share it and leave a gap after them
 */
public record RosterRow(long studentId, String username, String firstName, String lastName, String phone,
		String parentPhone, long totalScore, int rank, String groupName) {

	/** Family name first, as registers have it. */
	public String name() {
		String name = (this.lastName + " " + this.firstName).strip();
		return name.isEmpty() ? this.username : name;
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
