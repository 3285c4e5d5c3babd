package uz.ziyo.ledger.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.shared.list.Rows;

/** Months as the ledger's tables have them. */
public final class MonthRows {

	/** Of a payment {@code p}: each with its id, in one column. */
	public static final String MONTHS = """
			(select string_agg(cast(m.id as varchar(20)) || ':' || cast(m.for_month as varchar(10)), ',' order by m.position)
			from payment_month m where m.payment_id = p.id)""";

	private MonthRows() {
	}

	public static YearMonth month(ResultSet row, String column) throws SQLException {
		LocalDate date = Rows.date(row, column);
		return (date == null) ? null : YearMonth.from(date);
	}

	/** From {@link #MONTHS}; empty where there are none. */
	public static List<PaidMonth> months(String text) {
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
