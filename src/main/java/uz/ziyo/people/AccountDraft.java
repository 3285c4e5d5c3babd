package uz.ziyo.people;

/**
 * What is to be said of a person. Empty texts count as not given.
 *
 * @param username at least 6 characters; without one, the phone is the username
 * @param password at least 8 characters; null leaves it as it is
 * @param version the version that the change was made from; null to skip the check
 */
public record AccountDraft(String username, String password, String firstName, String lastName, String phone,
		String parentPhone, String telegramId, Integer version) {

	public AccountDraft {
		phone = Phones.complete(phone);
		parentPhone = Phones.complete(parentPhone);
		telegramId = emptyToNull(telegramId);
		firstName = nullToEmpty(firstName);
		lastName = nullToEmpty(lastName);
		password = (password == null || password.isEmpty()) ? null : password;
		username = emptyToNull(username);
		if (username == null) {
			username = phone;
		}
	}

	private static String emptyToNull(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private static String nullToEmpty(String text) {
		return (text == null) ? "" : text.strip();
	}

}
