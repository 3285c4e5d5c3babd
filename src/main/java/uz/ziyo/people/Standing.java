package uz.ziyo.people;

import java.time.Instant;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;

/**
 * Whether and as what an account may act right now.
 */
public record Standing(long id, Role role, String username, String firstName, String lastName,
		Instant passwordChangedAt) {

	public Caller caller() {
		return new Caller(this.id, this.role, this.username, this.firstName, this.lastName);
	}

}
