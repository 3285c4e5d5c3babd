package uz.ziyo.access;

/**
 * There is no live account with this name and password; which of the two was wrong is
 * nobody's business.
 */
public class WrongPassword extends RuntimeException {

	WrongPassword() {
		super("No account with this name and password", null, false, false);
	}

}
