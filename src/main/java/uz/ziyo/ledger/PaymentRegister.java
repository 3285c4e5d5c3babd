package uz.ziyo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.springframework.stereotype.Service;

import uz.ziyo.ledger.rows.MonthRows;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * All that came in on some days in the order of the dates, for those who read hundreds of
 * thousands of payments. Whoever reads all of it, few or many, reads the rows of one
 * statement, so that it is the register of one moment: a payment whose date is corrected
 * meanwhile is in it once, where it was.
 */
@Service
public class PaymentRegister {

	private static final String COLUMNS = """
			p.paid_on, p.receipt_no, a.first_name, a.last_name, a.username, p.group_id, g.name as group_name, p.amount,
			p.method, p.notes, b.first_name as by_first_name, b.last_name as by_last_name, b.username as by_username,\s"""
			+ MonthRows.MONTHS + " as months";

	private final Selects selects;

	PaymentRegister(Selects selects) {
		this.selects = selects;
	}

	/** Both ends counted. */
	public Listing<PaymentLine> between(LocalDate first, LocalDate last) {
		return from(PaymentBook.FROM, first, last).orderBy("p.paid_on, p.id");
	}

	/** How many there are. */
	@Reading
	public long count(LocalDate first, LocalDate last) {
		return from("payment p", first, last).count();
	}

	private Select<PaymentLine> from(String tables, LocalDate first, LocalDate last) {
		return this.selects.select(COLUMNS, tables, PaymentRegister::line)
			.where("p.voided_at is null and " + PaymentMethod.INCOME)
			.where("p.paid_on >= ? and p.paid_on <= ?", first, last);
	}

	private static PaymentLine line(ResultSet row, int number) throws SQLException {
		return new PaymentLine(Rows.date(row, "paid_on"), row.getLong("receipt_no"), Rows.familyFirst(row, ""),
				Rows.longOrNull(row, "group_id"), row.getString("group_name"),
				PaidMonth.listed(row.getString("months")).stream().map(PaidMonth::month).toList(),
				row.getBigDecimal("amount"), PaymentMethod.valueOf(row.getString("method")), row.getString("notes"),
				Rows.familyFirst(row, "by_"));
	}

}
