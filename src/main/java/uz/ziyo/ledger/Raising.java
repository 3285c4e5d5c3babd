package uz.ziyo.ledger;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Raises charges of many students at once, each paid from credit as far as that reaches.
 * A month that is billed already is left as it is, but does not vanish any more with the
 * payment that raised it. Costs the same few statements for thirty students as for three,
 * but for those who have credit.
 */
@Component
class Raising {

	private final LedgerStore store;

	private final LedgerWriter writer;

	private final LedgerIds ids;

	private final JdbcTemplate jdbc;

	private final ApplicationEventPublisher events;

	Raising(LedgerStore store, LedgerWriter writer, LedgerIds ids, JdbcTemplate jdbc,
			ApplicationEventPublisher events) {
		this.store = store;
		this.writer = writer;
		this.ids = ids;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Belongs into a transaction.
	 * @param by null for a job
	 * @return what was raised
	 */
	List<Charge> raise(Collection<ChargeTerms> wanted, LocalDate today, Long by) {
		Map<Long, StudentLedger> ledgers = this.store
			.lockAll(wanted.stream().map(ChargeTerms::studentId).distinct().toList());
		Set<String> billed = billed(wanted);
		keepBilled(billed);
		List<Charge> raised = new ArrayList<>();
		List<Charge> unpaid = new ArrayList<>();
		for (ChargeTerms terms : wanted) {
			StudentLedger ledger = ledgers.get(terms.studentId());
			if (terms.liveKey() != null && !billed.add(terms.liveKey())) {
				continue;
			}
			if (ledger.credit().signum() > 0) {
				raised.add(ledger.raise(terms, today, null));
			}
			else {
				unpaid.add(new Charge(this.ids.charge(), terms, today, null));
			}
		}
		payFromCredit(ledgers.values(), by);
		if (!unpaid.isEmpty()) {
			this.writer.writeUnpaid(unpaid, by);
		}
		raised.addAll(unpaid);
		raised.forEach((charge) -> this.events.publishEvent(ChargeRaised.of(charge)));
		return raised;
	}

	private void payFromCredit(Collection<StudentLedger> ledgers, Long by) {
		for (StudentLedger ledger : ledgers) {
			if (!ledger.changes().raised().isEmpty()) {
				this.store.loadCredit(ledger);
				ledger.spendCredit();
				this.writer.write(ledger, Map.of(), new Script(), by);
			}
		}
	}

	/**
	 * Which of the months are billed; nobody can bill one while the ledgers are locked.
	 */
	private Set<String> billed(Collection<ChargeTerms> wanted) {
		Object[] keys = wanted.stream().map(ChargeTerms::liveKey).filter(Objects::nonNull).distinct().toArray();
		Set<String> billed = new HashSet<>();
		if (keys.length > 0) {
			this.jdbc.query("select live_key from charge where live_key in (" + "?, ".repeat(keys.length - 1) + "?)",
					(ResultSet row) -> {
						billed.add(row.getString("live_key"));
					}, keys);
		}
		return billed;
	}

	/**
	 * Who has paid ahead owes the month, from now on, whatever becomes of the payment.
	 */
	private void keepBilled(Set<String> billed) {
		if (!billed.isEmpty()) {
			this.jdbc.update("update charge set raised_by = null where raised_by is not null and live_key in ("
					+ "?, ".repeat(billed.size() - 1) + "?)", billed.toArray());
		}
	}

}
