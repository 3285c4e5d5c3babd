package uz.ziyo.people;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Phone numbers as people write them, and the one form by which two are the same.
 */
public final class Phones {

	private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ()\\-]{5,31}");

	private Phones() {
	}

	/** Digits with the country's code; null where there is no phone. */
	static String key(String phone) {
		if (phone == null || phone.isBlank()) {
			return null;
		}
		String digits = phone.replaceAll("\\D", "");
		return (digits.length() == 9 && !phone.strip().startsWith("+")) ? "998" + digits : digits;
	}

	/**
	 * How the phone of that key is typed, with no sign between its digits.
	 */
	static List<String> writings(String key) {
		return key.startsWith("998") ? List.of(key, "+" + key, key.substring(3)) : List.of(key, "+" + key);
	}

	static boolean isPhone(String phone) {
		int digits = phone.replaceAll("\\D", "").length();
		return WRITTEN.matcher(phone).matches() && digits >= 7 && digits <= 15;
	}

	/**
	 * A number of nine digits gets the country's code; everything else stays as it was
	 * written.
	 */
	public static String complete(String phone) {
		if (phone == null || phone.isBlank()) {
			return null;
		}
		String written = phone.strip();
		String digits = written.replaceAll("\\D", "");
		boolean local = digits.length() == 9 && !written.startsWith("+");
		boolean full = digits.length() == 12 && digits.startsWith("998");
		return (isPhone(written) && (local || full)) ? "+" + key(written) : written;
	}

}
