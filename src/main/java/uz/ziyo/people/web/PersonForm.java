package uz.ziyo.people.web;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Role;

/**
 * An owner or an employee, as the form shows one.
 */
class PersonForm {

	private Role role = Role.EMPLOYEE;

	private String username;

	private String firstName;

	private String lastName;

	private String phone;

	private String telegramId;

	private Integer version;

	static PersonForm of(Person person) {
		PersonForm form = new PersonForm();
		form.role = person.role();
		form.username = person.username();
		form.firstName = person.firstName();
		form.lastName = person.lastName();
		form.phone = person.phone();
		form.telegramId = person.telegramId();
		form.version = person.version();
		return form;
	}

	AccountDraft toDraft() {
		return new AccountDraft(this.username, null, this.firstName, this.lastName, this.phone, null, this.telegramId,
				this.version);
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

	public String getFirstName() {
		return this.firstName;
	}

	public void setFirstName(String firstName) {
		this.firstName = firstName;
	}

	public String getLastName() {
		return this.lastName;
	}

	public void setLastName(String lastName) {
		this.lastName = lastName;
	}

	public String getPhone() {
		return this.phone;
	}

	public void setPhone(String phone) {
		this.phone = phone;
	}

	public String getTelegramId() {
		return this.telegramId;
	}

	public void setTelegramId(String telegramId) {
		this.telegramId = telegramId;
	}

	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

}
