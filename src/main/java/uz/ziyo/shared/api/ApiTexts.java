package uz.ziyo.shared.api;

import uz.ziyo.shared.Money;

/**
 * The field texts that clients of the documented APIs already know.
 */
public final class ApiTexts {

	public static final String REQUIRED = "This field is required.";

	public static final String BLANK = "This field may not be blank.";

	public static final String NULL = "This field may not be null.";

	public static final String INTEGER = "A valid integer is required.";

	public static final String NUMBER = "A valid number is required.";

	public static final String BOOLEAN = "Must be a valid boolean.";

	public static final String STRING = "Not a valid string.";

	public static final String DATE = "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.";

	public static final String TIME = "Time has wrong format. Use one of these formats instead: hh:mm[:ss[.uuuuuu]].";

	public static final String FILE = "The submitted data was not a file. Check the encoding type on the form.";

	public static final String LIST = "Expected a list of items.";

	public static final String OBJECT = "Invalid data. Expected a dictionary.";

	public static final String NOT_FOUND = "Not found.";

	public static final String FORBIDDEN = "You do not have permission to perform this action.";

	public static final String UNAUTHENTICATED = "Authentication credentials were not provided.";

	public static final String NO_ACCOUNT = "Invalid credentials";

	public static final String INVALID = "Invalid input.";

	public static final String TOO_LARGE = "The request is too large.";

	public static final String MEDIA_TYPE = "Unsupported media type in request.";

	public static final String BUSY = "Too many long lists are being read. Try again, or ask for a page.";

	private ApiTexts() {
	}

	public static String choice(String value) {
		return "\"" + value + "\" is not a valid choice.";
	}

	public static String atLeastCharacters(int count) {
		return "Ensure this field has at least " + count + " characters.";
	}

	public static String atMostCharacters(int count) {
		return "Ensure this field has no more than " + count + " characters.";
	}

	public static String atLeast(String value) {
		return "Ensure this value is greater than or equal to " + value + ".";
	}

	public static String atMost(String value) {
		return "Ensure this value is less than or equal to " + value + ".";
	}

	public static String decimalPlaces(int count) {
		return "Ensure that there are no more than " + count + " decimal places.";
	}

	public static String digitsBeforePoint(int count) {
		return "Ensure that there are no more than " + count + " digits before the decimal point.";
	}

	public static String serverError(String reference) {
		return "Server error. Reference: " + reference;
	}

	/** What {@link Money#problem} has found. */
	static String amount(String problem) {
		return switch (problem) {
			case "money.decimals" -> decimalPlaces(Money.DECIMALS);
			case "money.little" -> atLeast(Money.LEAST.toPlainString());
			case "money.much" -> atMost(Money.MOST.toPlainString());
			default -> REQUIRED;
		};
	}

	public static String methodNotAllowed(String method) {
		return "Method \"" + method + "\" not allowed.";
	}

}
