package uz.ziyo.ledger.words;

import java.util.ArrayList;
import java.util.List;

/** Olti yuz ming. */
final class UzbekWords extends NumberWords {

	private static final List<String> ONES = List.of("nol", "bir", "ikki", "uch", "toʻrt", "besh", "olti", "yetti",
			"sakkiz", "toʻqqiz");

	private static final List<String> TENS = List.of("", "oʻn", "yigirma", "oʻttiz", "qirq", "ellik", "oltmish",
			"yetmish", "sakson", "toʻqson");

	private static final List<String> SCALES = List.of("", "ming", "million", "milliard");

	@Override
	String zero() {
		return ONES.get(0);
	}

	@Override
	List<String> hundreds(int number, int power) {
		List<String> words = new ArrayList<>();
		if (number >= 100) {
			words.add(ONES.get(number / 100));
			words.add("yuz");
		}
		if (number % 100 >= 10) {
			words.add(TENS.get(number % 100 / 10));
		}
		if (number % 10 > 0) {
			words.add(ONES.get(number % 10));
		}
		return words;
	}

	@Override
	String scale(int number, int power) {
		return SCALES.get(power);
	}

}
