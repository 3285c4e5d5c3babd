package uz.ziyo.shared;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who is asking: the principal of a browser session and of an API token alike.
 */
public record Caller(long id, Role role, String username, String firstName,
		String lastName) implements Serializable, Principal {

	@Override
	public String getName() {
		return Long.toString(this.id);
	}

	public String fullName() {
		String name = (this.firstName + " " + this.lastName).strip();
		return name.isEmpty() ? this.username : name;
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

	public boolean isOwner() {
		return this.role == Role.OWNER;
	}

	public boolean isEmployee() {
		return this.role == Role.EMPLOYEE;
	}

	public boolean isStudent() {
		return this.role == Role.STUDENT;
	}

	public boolean isStaff() {
		return this.role != Role.STUDENT;
	}

}
