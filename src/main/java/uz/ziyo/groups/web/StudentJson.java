package uz.ziyo.groups.web;

import java.time.Instant;

import uz.ziyo.groups.StudentView;
import uz.ziyo.shared.Role;

/**
 * A student, as {@code hpa.md} §7 shows one.
 */
record StudentJson(long id, String username, String firstName, String lastName, String phone, String parentPhone,
		String telegramId, Role role, Group group, long allScore, Instant createdAt) {

	static StudentJson of(StudentView student) {
		Group group = (student.groupId() == null) ? null : new Group(student.groupId(), student.groupName());
		return new StudentJson(student.id(), student.username(), student.firstName(), student.lastName(),
				student.phone(), student.parentPhone(), student.telegramId(), Role.STUDENT, group, student.allScore(),
				student.createdAt());
	}

	/** The newest of his groups. */
	record Group(long id, String name) {
	}

}
