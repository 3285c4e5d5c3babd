package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

import uz.ziyo.ledger.rows.MonthRows;
import uz.ziyo.shared.list.Rows;

/**
 * Rows of the ledger's tables as what they are. The columns carry a prefix, so that they
 * can be read beside others.
 */
final class LedgerRows {

	static final String CHARGE = """
			c.id as c_id, c.student_id as c_student, c.group_id as c_group, c.kind as c_kind, c.for_month as c_month,
			c.amount as c_amount, c.remaining as c_remaining, c.due_date as c_due, c.charged_on as c_on,
			c.description as c_description, c.lessons as c_lessons, c.lessons_of as c_lessons_of, c.raised_by as c_raised,
			c.version as c_version""";

	static final String PAYMENT = """
			p.id as p_id, p.student_id as p_student, p.group_id as p_group, p.charge_id as p_charge, p.amount as p_amount,
			p.unspent as p_unspent, p.method as p_method, p.notes as p_notes, p.paid_on as p_on,
			p.version as p_version,\s"""
			+ MonthRows.MONTHS + " as p_months";

	private LedgerRows() {
	}

	/** Null where the row has none. */
	static Charge charge(ResultSet row) throws SQLException {
		Long id = Rows.longOrNull(row, "c_id");
		if (id == null) {
			return null;
		}
		ChargeTerms terms = new ChargeTerms(row.getLong("c_student"), Rows.longOrNull(row, "c_group"),
				ChargeKind.valueOf(row.getString("c_kind")), MonthRows.month(row, "c_month"),
				row.getBigDecimal("c_amount"), Rows.date(row, "c_due"), row.getString("c_description"),
				Rows.intOrNull(row, "c_lessons"), Rows.intOrNull(row, "c_lessons_of"));
		return new Charge(id, terms, Rows.date(row, "c_on"), Rows.longOrNull(row, "c_raised"),
				row.getBigDecimal("c_remaining"), row.getInt("c_version"));
	}

	static Payment payment(ResultSet row) throws SQLException {
		List<YearMonth> months = PaidMonth.listed(row.getString("p_months")).stream().map(PaidMonth::month).toList();
		PaymentTerms terms = new PaymentTerms(row.getLong("p_student"), Rows.longOrNull(row, "p_group"),
				Rows.longOrNull(row, "p_charge"), months, row.getBigDecimal("p_amount"),
				PaymentMethod.valueOf(row.getString("p_method")), row.getString("p_notes"), Rows.date(row, "p_on"));
		return new Payment(row.getLong("p_id"), terms, row.getBigDecimal("p_unspent"), row.getInt("p_version"));
	}

	static Allocation allocation(ResultSet row) throws SQLException {
		BigDecimal amount = row.getBigDecimal("amount");
		return new Allocation(row.getLong("id"), row.getLong("payment_id"), row.getLong("charge_id"), amount,
				Rows.longOrNull(row, "reverses_id"), Rows.longOrNull(row, "drawn_by"));
	}

}
