package uz.ziyo.ledger.words;

import java.util.ArrayList;
import java.util.List;

/** Шестьсот тысяч. */
final class RussianWords extends NumberWords {

	private static final List<String> ONES = List.of("ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь",
			"восемь", "девять", "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать",
			"шестнадцать", "семнадцать", "восемнадцать", "девятнадцать");

	private static final List<String> TENS = List.of("", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят",
			"семьдесят", "восемьдесят", "девяносто");

	private static final List<String> HUNDREDS = List.of("", "сто", "двести", "триста", "четыреста", "пятьсот",
			"шестьсот", "семьсот", "восемьсот", "девятьсот");

	/** Beside one, beside two to four, and beside many. */
	private static final List<List<String>> SCALES = List.of(List.of(), List.of("тысяча", "тысячи", "тысяч"),
			List.of("миллион", "миллиона", "миллионов"), List.of("миллиард", "миллиарда", "миллиардов"));

	@Override
	String zero() {
		return ONES.get(0);
	}

	@Override
	List<String> hundreds(int number, int power) {
		List<String> words = new ArrayList<>();
		if (number >= 100) {
			words.add(HUNDREDS.get(number / 100));
		}
		int rest = number % 100;
		if (rest >= 20) {
			words.add(TENS.get(rest / 10));
			rest %= 10;
		}
		if (rest > 0) {
			words.add((power == 1) ? counted(rest) : ONES.get(rest));
		}
		return words;
	}

	/** A thousand is a she. */
	private static String counted(int number) {
		return switch (number) {
			case 1 -> "одна";
			case 2 -> "две";
			default -> ONES.get(number);
		};
	}

	@Override
	String scale(int number, int power) {
		int tail = number % 100;
		int last = (tail >= 11 && tail <= 14) ? 0 : number % 10;
		int form = (last == 1) ? 0 : (last >= 2 && last <= 4) ? 1 : 2;
		return SCALES.get(power).get(form);
	}

}
