package uz.ziyo.ledger.words;

import java.util.ArrayList;
import java.util.List;

/** Six hundred thousand. */
final class EnglishWords extends NumberWords {

	private static final List<String> ONES = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
			"eighteen", "nineteen");

	private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
			"eighty", "ninety");

	private static final List<String> SCALES = List.of("", "thousand", "million", "billion");

	@Override
	String zero() {
		return ONES.get(0);
	}

	@Override
	List<String> hundreds(int number, int power) {
		List<String> words = new ArrayList<>();
		if (number >= 100) {
			words.add(ONES.get(number / 100));
			words.add("hundred");
		}
		int rest = number % 100;
		if (rest >= 20) {
			words.add((rest % 10 == 0) ? TENS.get(rest / 10) : TENS.get(rest / 10) + "-" + ONES.get(rest % 10));
		}
		else if (rest > 0) {
			words.add(ONES.get(rest));
		}
		return words;
	}

	@Override
	String scale(int number, int power) {
		return SCALES.get(power);
	}

}
