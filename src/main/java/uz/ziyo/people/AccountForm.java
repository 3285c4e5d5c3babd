package uz.ziyo.people;

/**
 * What every form asks of a person. Who may give or change more has it in his own.
 */
public abstract class AccountForm {

	private String firstName;

	private String lastName;

	private String phone;

	private String telegramId;

	private Integer version;

	protected void fill(String firstName, String lastName, String phone, String telegramId, int version) {
		this.firstName = firstName;
		this.lastName = lastName;
		this.phone = phone;
		this.telegramId = telegramId;
		this.version = version;
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

	/** That the form was made from; null where it makes somebody. */
	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

}
