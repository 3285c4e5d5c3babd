package uz.ziyo.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;

/**
 * Opening balances that come in again and again, until they are right: whose balance is
 * there already has it corrected.
 */
@Service
public class OpeningImports {

	/** As many as are corrected together. */
	private static final int CHUNK = 100;

	private final Openings openings;

	private final LedgerStore store;

	private final LedgerWriter writer;

	private final JdbcClient jdbc;

	private final CentreTime time;

	OpeningImports(Openings openings, LedgerStore store, LedgerWriter writer, JdbcClient jdbc, CentreTime time) {
		this.openings = openings;
		this.store = store;
		this.writer = writer;
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
		List<OpeningBalance> corrections = new ArrayList<>();
		for (OpeningBalance balance : balances) {
			KnownOpening before = known.get(balance.studentId());
			if (before == null) {
				fresh.add(balance);
			}
			else if (!before.isSame(balance)) {
				Openings.check(balance);
				Refused.collect()
					.add(!before.isOfSameSide(balance.amount()), "amount", "ledger.opening.side")
					.throwIfAny();
				corrections.add(balance);
			}
		}
		for (int from = 0; from < corrections.size(); from += CHUNK) {
			correct(corrections.subList(from, Math.min(from + CHUNK, corrections.size())), known, by);
		}
		int created = this.openings.open(fresh, on, by);
		return new OpeningResult(created, corrections.size(), balances.size() - created - corrections.size());
	}

	/** The same few statements for all of them. */
	private void correct(List<OpeningBalance> balances, Map<Long, KnownOpening> known, Caller by) {
		Map<Long, StudentLedger> ledgers = this.store
			.lockAll(balances.stream().map(OpeningBalance::studentId).toList());
		Map<Boolean, List<Long>> ids = balances.stream()
			.collect(Collectors.partitioningBy((balance) -> balance.amount().signum() > 0,
					Collectors.mapping((balance) -> known.get(balance.studentId()).id(), Collectors.toList())));
		this.store.loadCharges(ledgers, ids.get(true));
		this.store.loadPayments(ledgers, ids.get(false));
		this.store.loadAll(ledgers, List.of());
		Script history = new Script();
		for (OpeningBalance balance : balances) {
			StudentLedger ledger = ledgers.get(balance.studentId());
			long id = known.get(balance.studentId()).id();
			if (balance.amount().signum() > 0) {
				Charge charge = ledger.charge(id).orElseThrow(NotFound::new);
				this.writer.keep(history, charge, false, by.id());
				ledger.change(charge, new ChargeCorrection(balance.amount(), charge.dueDate(), balance.note()));
				ledger.spendCredit();
			}
			else {
				Payment payment = ledger.payment(id).orElseThrow(NotFound::new);
				this.writer.keep(history, payment, false, by.id());
				correct(payment, balance, ledger);
			}
		}
		this.writer.write(ledgers.values(), Map.of(), history, by.id());
	}

	private void correct(Payment payment, OpeningBalance balance, StudentLedger ledger) {
		PaymentTerms wanted = Openings.paidAhead(balance, payment.paidOn());
		if (payment.terms().movesTheSame(wanted)) {
			payment.describe(wanted);
			ledger.touch(payment);
		}
		else {
			ledger.giveUp(payment);
			payment.change(wanted);
			ledger.takeUp(payment, null, null, this.time.today());
		}
	}

}
