package uz.ziyo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * All that came in on some days in the order of the dates, for those who read hundreds of
 * thousands of payments. Piece by piece, each found by where the last one ended: neither
 * we nor the database hold more than a piece at a time, and no connection is kept while
 * somebody reads slowly.
 */
@Service
public class PaymentRegister {

	static final int PIECE = 5000;

	private static final String PAYMENTS = """
			select p.id, p.paid_on, p.receipt_no, p.student_id, p.group_id, p.amount, p.method, p.notes, p.received_by
			from payment p where p.voided_at is null and %s and p.paid_on >= ? and p.paid_on <= ?
			and (p.paid_on > ? or p.id > ?) order by p.paid_on, p.id limit ?""".formatted(PaymentMethod.INCOME);

	private static final String PIECES = """
			select p.id, p.paid_on, p.receipt_no, a.first_name, a.last_name, a.username, p.group_id, g.name as group_name,
			p.amount, p.method, p.notes, b.first_name as by_first_name, b.last_name as by_last_name, b.username as by_username,
			m.for_month from (%s) p join account a on a.id = p.student_id join account b on b.id = p.received_by
			left join study_group g on g.id = p.group_id left join payment_month m on m.payment_id = p.id
			order by p.paid_on, p.id, m.position"""
		.formatted(PAYMENTS);

	private final JdbcTemplate jdbc;

	PaymentRegister(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Both ends counted. */
	public void read(LocalDate first, LocalDate last, Consumer<PaymentLine> reader) {
		Piece piece = new Piece(first, 0);
		do {
			piece = piece(piece, last);
			piece.lines.forEach(reader);
		}
		while (piece.lines.size() == PIECE);
	}

	/** How many there are. */
	@Reading
	public long count(LocalDate first, LocalDate last) {
		Long count = this.jdbc.queryForObject(
				"select count(*) from payment p where p.voided_at is null and p.paid_on >= ? and p.paid_on <= ? and "
						+ PaymentMethod.INCOME,
				Long.class, first, last);
		return (count == null) ? 0 : count;
	}

	private Piece piece(Piece before, LocalDate last) {
		Piece piece = new Piece(before.date, before.id);
		this.jdbc.query(PIECES, (ResultSet row) -> piece.add(row), before.date, last, before.date, before.id, PIECE);
		return piece;
	}

	/** Some payments in their order, and where they end. */
	private static final class Piece {

		private final List<PaymentLine> lines = new ArrayList<>();

		private LocalDate date;

		private long id;

		Piece(LocalDate date, long id) {
			this.date = date;
			this.id = id;
		}

		/** A payment for several months comes in as many rows, one after another. */
		void add(ResultSet row) throws SQLException {
			long id = row.getLong("id");
			YearMonth month = LedgerRows.month(row, "for_month");
			if (this.lines.isEmpty() || id != this.id) {
				this.id = id;
				this.date = Rows.date(row, "paid_on");
				this.lines.add(line(row, this.date));
			}
			if (month != null) {
				this.lines.get(this.lines.size() - 1).months().add(month);
			}
		}

		private static PaymentLine line(ResultSet row, LocalDate date) throws SQLException {
			return new PaymentLine(date, row.getLong("receipt_no"),
					PersonName.familyFirst(row.getString("first_name"), row.getString("last_name"),
							row.getString("username")),
					Rows.longOrNull(row, "group_id"), row.getString("group_name"), new ArrayList<>(1),
					row.getBigDecimal("amount"), PaymentMethod.valueOf(row.getString("method")), row.getString("notes"),
					PersonName.familyFirst(row.getString("by_first_name"), row.getString("by_last_name"),
							row.getString("by_username")));
		}

	}

}
