package uz.ziyo.ledger.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;

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

}
