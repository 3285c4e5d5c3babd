package uz.ziyo.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.list.Rows;

/**
 * Taking money, and taking back what was recorded wrongly. {@code hpa.md} §11,
 * {@code debtors.md} and {@code edumaster.md}, payments. Amounts are in so'm.
 */
@Service
public class Payments {

	private final LedgerStore store;

	private final LedgerWriter writer;

	private final LedgerIds ids;

	private final PaymentBook book;

	private final JdbcClient jdbc;

	private final CentreTime time;

	private final ApplicationEventPublisher events;

	Payments(LedgerStore store, LedgerWriter writer, LedgerIds ids, PaymentBook book, JdbcClient jdbc, CentreTime time,
			ApplicationEventPublisher events) {
		this.store = store;
		this.writer = writer;
		this.ids = ids;
		this.book = book;
		this.jdbc = jdbc;
		this.time = time;
		this.events = events;
	}

	/**
	 * Records what came in and settles with it what it is for: the named charge, the
	 * named months, the oldest open charges; the rest is the student's credit. Three
	 * statements.
	 * @throws Refused at {@code student}, {@code group}, {@code charge}, {@code months},
	 * {@code amount}, {@code notes}, {@code paidOn}; at {@code months} also where one is
	 * paid already
	 */
	@Transactional
	public PaymentView record(PaymentDraft draft, Caller by) {
		LocalDate today = this.time.today();
		PaymentRules.check(draft, today);
		PaymentRules.checkMethod(draft.method(), null);
		PaymentTerms terms = terms(draft, today);
		StudentLedger ledger = this.store.lock(terms.studentId());
		Facts facts = this.store.facts(ledger, terms.groupId(), terms.chargeId(), terms.months());
		PaymentRules.check(terms, facts, true, true);
		this.store.loadCredit(ledger);
		Payment payment = new Payment(this.ids.payment(), terms);
		ledger.receive(payment);
		ledger.spend(payment, facts.price(), today);
		ledger.spendCredit();
		List<PaidMonth> months = this.writer.months(terms);
		this.writer.write(ledger, Map.of(payment.id(), months), new Script(), by.id());
		publish(ledger.raised());
		this.events.publishEvent(new PaymentRecorded(payment.id(), terms.studentId(), terms.groupId(), terms.amount(),
				terms.paidOn(), by.id()));
		return PaymentView.of(payment, months, facts, by, this.time.now());
	}

	private void publish(List<Charge> raised) {
		raised.forEach((charge) -> this.events.publishEvent(ChargeRaised.of(charge)));
	}

	/** A payment that names a charge is of whoever owes it, in the charge's group. */
	private PaymentTerms terms(PaymentDraft draft, LocalDate today) {
		if (draft.chargeId() == null) {
			return draft.terms(draft.studentId(), draft.groupId(), today);
		}
		return this.jdbc.sql("select student_id, group_id from charge where id = ? and voided_at is null")
			.param(draft.chargeId())
			.query((row, number) -> draft.terms(row.getLong("student_id"), Rows.longOrNull(row, "group_id"), today))
			.optional()
			.filter((terms) -> draft.studentId() == null || draft.studentId() == terms.studentId())
			.orElseThrow(() -> Refused.at("charge", "ledger.charge.unknown", draft.chargeId()));
	}

	/**
	 * Says anew what came in: takes back all that the payment has settled and settles
	 * anew, under the same id. What it was is kept in the history.
	 * @throws NotFound where there is none, or it is voided
	 * @throws Refused as {@link #record}; student and group are looked at where they
	 * change
	 */
	@Transactional
	public PaymentView change(long id, PaymentDraft draft, Caller by) {
		LocalDate today = this.time.today();
		PaymentRules.check(draft, today);
		long before = payerOf(id);
		PaymentTerms wanted = terms(draft, today);
		Map<Long, StudentLedger> ledgers = this.store.lockAll(List.of(before, wanted.studentId()));
		StudentLedger from = ledgers.get(before);
		StudentLedger to = ledgers.get(wanted.studentId());
		this.store.loadPayment(from, id);
		Payment payment = from.payment(id).orElseThrow(NotFound::new);
		PaymentTerms was = payment.terms();
		PaymentRules.checkMethod(wanted.method(), was.method());
		Script script = this.writer.keep(payment, false, by.id());
		if (was.movesTheSame(wanted)) {
			payment.describe(wanted);
			from.touch(payment);
		}
		else {
			Facts facts = this.store.facts(to, wanted.groupId(), wanted.chargeId(), wanted.months());
			PaymentRules.check(wanted, facts, before != wanted.studentId(),
					before != wanted.studentId() || !Objects.equals(wanted.groupId(), was.groupId()));
			move(payment, wanted, from, to, facts, today);
			this.writer.replaceMonths(script, id, this.writer.months(wanted));
		}
		this.writer.write(ledgers.values(), Map.of(), script, by.id());
		return this.book.get(id, by);
	}

	private void move(Payment payment, PaymentTerms wanted, StudentLedger from, StudentLedger to, Facts facts,
			LocalDate today) {
		this.store.loadOpen(from);
		this.store.loadCredit(from);
		from.takeBack(payment);
		from.giveUp(payment);
		if (from != to) {
			this.store.loadCredit(to);
			from.spendCredit();
		}
		payment.change(wanted);
		to.takeUp(payment);
		to.spend(payment, facts.price(), today);
		to.spendCredit();
		publish(to.raised());
	}

	/**
	 * It never came in: what it had settled is open again, and it is gone from lists and
	 * sums.
	 * @param reason why; null from programs, which give none
	 * @throws NotFound where there is none, or it is voided already
	 * @throws Refused at {@code reason}: empty or too long
	 */
	@Transactional
	public void voidPayment(long id, String reason, Caller by) {
		Refused.collect()
			.add(reason != null && reason.isBlank(), "reason", "ledger.reason.required")
			.add(PaymentRules.isLong(reason, PaymentRules.LONGEST_REASON), "reason", "ledger.text.long",
					Integer.toString(PaymentRules.LONGEST_REASON))
			.throwIfAny();
		StudentLedger ledger = this.store.lock(payerOf(id));
		this.store.loadPayment(ledger, id);
		Payment payment = ledger.payment(id).orElseThrow(NotFound::new);
		this.store.loadOpen(ledger);
		this.store.loadCredit(ledger);
		Script script = this.writer.keep(payment, true, by.id());
		ledger.takeBack(payment);
		payment.cancel((reason == null) ? null : reason.strip(), this.time.now());
		ledger.giveUp(payment);
		ledger.touch(payment);
		ledger.spendCredit();
		this.writer.write(ledger, Map.of(), script, by.id());
		this.events
			.publishEvent(new PaymentVoided(id, ledger.studentId(), payment.amount(), payment.voidReason(), by.id()));
	}

	private long payerOf(long paymentId) {
		return this.jdbc.sql("select student_id from payment where id = ? and voided_at is null")
			.param(paymentId)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

}
