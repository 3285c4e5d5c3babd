package uz.ziyo.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import uz.ziyo.ledger.rows.MonthRows;

/**
 * A month that a payment names.
 */
public record PaidMonth(long id, YearMonth month) {

	/** From {@link MonthRows#MONTHS}; empty where there are none. */
	public static List<PaidMonth> listed(String text) {
		if (text == null || text.isEmpty()) {
			return List.of();
		}
		List<PaidMonth> months = new ArrayList<>(2);
		int at = 0;
		while (at < text.length()) {
			int colon = text.indexOf(':', at);
			long id = Long.parseLong(text, at, colon, 10);
			int year = Integer.parseInt(text, colon + 1, colon + 5, 10);
			int month = Integer.parseInt(text, colon + 6, colon + 8, 10);
			months.add(new PaidMonth(id, YearMonth.of(year, month)));
			// Behind 2025-01-01 and the comma.
			at = colon + 12;
		}
		return months;
	}

}
