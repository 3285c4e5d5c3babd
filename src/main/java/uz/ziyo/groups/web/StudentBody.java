package uz.ziyo.groups.web;

import jakarta.validation.constraints.Size;
import uz.ziyo.groups.StudentView;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.shared.api.AsTyped;
import uz.ziyo.shared.api.Required;

/**
 * What is sent to make or change a student.
 *
 * @param group the group to be in; null to leave the newest
 */
record StudentBody(@Required @Size(min = 6, max = 150) String username,
		@AsTyped @Required(onlyToCreate = true) @Size(min = 8, max = 128) String password,
		@Size(max = 150) String firstName, @Size(max = 150) String lastName, String phone, String parentPhone,
		@Size(max = 64) String telegramId, Long group) {

	static StudentBody of(StudentView student) {
		return new StudentBody(student.username(), null, student.firstName(), student.lastName(), student.phone(),
				student.parentPhone(), student.telegramId(), student.groupId());
	}

	AccountDraft draft(Integer version) {
		return new AccountDraft(this.username, this.password, this.firstName, this.lastName, this.phone,
				this.parentPhone, this.telegramId, version);
	}

}
