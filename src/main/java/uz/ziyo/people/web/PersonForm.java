package uz.ziyo.people.web;

import java.util.List;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.AccountForm;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Role;

/**
 * An owner or an employee, as the form shows one.
 */
class PersonForm extends AccountForm {

	private Role role = Role.EMPLOYEE;

	private String username;

	static PersonForm of(Person person) {
		PersonForm form = new PersonForm();
		form.fill(person.firstName(), person.lastName(), person.phone(), person.telegramId());
		form.role = person.role();
		form.username = person.username();
		form.begin(person.version());
		return form;
	}

	@Override
	protected List<String> edited() {
		return List.of("lastName", "firstName", "phone", "telegramId", "username");
	}

	AccountDraft toDraft() {
		return new AccountDraft(this.username, null, getFirstName(), getLastName(), getPhone(), null, getTelegramId(),
				getVersion());
	}

	public Role getRole() {
		return this.role;
	}

	public void setRole(Role role) {
		this.role = role;
	}

	public String getUsername() {
		return this.username;
	}

	public void setUsername(String username) {
		this.username = username;
	}

}
