package uz.ziyo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Selects;

/**
 * What is handed over for a payment.
 */
@Service
public class Receipts {

	private static final String COLUMNS = PaymentBook.COLUMNS + """
			, p.voided_at, p.void_reason, v.first_name as void_first_name, v.last_name as void_last_name,
			v.username as void_username""";

	private static final String FROM = PaymentBook.FROM + " left join account v on v.id = p.voided_by";

	private final Selects selects;

	private final JdbcClient jdbc;

	Receipts(Selects selects, JdbcClient jdbc) {
		this.selects = selects;
		this.jdbc = jdbc;
	}

	/**
	 * Two statements.
	 * @throws AlreadyVoided where it no longer counts
	 * @throws NotFound where there is none, or a student asks for another's
	 */
	@Reading
	public Receipt get(long paymentId, Caller caller) {
		Receipt receipt = getEvenVoided(paymentId, caller);
		if (receipt.isVoided()) {
			throw new AlreadyVoided(paymentId);
		}
		return receipt;
	}

	/**
	 * What is handed over on paper, voided or not.
	 * @throws NotFound as {@link #get}, and for an opening balance: nobody handed
	 * anything over
	 */
	@Reading
	public Receipt onPaper(long paymentId, Caller caller) {
		Receipt receipt = getEvenVoided(paymentId, caller);
		if (!receipt.payment().method().isIncome()) {
			throw new NotFound();
		}
		return receipt;
	}

	/**
	 * As {@link #get}, and what was voided too.
	 */
	@Reading
	public Receipt getEvenVoided(long paymentId, Caller caller) {
		Kept kept = this.selects.select(COLUMNS, FROM, Receipts::kept)
			.where("p.id = ?", paymentId)
			.whereIfGiven("p.student_id = ?", caller.isStudent() ? caller.id() : null)
			.all()
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
		return receipt(kept.payment(), kept.voiding());
	}

	private Receipt receipt(PaymentView payment, Receipt.Voiding voiding) {
		List<Receipt.Line> lines = this.jdbc.sql("""
				select c.id, c.kind, c.for_month, c.group_id, g.name, c.description, s.settled,
				c.amount - (select sum(b.amount) from allocation b where b.charge_id = c.id and b.made_at <= s.made_at)
				as still_open from (select charge_id, sum(amount) as settled, max(made_at) as made_at from allocation
				where payment_id = ? group by charge_id) s
				join charge c on c.id = s.charge_id left join study_group g on g.id = c.group_id
				where s.settled > 0 order by coalesce(c.due_date, c.charged_on), c.id""")
			.param(payment.id())
			.query((row, number) -> new Receipt.Line(row.getLong("id"), ChargeKind.valueOf(row.getString("kind")),
					LedgerRows.month(row, "for_month"), Rows.longOrNull(row, "group_id"), row.getString("name"),
					row.getString("description"), row.getBigDecimal("settled"),
					row.getBigDecimal("still_open").max(Money.ZERO)))
			.list();
		return new Receipt(payment, lines, payment.unspent(), voiding);
	}

	private static Kept kept(ResultSet row, int number) throws SQLException {
		Receipt.Voiding voiding = (row.getObject("voided_at") == null) ? null
				: new Receipt.Voiding(
						Rows.instant(row, "voided_at"), PersonName.familyFirst(row.getString("void_first_name"),
								row.getString("void_last_name"), row.getString("void_username")),
						row.getString("void_reason"));
		return new Kept(PaymentBook.view(row, number), voiding);
	}

	private record Kept(PaymentView payment, Receipt.Voiding voiding) {
	}

}
