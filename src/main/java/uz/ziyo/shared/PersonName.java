package uz.ziyo.shared;

/**
 * What somebody is called: names may be missing, a username never is.
 */
public final class PersonName {

	private PersonName() {
	}

	public static String full(String firstName, String lastName, String username) {
		String name = (firstName + " " + lastName).strip();
		return name.isEmpty() ? username : name;
	}

	/** As registers have it. */
	public static String familyFirst(String firstName, String lastName, String username) {
		return full(lastName, firstName, username);
	}

}
