package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;

/**
 * Opening balances that come in again and again, until they are right: whose balance is
 * there already has it corrected.
 */
@Service
public class OpeningImports {

	private final Openings openings;

	private final Charges charges;

	private final Payments payments;

	private final LedgerStore store;

	private final JdbcClient jdbc;

	private final CentreTime time;

	OpeningImports(Openings openings, Charges charges, Payments payments, LedgerStore store, JdbcClient jdbc,
			CentreTime time) {
		this.openings = openings;
		this.charges = charges;
		this.payments = payments;
		this.store = store;
		this.jdbc = jdbc;
		this.time = time;
	}

	/** Those that are there, by student; one statement. */
	@Reading
	public Map<Long, KnownOpening> known() {
		Map<Long, KnownOpening> known = new HashMap<>();
		this.jdbc.sql("""
				select c.id, c.student_id, c.amount, c.description as note from charge c
				where c.kind = 'OPENING' and c.voided_at is null
				union all select p.id, p.student_id, -p.amount, coalesce(p.notes, '') from payment p
				where p.method = 'OPENING' and p.voided_at is null""")
			.query((row, number) -> new KnownOpening(row.getLong("id"), row.getLong("student_id"),
					row.getBigDecimal("amount"), row.getString("note")))
			.list()
			.forEach((one) -> known.put(one.studentId(), one));
		return known;
	}

	/**
	 * @throws Refused at {@code on}
	 */
	public void requireDay(LocalDate on) {
		PaymentRules.checkDate(on, "on", this.time.today(), Refused.collect()).throwIfAny();
	}

	/**
	 * Writes down all of them, or none.
	 * @param balances none of them of nothing; each of another student
	 * @param on the day that new ones are as of; null for today
	 * @throws Refused as {@link Openings#open}; at {@code amount} where a student who
	 * owed is to have paid ahead, or the other way round
	 */
	@Transactional
	public OpeningResult bring(List<OpeningBalance> balances, LocalDate on, Caller by) {
		requireDay(on);
		this.store.lockAll(balances.stream().map(OpeningBalance::studentId).toList());
		Map<Long, KnownOpening> known = known();
		List<OpeningBalance> fresh = new ArrayList<>();
		int updated = 0;
		for (OpeningBalance balance : balances) {
			KnownOpening before = known.get(balance.studentId());
			if (before == null) {
				fresh.add(balance);
			}
			else if (!before.isSame(balance)) {
				change(before, balance, by);
				updated++;
			}
		}
		int created = this.openings.open(fresh, on, by);
		return new OpeningResult(created, updated, balances.size() - created - updated);
	}

	private void change(KnownOpening before, OpeningBalance balance, Caller by) {
		BigDecimal amount = balance.amount();
		if (!before.isOfSameSide(amount)) {
			throw Refused.at("amount", "ledger.opening.side");
		}
		if (amount.signum() > 0) {
			this.charges.change(before.id(), amount, null, balance.note(), by);
		}
		else {
			LocalDate paidOn = this.jdbc.sql("select paid_on from payment where id = ?")
				.param(before.id())
				.query(LocalDate.class)
				.single();
			this.payments.change(before.id(), new PaymentDraft(balance.studentId(), null, null, List.of(),
					amount.negate(), PaymentMethod.OPENING, balance.note(), paidOn), by);
		}
	}

}
