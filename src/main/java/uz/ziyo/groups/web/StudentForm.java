package uz.ziyo.groups.web;

import java.util.List;

import uz.ziyo.groups.StudentView;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.AccountForm;

class StudentForm extends AccountForm {

	private String username;

	private String parentPhone;

	/** Asked for a new student alone. */
	private Long group;

	static StudentForm of(StudentView student) {
		StudentForm form = new StudentForm();
		form.fill(student.firstName(), student.lastName(), student.phone(), student.telegramId());
		form.username = student.username();
		form.parentPhone = student.parentPhone();
		form.begin(student.version());
		return form;
	}

	@Override
	protected List<String> edited() {
		return List.of("lastName", "firstName", "phone", "telegramId", "username", "parentPhone");
	}

	AccountDraft toDraft() {
		return new AccountDraft(this.username, null, getFirstName(), getLastName(), getPhone(), this.parentPhone,
				getTelegramId(), getVersion());
	}

	public String getUsername() {
		return this.username;
	}

	public void setUsername(String username) {
		this.username = username;
	}

	public String getParentPhone() {
		return this.parentPhone;
	}

	public void setParentPhone(String parentPhone) {
		this.parentPhone = parentPhone;
	}

	public Long getGroup() {
		return this.group;
	}

	public void setGroup(Long group) {
		this.group = group;
	}

}
