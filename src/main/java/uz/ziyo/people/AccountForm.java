package uz.ziyo.people;

import java.util.List;

import uz.ziyo.shared.web.EditedForm;

/**
 * What every form asks of a person. Who may give or change more has it in his own.
 */
public abstract class AccountForm extends EditedForm {

	private String firstName;

	private String lastName;

	private String phone;

	private String telegramId;

	protected void fill(String firstName, String lastName, String phone, String telegramId) {
		this.firstName = firstName;
		this.lastName = lastName;
		this.phone = phone;
		this.telegramId = telegramId;
	}

	@Override
	protected List<String> edited() {
		return List.of("lastName", "firstName", "phone", "telegramId");
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

}
