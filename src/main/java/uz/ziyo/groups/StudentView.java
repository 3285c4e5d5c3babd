package uz.ziyo.groups;

import java.time.Instant;

import uz.ziyo.shared.Initials;
import uz.ziyo.shared.PersonName;

/**
 * @param groupId his newest group; null where he is in none
 * @param allScore the sum over his groups
 */
public record StudentView(long id, String username, String firstName, String lastName, String phone, String parentPhone,
		String telegramId, Long groupId, String groupName, long allScore, Instant createdAt, int version) {

	/** Family name first, as registers have it. */
	public String name() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
