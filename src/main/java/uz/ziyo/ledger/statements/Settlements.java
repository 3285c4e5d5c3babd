package uz.ziyo.ledger.statements;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.Reading;

/**
 * What has settled what: the other half of a {@link Statement}.
 */
@Service
public class Settlements {

	private final JdbcClient jdbc;

	Settlements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Between the charges and the payments of a student's statement of that day, as they
	 * are settled now; one statement.
	 */
	@Reading
	public List<Settlement> of(long studentId, LocalDate asOf) {
		return this.jdbc.sql("""
				select s.charge_id, s.payment_id, s.settled from (select charge_id, payment_id, sum(amount) as settled
				from allocation where student_id = ? group by charge_id, payment_id having sum(amount) > 0) s
				join charge c on c.id = s.charge_id and c.charged_on <= ?
				join payment p on p.id = s.payment_id and p.paid_on <= ? order by s.payment_id, s.charge_id""")
			.params(studentId, asOf, asOf)
			.query((row, number) -> new Settlement(row.getLong("charge_id"), row.getLong("payment_id"),
					row.getBigDecimal("settled")))
			.list();
	}

}
