package uz.ziyo.people;

import java.util.regex.Pattern;

import uz.ziyo.shared.Refused;

/**
 * What holds for every account.
 */
final class AccountRules {

	static final int SHORTEST_USERNAME = 6;

	static final int LONGEST_USERNAME = 150;

	private static final int SHORTEST_PASSWORD = 8;

	private static final int LONGEST_PASSWORD = 128;

	private static final int LONGEST_NAME = 150;

	private static final int LONGEST_TELEGRAM_ID = 64;

	private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}@.+_-]+");

	private AccountRules() {
	}

	static Refused.Problems check(AccountDraft draft, boolean passwordNeeded, Taken taken) {
		Refused.Problems problems = Refused.collect();
		if (passwordNeeded || draft.password() != null) {
			checkPassword(problems, draft.password());
		}
		return check(draft, taken, problems);
	}

	static Refused.Problems checkPassword(Refused.Problems problems, String password) {
		problems.add(password == null, "password", "people.password.required");
		problems.add(password != null && password.length() < SHORTEST_PASSWORD, "password", "people.password.short");
		problems.add(password != null && password.length() > LONGEST_PASSWORD, "password", "people.password.long");
		return problems;
	}

	static Refused.Problems check(AccountDraft draft, Taken taken, Refused.Problems problems) {
		String username = usernameProblem(draft.username(), taken);
		problems.add(username != null, "username", username);
		problems.add(draft.firstName().length() > LONGEST_NAME, "firstName", "people.name.long");
		problems.add(draft.lastName().length() > LONGEST_NAME, "lastName", "people.name.long");
		problems.add(draft.telegramId() != null && draft.telegramId().length() > LONGEST_TELEGRAM_ID, "telegramId",
				"people.telegram.long");
		problems.add(draft.parentPhone() != null && !Phones.isPhone(draft.parentPhone()), "parentPhone",
				"people.phone.wrong");
		String phone = phoneProblem(draft.phone(), taken);
		return problems.add(phone != null, "phone", phone);
	}

	private static String usernameProblem(String username, Taken taken) {
		if (username == null || username.isEmpty()) {
			return "people.username.required";
		}
		if (username.length() < SHORTEST_USERNAME) {
			return "people.username.short";
		}
		if (username.length() > LONGEST_USERNAME) {
			return "people.username.long";
		}
		return USERNAME.matcher(username).matches() ? taken.username(Account.usernameKey(username))
				: "people.username.wrong";
	}

	private static String phoneProblem(String phone, Taken taken) {
		if (phone == null) {
			return null;
		}
		return Phones.isPhone(phone) ? taken.phone(Phones.key(phone)) : "people.phone.wrong";
	}

}
