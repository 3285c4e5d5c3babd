package uz.ziyo.shared;

import java.util.Locale;

public enum Role implements Coded {

	OWNER, EMPLOYEE, STUDENT;

	/** The word that the documents use: owner, employee, student. */
	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String authority() {
		return "ROLE_" + name();
	}

}
