package uz.ziyo.access.web;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.AccountForm;
import uz.ziyo.people.Person;

/**
 * What one may change of oneself.
 */
class ProfileForm extends AccountForm {

	static ProfileForm of(Person person) {
		ProfileForm form = new ProfileForm();
		form.fill(person.firstName(), person.lastName(), person.phone(), person.telegramId());
		form.begin(person.version());
		return form;
	}

	AccountDraft draft(Person person) {
		return Profile.draft(person, getPhone(), getFirstName(), getLastName(), getTelegramId(), null, getVersion());
	}

}
