package uz.ziyo.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;

/**
 * What students owed or had paid ahead before the centre began to write it down here.
 */
@Service
public class Openings {

	private final LedgerStore store;

	private final LedgerWriter writer;

	private final LedgerIds ids;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Openings(LedgerStore store, LedgerWriter writer, LedgerIds ids, JdbcClient jdbc, CentreTime time) {
		this.store = store;
		this.writer = writer;
		this.ids = ids;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Writes down all of them, or none: a debt becomes a charge, what was paid ahead a
	 * payment that is credit.
	 * @param on the day that they are as of; null for today
	 * @return how many; a balance of nothing writes nothing
	 * @throws Refused at {@code student}, {@code amount}, {@code note}, {@code on}
	 */
	@Transactional
	public int open(List<OpeningBalance> balances, LocalDate on, Caller by) {
		LocalDate day = (on == null) ? this.time.today() : on;
		PaymentRules.checkDate(day, "on", this.time.today(), Refused.collect()).throwIfAny();
		List<OpeningBalance> some = balances.stream()
			.filter((balance) -> balance.amount() == null || balance.amount().signum() != 0)
			.toList();
		some.forEach(Openings::check);
		Map<Long, StudentLedger> ledgers = this.store
			.lockAll(some.stream().map(OpeningBalance::studentId).distinct().toList());
		requireStudents(some);
		this.store.loadAll(ledgers, List.of());
		some.forEach((balance) -> open(ledgers.get(balance.studentId()), balance, day));
		this.writer.writeAll(ledgers.values(), Map.of(), by.id());
		return some.size();
	}

	private void open(StudentLedger ledger, OpeningBalance balance, LocalDate day) {
		if (balance.amount().signum() > 0) {
			String note = (balance.note() == null) ? "" : balance.note().strip();
			ledger.raise(new ChargeTerms(balance.studentId(), null, ChargeKind.OPENING, null,
					Money.exact(balance.amount()), null, note, null, null), day, null);
		}
		else {
			Payment payment = new Payment(this.ids.payment(), paidAhead(balance, day));
			ledger.receive(payment);
			ledger.spend(payment, null, day);
		}
		ledger.spendCredit();
	}

	static PaymentTerms paidAhead(OpeningBalance balance, LocalDate day) {
		String note = (balance.note() == null || balance.note().isBlank()) ? null : balance.note().strip();
		return new PaymentTerms(balance.studentId(), null, null, List.of(), Money.exact(balance.amount().negate()),
				PaymentMethod.OPENING, note, day);
	}

	static void check(OpeningBalance balance) {
		Refused.Problems problems = Refused.collect();
		Money.check(problems, "amount", (balance.amount() == null) ? null : balance.amount().abs())
			.add(PaymentRules.isLong(balance.note(), PaymentRules.LONGEST_NOTES), "note", "ledger.text.long",
					Integer.toString(PaymentRules.LONGEST_NOTES))
			.throwIfAny();
	}

	private void requireStudents(List<OpeningBalance> balances) {
		Set<Long> known = new HashSet<>(
				this.jdbc.sql("select id from account where role = 'STUDENT' and archived_at is null")
					.query(Long.class)
					.list());
		for (OpeningBalance balance : balances) {
			if (!known.contains(balance.studentId())) {
				throw Refused.at("student", "groups.student.unknown", balance.studentId());
			}
		}
	}

}
