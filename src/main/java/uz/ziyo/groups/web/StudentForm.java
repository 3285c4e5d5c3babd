package uz.ziyo.groups.web;

import uz.ziyo.groups.StudentView;
import uz.ziyo.people.AccountDraft;

class StudentForm {

	private String username;

	private String firstName;

	private String lastName;

	private String phone;

	private String parentPhone;

	private String telegramId;

	/** Asked for a new student alone. */
	private Long group;

	private Integer version;

	static StudentForm of(StudentView student) {
		StudentForm form = new StudentForm();
		form.username = student.username();
		form.firstName = student.firstName();
		form.lastName = student.lastName();
		form.phone = student.phone();
		form.parentPhone = student.parentPhone();
		form.telegramId = student.telegramId();
		form.version = student.version();
		return form;
	}

	AccountDraft toDraft() {
		return new AccountDraft(this.username, null, this.firstName, this.lastName, this.phone, this.parentPhone,
				this.telegramId, this.version);
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

	public String getParentPhone() {
		return this.parentPhone;
	}

	public void setParentPhone(String parentPhone) {
		this.parentPhone = parentPhone;
	}

	public String getTelegramId() {
		return this.telegramId;
	}

	public void setTelegramId(String telegramId) {
		this.telegramId = telegramId;
	}

	public Long getGroup() {
		return this.group;
	}

	public void setGroup(Long group) {
		this.group = group;
	}

	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

}
