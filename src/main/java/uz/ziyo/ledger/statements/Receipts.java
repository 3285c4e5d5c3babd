package uz.ziyo.ledger.statements;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.ledger.AlreadyVoided;
import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.KeptPayment;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.ledger.Voiding;
import uz.ziyo.ledger.rows.MonthRows;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * What is handed over for a payment.
 */
@Service
public class Receipts {

	private final PaymentBook book;

	private final JdbcClient jdbc;

	Receipts(PaymentBook book, JdbcClient jdbc) {
		this.book = book;
		this.jdbc = jdbc;
	}

	/**
	 * Two statements; one more of what was corrected.
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
	 * What is handed over on paper, voided or not; what was voided with what it had
	 * settled.
	 * @throws NotFound as {@link #get}, and for an opening balance: nobody handed
	 * anything over
	 */
	@Reading
	public Receipt onPaper(long paymentId, Caller caller) {
		Receipt receipt = getEvenVoided(paymentId, caller);
		if (!receipt.payment().method().isIncome()) {
			throw new NotFound();
		}
		return receipt.isVoided() ? receipt.with(lostLines(paymentId)) : receipt;
	}

	/** What it had settled until it was voided, and no correction before that. */
	private List<Receipt.Line> lostLines(long paymentId) {
		return this.jdbc.sql("""
				select c.id, c.kind, c.for_month, c.group_id, g.name, c.description, r.lost
				from (select a.charge_id, -sum(a.amount) as lost from allocation a join payment p on p.id = a.payment_id
				where p.id = ? and a.reverses_id is not null and a.made_at >= p.voided_at group by a.charge_id) r
				join charge c on c.id = r.charge_id left join study_group g on g.id = c.group_id
				order by coalesce(c.due_date, c.charged_on), c.id""")
			.param(paymentId)
			.query((row, number) -> new Receipt.Line(row.getLong("id"), ChargeKind.valueOf(row.getString("kind")),
					MonthRows.month(row, "for_month"), Rows.longOrNull(row, "group_id"), row.getString("name"),
					row.getString("description"), row.getBigDecimal("lost"), Money.ZERO, Money.ZERO))
			.list();
	}

	/**
	 * As {@link #get}, and what was voided too.
	 */
	@Reading
	public Receipt getEvenVoided(long paymentId, Caller caller) {
		KeptPayment kept = this.book.getEvenVoided(paymentId, caller);
		PaymentView payment = kept.payment();
		return new Receipt(payment, lines(paymentId), payment.unspent(), correction(payment), kept.voiding());
	}

	private List<Receipt.Line> lines(long paymentId) {
		return this.jdbc
			.sql("""
					select c.id, c.kind, c.for_month, c.group_id, g.name, c.description, s.settled, s.drawn,
					c.amount - (select sum(b.amount) from allocation b where b.charge_id = c.id and b.made_at <= s.made_at)
					as still_open from (select t.charge_id, sum(t.settled) as settled, sum(t.drawn) as drawn,
					max(t.made_at) as made_at from (select charge_id, amount as settled, 0 as drawn, made_at from allocation
					where payment_id = ? union all select charge_id, 0, amount, made_at from allocation where drawn_by = ?) t
					group by t.charge_id) s
					join charge c on c.id = s.charge_id left join study_group g on g.id = c.group_id
					where s.settled > 0 or s.drawn > 0 order by coalesce(c.due_date, c.charged_on), c.id""")
			.params(paymentId, paymentId)
			.query((row, number) -> new Receipt.Line(row.getLong("id"), ChargeKind.valueOf(row.getString("kind")),
					MonthRows.month(row, "for_month"), Rows.longOrNull(row, "group_id"), row.getString("name"),
					row.getString("description"), row.getBigDecimal("settled"), row.getBigDecimal("drawn"),
					row.getBigDecimal("still_open").max(Money.ZERO)))
			.list();
	}

	/** Voiding is none. */
	private Receipt.Correction correction(PaymentView payment) {
		return (payment.version() == 0) ? null : this.jdbc.sql("""
				select h.changed_at, a.first_name, a.last_name, a.username from payment_change h
				left join account a on a.id = h.changed_by where h.payment_id = ? and not h.voided
				order by h.changed_at desc, h.id desc limit 1""")
			.param(payment.id())
			.query((row, number) -> new Receipt.Correction(Rows.instant(row, "changed_at"), Rows.familyFirst(row, "")))
			.optional()
			.orElse(null);
	}

}
