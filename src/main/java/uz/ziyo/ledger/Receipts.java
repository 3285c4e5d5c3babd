package uz.ziyo.ledger;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;

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
	 * Two statements.
	 * @throws NotFound as {@link PaymentBook#get}
	 */
	@Reading
	public Receipt get(long paymentId, Caller caller) {
		PaymentView payment = this.book.get(paymentId, caller);
		List<Receipt.Line> lines = this.jdbc
			.sql("""
					select c.id, c.kind, c.for_month, g.name, c.description, s.settled
					from (select charge_id, sum(amount) as settled from allocation where payment_id = ? group by charge_id) s
					join charge c on c.id = s.charge_id left join study_group g on g.id = c.group_id
					where s.settled > 0 order by coalesce(c.due_date, c.charged_on), c.id""")
			.param(paymentId)
			.query((row, number) -> new Receipt.Line(row.getLong("id"), ChargeKind.valueOf(row.getString("kind")),
					LedgerRows.month(row, "for_month"), row.getString("name"), row.getString("description"),
					row.getBigDecimal("settled")))
			.list();
		return new Receipt(payment, lines, payment.unspent());
	}

}
