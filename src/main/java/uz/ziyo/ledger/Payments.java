package uz.ziyo.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;

/**
 * Taking money, and taking back what was recorded wrongly. {@code hpa.md} §11,
 * {@code debtors.md} and {@code edumaster.md}, payments. Amounts are in so'm.
 */
@Service
public class Payments {

	private final LedgerStore store;

	private final Taking taking;

	private final LedgerWriter writer;

	private final LedgerIds ids;

	private final PaymentBook book;

	private final JdbcClient jdbc;

	private final CentreTime time;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	Payments(LedgerStore store, Taking taking, LedgerWriter writer, LedgerIds ids, PaymentBook book, JdbcClient jdbc,
			CentreTime time, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.store = store;
		this.taking = taking;
		this.writer = writer;
		this.ids = ids;
		this.book = book;
		this.jdbc = jdbc;
		this.time = time;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
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
		PaymentRules.checkNew(draft, today);
		PaymentTerms terms = this.taking.terms(draft, today);
		StudentLedger ledger = this.store.lock(terms.studentId());
		Facts facts = this.taking.facts(ledger, draft, terms);
		Payment payment = new Payment(this.ids.payment(), terms);
		this.taking.take(ledger, payment, facts, today);
		List<PaidMonth> months = this.writer.months(terms);
		this.writer.write(ledger, Map.of(payment.id(), months), new Script(), by.id());
		publish(ledger.changes().raised());
		this.events.publishEvent(new PaymentRecorded(payment.id(), terms.studentId(), terms.groupId(), terms.amount(),
				terms.paidOn(), by.id()));
		return PaymentView.of(payment, months, facts, by, this.time.now());
	}

	private void publish(List<Charge> raised) {
		raised.forEach((charge) -> this.events.publishEvent(ChargeRaised.of(charge)));
	}

	/**
	 * Says anew what came in: takes back all that the payment has settled and settles
	 * anew, under the same id. What it was is kept in the history.
	 * @param correction what it is to become of what it is, while nobody else can change
	 * it; asked again where somebody has done so until then
	 * @throws NotFound where there is none, or it is voided
	 * @throws Refused as {@link #record}; student and group are looked at where they
	 * change
	 */
	public PaymentView change(long id, Function<PaymentView, PaymentDraft> correction, Caller by) {
		return anew(() -> changeOnce(id, correction, by));
	}

	private PaymentView changeOnce(long id, Function<PaymentView, PaymentDraft> correction, Caller by) {
		LocalDate today = this.time.today();
		PaymentView seen = this.book.get(id, by);
		PaymentDraft draft = correction.apply(seen);
		PaymentRules.check(draft, today);
		PaymentTerms wanted = this.taking.terms(draft, today);
		Map<Long, StudentLedger> ledgers = this.store.lockAll(List.of(seen.studentId(), wanted.studentId()));
		// Whose money is to be locked is only known from what may change until it is.
		if (this.book.get(id, by).version() != seen.version()) {
			throw new Moved();
		}
		StudentLedger from = ledgers.get(seen.studentId());
		StudentLedger to = ledgers.get(wanted.studentId());
		this.store.loadPayment(from, id);
		Payment payment = from.payment(id).orElseThrow(NotFound::new);
		PaymentTerms was = payment.terms();
		PaymentRules.checkChanged(wanted, was, today);
		Script script = this.writer.keep(payment, false, by.id());
		if (was.movesTheSame(wanted)) {
			payment.describe(wanted);
			from.touch(payment);
		}
		else {
			this.taking.change(payment, draft, wanted, from, to, today);
			publish(to.changes().raised());
			this.writer.replaceMonths(script, id, this.writer.months(wanted));
		}
		this.writer.write(ledgers.values(), Map.of(), script, by.id());
		return this.book.get(id, by);
	}

	/** As {@link #change(long, Function, Caller)}, whatever it is by now. */
	public PaymentView change(long id, PaymentDraft draft, Caller by) {
		return change(id, (now) -> draft, by);
	}

	/**
	 * It never came in: what it had settled is open again, and it is gone from lists and
	 * sums.
	 * @param reason why; null from programs, which give none
	 * @throws NotFound where there is none, or it is voided already
	 * @throws Refused at {@code reason}: empty or too long
	 */
	public void voidPayment(long id, String reason, Caller by) {
		Refused.collect()
			.add(reason != null && reason.isBlank(), "reason", "ledger.reason.required")
			.add(PaymentRules.isLong(reason, PaymentRules.LONGEST_REASON), "reason", "ledger.text.long",
					Integer.toString(PaymentRules.LONGEST_REASON))
			.throwIfAny();
		anew(() -> voidOnce(id, reason, by));
	}

	private Void voidOnce(long id, String reason, Caller by) {
		StudentLedger ledger = lockPayerOf(id);
		this.store.loadPayment(ledger, id);
		Payment payment = ledger.payment(id).orElseThrow(NotFound::new);
		this.store.loadOpen(ledger);
		this.store.loadCredit(ledger);
		Script script = this.writer.keep(payment, true, by.id());
		ledger.giveUp(payment);
		payment.cancel((reason == null) ? null : reason.strip(), this.time.now());
		ledger.touch(payment);
		ledger.spendCredit();
		this.writer.write(ledger, Map.of(), script, by.id());
		this.events
			.publishEvent(new PaymentVoided(id, ledger.studentId(), payment.amount(), payment.voidReason(), by.id()));
		return null;
	}

	/**
	 * Once he is locked it is asked again who he is: it may be somebody else's by then.
	 */
	private StudentLedger lockPayerOf(long paymentId) {
		long payer = payerOf(paymentId);
		StudentLedger ledger = this.store.lock(payer);
		if (payerOf(paymentId) != payer) {
			throw new Moved();
		}
		return ledger;
	}

	/**
	 * Begins anew, with nobody's money locked, where the payment has become another
	 * meanwhile: two who lock one more while they hold one would wait for each other.
	 */
	private <T> T anew(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		while (true) {
			try {
				return this.transaction.execute((status) -> work.get());
			}
			catch (Moved ex) {
				// What it locked is free again.
			}
		}
	}

	private long payerOf(long paymentId) {
		return this.jdbc.sql("select student_id from payment where id = ? and voided_at is null")
			.param(paymentId)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** In a caller's own transaction a conflict like another. */
	private static final class Moved extends CannotAcquireLockException {

		Moved() {
			super("The payment has become another meanwhile");
		}

	}

}
