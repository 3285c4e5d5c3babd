package uz.ziyo.people;

import java.time.Instant;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;

public record SignInAccount(long id, String username, String passwordHash, Role role, String firstName, String lastName,
		String phone, Instant passwordChangedAt) {

	public Caller caller() {
		return new Caller(this.id, this.role, this.username, this.firstName, this.lastName);
	}

}
