package uz.ziyo.access.web;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Person;

/**
 * What one may change of oneself.
 */
class ProfileForm {

	private String firstName;

	private String lastName;

	private String phone;

	private String telegramId;

	private int version;

	static ProfileForm of(Person person) {
		ProfileForm form = new ProfileForm();
		form.setFirstName(person.firstName());
		form.setLastName(person.lastName());
		form.setPhone(person.phone());
		form.setTelegramId(person.telegramId());
		form.setVersion(person.version());
		return form;
	}

	AccountDraft draft(Person person) {
		return Profile.draft(person, this.phone, this.firstName, this.lastName, this.telegramId, null, this.version);
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

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
