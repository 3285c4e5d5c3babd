package uz.ziyo.shared.web;

/**
 * One choice of a select.
 */
public record Option(String value, String label) {

	public static Option of(Object value, String label) {
		return new Option(String.valueOf(value), label);
	}

}
