package uz.ziyo.people.web;

import java.util.Arrays;

import uz.ziyo.shared.Coded;
import uz.ziyo.shared.Role;

/**
 * The words that {@code edumaster.md} has for roles.
 */
enum UserRole implements Coded {

	ADMIN("admin", Role.OWNER), TEACHER("teacher", Role.EMPLOYEE), STUDENT("student", Role.STUDENT);

	private final String code;

	private final Role role;

	UserRole(String code, Role role) {
		this.code = code;
		this.role = role;
	}

	static UserRole of(Role role) {
		return Arrays.stream(values()).filter((value) -> value.role == role).findFirst().orElseThrow();
	}

	@Override
	public String code() {
		return this.code;
	}

	Role role() {
		return this.role;
	}

}
