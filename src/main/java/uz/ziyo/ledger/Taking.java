package uz.ziyo.ledger;

import java.time.LocalDate;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.list.Rows;

/**
 * What becomes of students' money when a payment is taken or becomes another one. Writes
 * nothing, so that who only wants to know goes exactly this way too.
 */
@Component
class Taking {

	private final LedgerStore store;

	private final JdbcClient jdbc;

	Taking(LedgerStore store, JdbcClient jdbc) {
		this.store = store;
		this.jdbc = jdbc;
	}

	/**
	 * A payment that names a charge is of whoever owes it, in the charge's group.
	 * @throws Refused at {@code charge} where there is none; at {@code student} where
	 * somebody else is named
	 */
	PaymentTerms terms(PaymentDraft draft, LocalDate today) {
		if (draft.chargeId() == null) {
			return draft.terms(draft.studentId(), draft.groupId(), today);
		}
		PaymentTerms terms = this.jdbc.sql("select student_id, group_id from charge where id = ? and voided_at is null")
			.param(draft.chargeId())
			.query((row, number) -> draft.terms(row.getLong("student_id"), Rows.longOrNull(row, "group_id"), today))
			.optional()
			.orElseThrow(() -> Refused.at("charge", "ledger.charge.unknown", draft.chargeId()));
		Refused.collect()
			.add(draft.studentId() != null && draft.studentId() != terms.studentId(), "student",
					"ledger.charge.other-student")
			.throwIfAny();
		return terms;
	}

	/**
	 * What is to be known before a new payment is taken; the charges that it is about
	 * come into the ledger.
	 * @throws Refused as {@link Payments#record}
	 */
	Facts facts(StudentLedger ledger, PaymentDraft draft, PaymentTerms terms) {
		Facts facts = facts(ledger, terms);
		PaymentRules.check(draft, terms, facts, true, true);
		return facts;
	}

	private Facts facts(StudentLedger ledger, PaymentTerms terms) {
		return this.store.facts(ledger, terms.groupId(), terms.chargeId(), terms.months());
	}

	void take(StudentLedger ledger, Payment payment, Facts facts, LocalDate today) {
		this.store.loadCredit(ledger);
		ledger.receive(payment);
		ledger.spend(payment, facts.price(), today);
		ledger.spendCredit(payment);
	}

	/**
	 * The payment, of which its ledger knows everything, becomes another one.
	 * @param from whose it is
	 * @param to whose it becomes; mostly the same
	 * @throws Refused as {@link Payments#change}
	 */
	void change(Payment payment, PaymentDraft draft, PaymentTerms wanted, StudentLedger from, StudentLedger to,
			LocalDate today) {
		Facts facts = facts(to, wanted);
		PaymentRules.check(draft, wanted, facts, from != to,
				from != to || !Objects.equals(wanted.groupId(), payment.terms().groupId()));
		this.store.loadOpen(from);
		this.store.loadCredit(from);
		from.giveUp(payment);
		if (from != to) {
			this.store.loadCredit(to);
			from.spendCredit();
		}
		PaymentTerms was = payment.terms();
		payment.change(wanted);
		to.takeUp(payment, (from == to) ? was : null, facts.price(), today);
	}

}
