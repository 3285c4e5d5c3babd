package uz.ziyo.ledger.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers in words, up to hundreds of milliards, in one language.
 */
abstract class NumberWords {

	private static final int GROUP = 1000;

	/**
	 * @param number from 0, and less than a thousand milliards
	 */
	final String of(long number) {
		if (number < 0 || number >= 1_000_000_000_000L) {
			throw new IllegalArgumentException("No words for " + number);
		}
		if (number == 0) {
			return zero();
		}
		List<String> words = new ArrayList<>();
		long scale = 1_000_000_000L;
		for (int power = 3; power >= 0; power--, scale /= GROUP) {
			int part = (int) (number / scale % GROUP);
			if (part > 0) {
				words.addAll(hundreds(part, power));
				if (power > 0) {
					words.add(scale(part, power));
				}
			}
		}
		return String.join(" ", words);
	}

	abstract String zero();

	/**
	 * @param number from 1 to 999
	 * @param power of a thousand that it is counted in
	 */
	abstract List<String> hundreds(int number, int power);

	/**
	 * @param power 1 for thousand, 2 for million, 3 for milliard
	 */
	abstract String scale(int number, int power);

}
