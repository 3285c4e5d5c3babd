package uz.ziyo.ledger.web;

/**
 * First name first, as the debtors' and EduMaster's documents have it.
 */
final class FullName {

	private FullName() {
	}

	static String of(String firstName, String lastName, String username) {
		String name = (firstName + " " + lastName).strip();
		return name.isEmpty() ? username : name;
	}

}
