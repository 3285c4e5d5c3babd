package uz.ziyo.shared.web;

import java.util.List;

/**
 * One choice of a select.
 */
public record Option(String value, String label) {

	public static Option of(Object value, String label) {
		return new Option(String.valueOf(value), label);
	}

	/** What that choice is called; null where there is none. */
	public static String labelOf(String value, List<Option> options) {
		return options.stream().filter((one) -> one.value().equals(value)).map(Option::label).findFirst().orElse(null);
	}

}
