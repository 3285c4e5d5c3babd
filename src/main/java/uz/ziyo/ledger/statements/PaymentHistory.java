package uz.ziyo.ledger.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * What payments were before they became what they are.
 */
@Service
public class PaymentHistory {

	private final JdbcClient jdbc;

	PaymentHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was made of a payment, the latest first; one statement. */
	@Reading
	public List<PaymentStep> of(PaymentView payment) {
		List<PaymentStep> kept = this.jdbc.sql("""
				select h.amount, h.method, h.months, h.notes, h.paid_on, h.voided, h.changed_at, g.name as group_name,
				a.first_name, a.last_name, a.username, b.first_name as by_first_name, b.last_name as by_last_name,
				b.username as by_username
				from payment_change h join account a on a.id = h.student_id left join study_group g on g.id = h.group_id
				left join account b on b.id = h.changed_by where h.payment_id = ? order by h.changed_at, h.id""")
			.param(payment.id())
			.query(PaymentHistory::kept)
			.list();
		List<PaymentStep> steps = new ArrayList<>();
		PaymentStep first = kept.isEmpty() ? now(payment) : kept.get(0);
		steps.add(as(first, PaymentStep.Kind.RECORDED, new Made(payment.createdAt(), payment.receivedByName())));
		for (int i = 0; i < kept.size(); i++) {
			PaymentStep change = kept.get(i);
			PaymentStep became = (i + 1 < kept.size()) ? kept.get(i + 1) : now(payment);
			steps.add(as(became, change.kind(), new Made(change.at(), change.by())));
		}
		Collections.reverse(steps);
		return steps;
	}

	/** What it was, with what then was made of it. */
	private static PaymentStep kept(ResultSet row, int number) throws SQLException {
		String by = row.getString("by_username");
		List<YearMonth> months = Arrays.stream(row.getString("months").split(","))
			.filter((month) -> !month.isEmpty())
			.map(YearMonth::parse)
			.toList();
		return new PaymentStep(row.getBoolean("voided") ? PaymentStep.Kind.VOIDED : PaymentStep.Kind.CHANGED,
				Rows.instant(row, "changed_at"),
				(by == null) ? null
						: PersonName.familyFirst(row.getString("by_first_name"), row.getString("by_last_name"), by),
				PersonName.familyFirst(row.getString("first_name"), row.getString("last_name"),
						row.getString("username")),
				row.getString("group_name"), row.getBigDecimal("amount"),
				PaymentMethod.valueOf(row.getString("method")), months, row.getString("notes"),
				Rows.date(row, "paid_on"));
	}

	private static PaymentStep now(PaymentView payment) {
		return new PaymentStep(PaymentStep.Kind.RECORDED, payment.createdAt(), payment.receivedByName(),
				payment.studentName(), payment.groupName(), payment.amount(), payment.method(),
				payment.months().stream().map(PaidMonth::month).toList(), payment.notes(), payment.paidOn());
	}

	private static PaymentStep as(PaymentStep what, PaymentStep.Kind kind, Made made) {
		return new PaymentStep(kind, made.at(), made.by(), what.studentName(), what.groupName(), what.amount(),
				what.method(), what.months(), what.notes(), what.paidOn());
	}

	private record Made(Instant at, String by) {
	}

}
