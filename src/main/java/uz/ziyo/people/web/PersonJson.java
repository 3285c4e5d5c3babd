package uz.ziyo.people.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Role;

/**
 * An owner or an employee, as {@code hpa.md} §5 and §6 show one.
 */
@JsonPropertyOrder({ "id", "username", "first_name", "last_name", "phone", "telegram_id", "role", "is_staff",
		"is_superuser", "created_at" })
record PersonJson(long id, String username, String firstName, String lastName, String phone, String telegramId,
		Role role, @JsonProperty("is_staff") boolean staff, @JsonProperty("is_superuser") boolean superuser,
		Instant createdAt) {

	static PersonJson of(Person person) {
		return new PersonJson(person.id(), person.username(), person.firstName(), person.lastName(), person.phone(),
				person.telegramId(), person.role(), person.role() != Role.STUDENT, person.role() == Role.OWNER,
				person.createdAt());
	}

}
