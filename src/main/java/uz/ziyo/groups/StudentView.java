package uz.ziyo.groups;

import java.time.Instant;

import uz.ziyo.shared.Initials;

/**
 * @param groupId his newest group; null where he is in none
 * @param allScore the sum over his groups
 */
public record StudentView(long id, String username, String firstName, String lastName, String phone, String parentPhone,
		String telegramId, Long groupId, String groupName, long allScore, Instant createdAt, int version) {

	/** Family name first, as registers have it. */
	public String name() {
		String name = (this.lastName + " " + this.firstName).strip();
		return name.isEmpty() ? this.username : name;
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
