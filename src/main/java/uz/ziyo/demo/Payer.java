package uz.ziyo.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/**
 * How a family pays.
 */
enum Payer {

	/** About the first of the month. */
	PROMPT,

	/** Two months at once. */
	AHEAD,

	/** When the month is half over. */
	LATE,

	/** In two parts. */
	IN_PARTS,

	/** A round sum, more than is asked for. */
	GENEROUS,

	/** As the late ones, until it stopped. */
	DEBTOR;

	/** One in so many owes. */
	private static final int DEBTOR_EACH = 8;

	/** Of the others out of a hundred, in the order of the above. */
	private static final List<Integer> SHARES = List.of(54, 10, 20, 10, 6);

	/**
	 * @param number of the family, counted from 0
	 */
	static Payer any(int number, Random random) {
		int luck = random.nextInt(100);
		if (number % DEBTOR_EACH == DEBTOR_EACH - 1) {
			return DEBTOR;
		}
		int payer = 0;
		while (luck >= SHARES.get(payer)) {
			luck -= SHARES.get(payer++);
		}
		return values()[payer];
	}

	/** When the money comes that is due on a day. */
	LocalDateTime pays(LocalDate due, Random random) {
		int days = switch (this) {
			case PROMPT, GENEROUS -> random.nextInt(10) - 4;
			case AHEAD, IN_PARTS -> random.nextInt(5);
			case LATE, DEBTOR -> 8 + random.nextInt(17);
		};
		return atTheDesk(due.plusDays(days), random);
	}

	/** While the office is open. */
	static LocalDateTime atTheDesk(LocalDate date, Random random) {
		return date.atTime(9, 0).plusMinutes(random.nextInt(10 * 60));
	}

}
