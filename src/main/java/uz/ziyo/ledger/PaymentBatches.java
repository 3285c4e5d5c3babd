package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;

/**
 * Many payments at once, as they come out of a workbook: each goes where
 * {@link Payments#record} would let it go, one after another, but two thousand are looked
 * up together and written some hundred at a time.
 */
@Service
public class PaymentBatches {

	private final LedgerStore store;

	private final LedgerWriter writer;

	private final LedgerIds ids;

	private final JdbcClient jdbc;

	private final CentreTime time;

	private final ApplicationEventPublisher events;

	PaymentBatches(LedgerStore store, LedgerWriter writer, LedgerIds ids, JdbcClient jdbc, CentreTime time,
			ApplicationEventPublisher events) {
		this.store = store;
		this.writer = writer;
		this.ids = ids;
		this.jdbc = jdbc;
		this.time = time;
		this.events = events;
	}

	/**
	 * All that stands against each of them, as far as those before it had been recorded.
	 * A few statements, however many they are; nothing is written.
	 * @param proposals none of which names a charge
	 * @return in the same order; empty for what can be recorded
	 */
	@Reading
	public List<List<Refused.Problem>> problems(List<PaymentProposal> proposals) {
		AtomicLong id = new AtomicLong(LedgerStore.NEW);
		List<PaymentDraft> drafts = proposals.stream().map(PaymentProposal::draft).toList();
		Batch batch = new Batch(this.store.lookAt(students(drafts)), drafts, id::incrementAndGet);
		return proposals.stream().map(batch::problems).toList();
	}

	/**
	 * Records all of them, or none: of half a workbook, brought in again, that half would
	 * be paid twice.
	 * @param drafts none of which names a charge
	 * @throws Refused as {@link Payments#record}, for the first of them that is
	 */
	@Transactional
	public void recordAll(List<PaymentDraft> drafts, Caller by) {
		Batch batch = new Batch(this.store.lockAll(students(drafts)), drafts, this.ids::payment);
		drafts.forEach(batch::take);
		Map<Long, List<PaidMonth>> months = batch.months();
		this.writer.writeAll(batch.ledgers.values(), months, by.id());
		batch.ledgers.values()
			.stream()
			.flatMap((ledger) -> ledger.changes().raised().stream())
			.forEach((charge) -> this.events.publishEvent(ChargeRaised.of(charge)));
		batch.taken.forEach((payment) -> this.events.publishEvent(new PaymentRecorded(payment.id(),
				payment.terms().studentId(), payment.terms().groupId(), payment.amount(), payment.paidOn(), by.id())));
	}

	private static Set<Long> students(List<PaymentDraft> drafts) {
		return drafts.stream()
			.map(PaymentDraft::studentId)
			.filter((id) -> id != null)
			.collect(Collectors.toCollection(HashSet::new));
	}

	/** The money of all who are paid for, while it is looked at or moved. */
	private final class Batch {

		private final Map<Long, StudentLedger> ledgers;

		private final LongSupplier paymentIds;

		private final LocalDate today = PaymentBatches.this.time.today();

		private final Set<Long> known;

		private final Map<Long, Map<Long, Price>> places;

		private final List<Payment> taken = new ArrayList<>();

		Batch(Map<Long, StudentLedger> ledgers, List<PaymentDraft> drafts, LongSupplier paymentIds) {
			this.ledgers = ledgers;
			this.paymentIds = paymentIds;
			PaymentBatches.this.store.loadAll(ledgers,
					drafts.stream().flatMap((draft) -> draft.months().stream()).collect(Collectors.toSet()));
			this.known = known(ledgers.keySet());
			this.places = places(ledgers.keySet());
		}

		/** What nothing stands against counts for those after it. */
		List<Refused.Problem> problems(PaymentProposal proposal) {
			PaymentDraft draft = proposal.draft();
			List<Refused.Problem> problems = new ArrayList<>();
			tell(problems, () -> PaymentRules.checkNew(draft, this.today));
			if (draft.studentId() != null) {
				PaymentTerms terms = proposal.terms(this.today);
				tell(problems, () -> PaymentRules.check(draft, terms, facts(terms), true, true));
				terms.months()
					.stream()
					.filter((month) -> terms.groupId() != null)
					.distinct()
					.forEach((month) -> tell(problems, () -> requireOpen(terms, month)));
			}
			if (problems.isEmpty() && proposal.complete()) {
				tell(problems, () -> take(draft));
			}
			return problems;
		}

		private static void tell(List<Refused.Problem> problems, Runnable work) {
			try {
				work.run();
			}
			catch (Refused ex) {
				problems.addAll(ex.problems());
			}
		}

		private void requireOpen(PaymentTerms terms, YearMonth month) {
			this.ledgers.get(terms.studentId())
				.tuition(terms.groupId(), month)
				.ifPresent((charge) -> StudentLedger.requireOpen(charge, month));
		}

		void take(PaymentDraft draft) {
			PaymentRules.checkNew(draft, this.today);
			PaymentTerms terms = draft.terms(draft.studentId(), draft.groupId(), this.today);
			Facts facts = facts(terms);
			PaymentRules.check(draft, terms, facts, true, true);
			StudentLedger ledger = this.ledgers.get(terms.studentId());
			// Before any money moves: the next of the student's payments is to find it
			// untouched.
			terms.months().forEach((month) -> requireOpen(terms, month));
			Payment payment = new Payment(this.paymentIds.getAsLong(), terms);
			ledger.receive(payment);
			ledger.spend(payment, facts.price(), this.today);
			ledger.spendCredit(payment);
			this.taken.add(payment);
		}

		private Facts facts(PaymentTerms terms) {
			Price price = (terms.groupId() == null) ? null
					: this.places.getOrDefault(terms.studentId(), Map.of()).get(terms.groupId());
			return new Facts(this.known.contains(terms.studentId()), "", "", "", null, "", price != null,
					(price == null) ? null : price.amount());
		}

		Map<Long, List<PaidMonth>> months() {
			return this.taken.stream()
				.filter((payment) -> !payment.terms().months().isEmpty())
				.collect(
						Collectors.toMap(Payment::id, (payment) -> PaymentBatches.this.writer.months(payment.terms())));
		}

	}

	private Set<Long> known(Collection<Long> ids) {
		return ids.isEmpty() ? Set.of()
				: new HashSet<>(this.jdbc
					.sql("select id from account where role = 'STUDENT' and archived_at is null and id in (:ids)")
					.param("ids", ids)
					.query(Long.class)
					.list());
	}

	/** What a month costs in each group that a student is or has been in. */
	private Map<Long, Map<Long, Price>> places(Collection<Long> ids) {
		Map<Long, Map<Long, Price>> places = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("""
					select e.student_id, e.group_id, k.price from enrolment e join study_group g on g.id = e.group_id
					left join course k on k.id = g.course_id where e.student_id in (:ids)""")
				.param("ids", ids)
				.query((row, number) -> places.computeIfAbsent(row.getLong("student_id"), (id) -> new HashMap<>())
					.put(row.getLong("group_id"), Price.of(row.getBigDecimal("price"))))
				.list();
		}
		return places;
	}

	/**
	 * @param amount null where nobody has said
	 */
	private record Price(BigDecimal amount) {

		static Price of(BigDecimal amount) {
			return new Price((amount != null && amount.signum() > 0) ? amount : null);
		}

	}

}
