package uz.ziyo.shared;

import java.io.Serializable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is asking: the principal of a browser session and of an API token alike. Not a
 * {@code java.security.Principal}: Spring MVC would answer a parameter of that kind with
 * the request's authentication and not with this.
 */
public record Caller(long id, Role role, String username, String firstName,
		String lastName) implements Serializable, AuthenticatedPrincipal {

	@Override
	public String getName() {
		return Long.toString(this.id);
	}

	public String fullName() {
		return PersonName.full(this.firstName, this.lastName, this.username);
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
