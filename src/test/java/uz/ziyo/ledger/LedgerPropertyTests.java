package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.ledger.debts.DebtFilter;
import uz.ziyo.ledger.debts.Debtor;
import uz.ziyo.ledger.debts.Debts;
import uz.ziyo.shared.Conflict;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand operations drawn by lot, by several people at once, on the money of a few
 * students: whatever they do, and in whichever order it happens, what always holds does.
 * After each for the students whom it was about, and once in a while for everything.
 */
class LedgerPropertyTests extends LedgerTest {

	private static final int OPERATIONS = 10_000;

	private static final int ROUNDS = 20;

	private static final int PEOPLE = 4;

	private static final int STUDENTS = 12;

	/** Of one moment, in which nobody moves any of their money. */
	private static final String SUMS = """
			select b.student_id, b.credit,
			(select coalesce(sum(p.amount), 0) from payment p where p.student_id = b.student_id and p.voided_at is null) as paid,
			(select coalesce(sum(p.unspent), 0) from payment p where p.student_id = b.student_id and p.voided_at is null) as unspent,
			(select coalesce(sum(a.amount), 0) from allocation a where a.student_id = b.student_id) as allocated,
			(select coalesce(sum(c.amount - c.remaining), 0) from charge c where c.student_id = b.student_id) as settled,
			(select count(*) from charge c where c.student_id = b.student_id and (c.remaining < 0 or c.remaining > c.amount)) as wrong,
			(select count(*) from charge c where c.student_id = b.student_id and c.open_since is not null) as open
			from student_balance b where b.student_id in (:students)""";

	@Autowired
	private Billing billing;

	@Autowired
	private Debts debts;

	@Autowired
	private PaymentBatches batches;

	@Autowired
	private OpeningImports openings;

	@Autowired
	private LedgerStore store;

	@Autowired
	private PlatformTransactionManager transactions;

	private final List<Long> students = new ArrayList<>();

	private final List<Long> groups = new ArrayList<>();

	private final List<Long> made = new CopyOnWriteArrayList<>();

	private final List<Long> raised = new CopyOnWriteArrayList<>();

	private final AtomicInteger succeeded = new AtomicInteger();

	private final AtomicInteger checked = new AtomicInteger();

	@Test
	void whateverIsDoneTheSumsAreRight() throws Exception {
		this.groups.add(this.group);
		this.groups.add(groupAt("300.00"));
		for (int i = 0; i < STUDENTS; i++) {
			Someone someone = this.given.studentIn(this.groups.get(0));
			this.given.enrol(someone, this.groups.get(1));
			this.students.add(someone.id());
		}
		long seed = Long.getLong("ziyo.test.seed", new Random().nextLong());
		List<Operation> operations = draw(seed);
		ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
		try {
			for (int round = 0; round < ROUNDS; round++) {
				int size = OPERATIONS / ROUNDS;
				List<Operation> some = operations.subList(round * size, (round + 1) * size);
				try {
					together(people, some);
					LedgerChecks.assertAllHolds(this.jdbc);
					assertThatListsSumUp();
				}
				catch (ExecutionException | AssertionError ex) {
					throw new AssertionError("With -Dziyo.test.seed=" + seed + ", in round " + round + ", of " + some,
							ex);
				}
			}
		}
		finally {
			people.shutdown();
		}
		assertThat(this.checked.get()).isGreaterThanOrEqualTo(OPERATIONS);
		// Most of what is drawn can be done, so that the test is about something.
		assertThat(this.succeeded.get()).isGreaterThan(OPERATIONS / 3);
	}

	@Test
	void whatFailedCanBeDrawnAgain() {
		assertThat(draw(1)).isEqualTo(draw(1)).isNotEqualTo(draw(2));
	}

	/** The same for the same seed; the people still come in whichever order. */
	private static List<Operation> draw(long seed) {
		Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(20, Kind.PAY), Tuple.of(25, Kind.PAY_MONTHS),
				Tuple.of(10, Kind.PAY_CHARGE), Tuple.of(12, Kind.CHANGE), Tuple.of(12, Kind.VOID),
				Tuple.of(15, Kind.RAISE), Tuple.of(8, Kind.CHANGE_CHARGE), Tuple.of(8, Kind.DELETE_CHARGE),
				Tuple.of(1, Kind.CHARGE_GROUP), Tuple.of(1, Kind.BILL), Tuple.of(3, Kind.BATCH),
				Tuple.of(3, Kind.OPENING));
		Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
			.between(new BigDecimal("0.01"), new BigDecimal("999.99"))
			.ofScale(2);
		Arbitrary<Set<Integer>> months = Arbitraries.integers().between(0, 60).set().ofMinSize(0).ofMaxSize(3);
		Arbitrary<Integer> picks = Arbitraries.integers().between(0, 1_000_000);
		Arbitrary<Operation> operations = Combinators
			.combine(kinds, Arbitraries.integers().between(0, STUDENTS - 1), amounts, months, picks)
			.as(Operation::new);
		List<Operation> drawn = new ArrayList<>();
		JqwikSession.run(() -> drawn
			.addAll(operations.list().ofSize(OPERATIONS).generator(OPERATIONS, true).next(new Random(seed)).value()));
		return drawn;
	}

	private void together(ExecutorService people, List<Operation> operations) throws Exception {
		List<Callable<Object>> work = new ArrayList<>();
		for (Operation operation : operations) {
			work.add(() -> {
				Set<Long> touched = touched(operation);
				attempt(operation);
				touched.addAll(touched(operation));
				assertTheirsHolds(touched, operation);
				return null;
			});
		}
		for (Future<Object> done : people.invokeAll(work)) {
			done.get();
		}
	}

	/** What is refused is no fault; everything else is. */
	private void attempt(Operation operation) {
		try {
			perform(operation);
			this.succeeded.incrementAndGet();
		}
		catch (Refused | NotFound | Conflict ex) {
			// Nothing has come of it, as the sums will tell.
		}
	}

	/** Whose money it is about, as far as can be told before or after. */
	private Set<Long> touched(Operation operation) {
		Set<Long> touched = new TreeSet<>(List.of(this.students.get(operation.student())));
		switch (operation.kind()) {
			case CHANGE, VOID ->
				touched.addAll(owner("select student_id from payment where id = ?", one(this.made, operation)));
			case PAY_CHARGE, CHANGE_CHARGE, DELETE_CHARGE ->
				touched.addAll(owner("select student_id from charge where id = ?", one(this.raised, operation)));
			case BATCH, OPENING -> touched.add(another(operation));
			case CHARGE_GROUP, BILL -> touched.addAll(this.students);
			default -> {
			}
		}
		return touched;
	}

	private List<Long> owner(String query, long id) {
		return this.jdbc.sql(query).param(id).query(Long.class).list();
	}

	/** While nobody else can move it. */
	private void assertTheirsHolds(Set<Long> students, Operation operation) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.store.lockAll(students);
			this.checked.addAndGet(this.jdbc.sql(SUMS).param("students", students).query((row, number) -> {
				BigDecimal credit = row.getBigDecimal("credit");
				String who = "student " + row.getLong("student_id") + " after " + operation;
				assertThat(row.getBigDecimal("paid")).as("paid: " + who)
					.isEqualByComparingTo(row.getBigDecimal("allocated").add(credit));
				assertThat(row.getBigDecimal("settled")).as("settled: " + who)
					.isEqualByComparingTo(row.getBigDecimal("allocated"));
				assertThat(row.getBigDecimal("unspent")).as("unspent: " + who).isEqualByComparingTo(credit);
				assertThat(credit).as("credit: " + who).isNotNegative();
				assertThat(row.getInt("wrong")).as("0 ≤ remaining ≤ amount: " + who).isZero();
				assertThat(credit.signum() > 0 && row.getInt("open") > 0).as("credit beside a debt: " + who).isFalse();
				return number;
			}).list().size());
		});
	}

	private void perform(Operation operation) {
		long student = this.students.get(operation.student());
		long group = this.groups.get(operation.pick() % 2);
		List<YearMonth> months = operation.months()
			.stream()
			.map((back) -> YearMonth.of(2026, 11).minusMonths(back))
			.toList();
		BigDecimal amount = operation.amount();
		switch (operation.kind()) {
			case PAY -> paid(PaymentDraft.of(student, amount, PaymentMethod.CARD, null));
			case PAY_MONTHS -> paid(PaymentDraft.forMonths(student, group, months, amount, PaymentMethod.CASH));
			case PAY_CHARGE -> paid(PaymentDraft.forCharge(one(this.raised, operation), amount, null, null));
			case CHANGE -> this.payments.change(one(this.made, operation),
					new PaymentDraft(student, group, null, months, amount, null, null, null), this.owner);
			case VOID -> this.payments.voidPayment(one(this.made, operation), "Xato", this.owner);
			case RAISE ->
				this.raised.add(this.charges.raise(ChargeDraft.of(student, amount, null, "Kitob"), this.owner).id());
			case CHANGE_CHARGE -> this.charges.change(one(this.raised, operation), amount, null, "Daftar", this.owner);
			case DELETE_CHARGE -> this.charges.delete(one(this.raised, operation), this.owner);
			case CHARGE_GROUP ->
				this.charges.raiseForGroup(new ChargeDraft(null, group, null, amount, null, "Imtihon"), this.owner);
			case BATCH -> this.batches
				.recordAll(List.of(PaymentDraft.forMonths(student, group, months, amount, PaymentMethod.CASH),
						PaymentDraft.of(another(operation), amount, PaymentMethod.CARD, null)), this.owner);
			case OPENING -> this.openings.bring(List.of(new OpeningBalance(student, amount, ""),
					new OpeningBalance(another(operation), amount.negate(), "")), null, this.owner);
			case BILL -> this.billing.run(YearMonth.of(2026, 12).plusMonths(operation.pick() % 12), this.owner);
		}
	}

	private long another(Operation operation) {
		return this.students.get((operation.student() + 1 + operation.pick() % (STUDENTS - 1)) % STUDENTS);
	}

	private void paid(PaymentDraft draft) {
		this.made.add(this.payments.record(draft, this.owner).id());
	}

	/** One of those that were made, most likely of the latest. */
	private static long one(List<Long> ids, Operation operation) {
		int size = ids.size();
		return (size == 0) ? 0 : ids.get(size - 1 - operation.pick() % Math.min(size, 50));
	}

	private void assertThatListsSumUp() {
		List<PaymentView> payments = this.paymentBook.list(PaymentFilter.ALL, this.owner).all();
		PaymentTotal total = this.paymentBook.total(PaymentFilter.ALL, this.owner);
		assertThat(total.count()).isEqualTo(payments.size());
		assertThat(total.sum().add(total.opening()))
			.isEqualByComparingTo(payments.stream().map(PaymentView::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
		assertThat(total.sum().add(total.opening())).isEqualByComparingTo(
				LedgerChecks.sum(this.jdbc, "select sum(amount) from payment where voided_at is null"));
		BigDecimal open = this.chargeBook
			.list(new ChargeFilter(null, null, null, true, null, null, null, null), this.owner)
			.all()
			.stream()
			.map(ChargeView::remaining)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(open).isEqualByComparingTo(
				LedgerChecks.sum(this.jdbc, "select sum(remaining) from charge where voided_at is null"));
		assertThat(this.debts.byGroup()
			.stream()
			.map((group) -> group.ages().total())
			.reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(open);
		assertThat(this.debts.debtors(DebtFilter.ALL)
			.all()
			.stream()
			.map(Debtor::total)
			.reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(open);
	}

	private enum Kind {

		PAY, PAY_MONTHS, PAY_CHARGE, CHANGE, VOID, RAISE, CHANGE_CHARGE, DELETE_CHARGE, CHARGE_GROUP, BILL, BATCH,
		OPENING

	}

	private record Operation(Kind kind, int student, BigDecimal amount, Set<Integer> months, int pick) {
	}

}
