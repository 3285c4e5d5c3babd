package uz.ziyo.ledger;

import java.time.YearMonth;
import java.util.List;

/**
 * Months as the documents name them.
 */
public final class MonthName {

	private static final List<String> NAMES = List.of("Yanvar", "Fevral", "Mart", "Aprel", "May", "Iyun", "Iyul",
			"Avgust", "Sentabr", "Oktabr", "Noyabr", "Dekabr");

	private MonthName() {
	}

	public static String of(YearMonth month) {
		return NAMES.get(month.getMonthValue() - 1);
	}

}
