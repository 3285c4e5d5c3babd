package uz.ziyo.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two who correct the same thing at once. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CorrectionTests extends LedgerTest {

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void aCorrectionIsMadeOfWhatThePaymentIsOnceNobodyElseCanChangeIt() {
		long id = payDebts("100").id();
		AtomicInteger asked = new AtomicInteger();

		PaymentView changed = this.payments.change(id, (now) -> {
			if (asked.getAndIncrement() == 0) {
				elsewhere(() -> this.payments.change(id, (theirs) -> draft(theirs, money("150"), theirs.notes()),
						this.owner))
					.join();
			}
			return draft(now, now.amount(), "Aprel uchun");
		}, this.owner);

		assertThat(asked).hasValue(2);
		assertThat(changed.amount()).isEqualByComparingTo("150");
		assertThat(changed.notes()).isEqualTo("Aprel uchun");
		assertThat(changed.version()).isEqualTo(2);
	}

	@Test
	void aCorrectionIsMadeOfWhatTheChargeIsOnceNobodyElseCanChangeIt() {
		long id = debt("100").id();
		AtomicReference<CompletableFuture<Void>> other = new AtomicReference<>();

		this.charges.change(id, (now) -> {
			other.set(waiting(() -> this.charges.change(id,
					(theirs) -> new ChargeCorrection(theirs.amount(), theirs.dueDate(), "Kitob"), this.owner)));
			return new ChargeCorrection(money("150"), now.dueDate(), now.description());
		}, this.owner);
		other.get().join();

		assertThat(charge(id).amount()).isEqualByComparingTo("150");
		assertThat(charge(id).description()).isEqualTo("Kitob");
		assertThat(charge(id).version()).isEqualTo(2);
	}

	/** Who pays is known only from a row that may change until he is locked. */
	@Test
	void aPaymentThatIsGivenToAnotherMeanwhileIsVoidedThere() {
		long other = this.given.studentIn(this.group).id();
		long id = payDebts("100").id();
		AtomicReference<CompletableFuture<Void>> voiding = new AtomicReference<>();

		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.payments.change(id, PaymentDraft.of(other, money("100"), PaymentMethod.CASH, null), this.owner);
			voiding.set(waiting(() -> this.payments.voidPayment(id, null, this.owner)));
		});
		voiding.get().join();

		assertThat(this.paymentBook.list(PaymentFilter.ALL, this.owner).all()).isEmpty();
		assertThat(this.debtors.get(other, this.owner).credit()).isEqualByComparingTo("0");
	}

	@Test
	void whatSettlesAChargeIsNoCorrection() {
		long id = debt("100").id();
		payDebts("60");

		assertThat(charge(id).version()).isZero();
	}

	/** Somebody has said what is owed; a payment that was none does not unsay it. */
	@Test
	void aMonthThatWasCorrectedStaysWhenThePaymentThatRaisedItIsVoided() {
		PaymentView payment = pay("600", "2026-10", "2026-11");
		long october = this.chargeBook.list(ChargeFilter.ALL, this.owner).all().get(0).id();
		this.charges.change(october, money("280"), OCTOBER, "Chegirma", this.owner);

		this.payments.voidPayment(payment.id(), null, this.owner);

		assertThat(tuition()).containsExactly("2026-10 280.00 280.00");
		assertThat(this.jdbc.sql("select count(*) from charge_change").query(Long.class).single()).isEqualTo(1);
	}

	@Test
	void aMonthThatWasCorrectedStaysWhenThePaymentIsForAnother() {
		PaymentView payment = pay("300", "2026-10");
		this.charges.change(this.chargeBook.list(ChargeFilter.ALL, this.owner).all().get(0).id(), money("280"), OCTOBER,
				"Chegirma", this.owner);

		this.payments.change(payment.id(), new PaymentDraft(this.student, this.group, null, months("2026-11"),
				money("250"), PaymentMethod.CASH, null, null), this.owner);

		assertThat(tuition()).containsExactly("2026-10 280.00 280.00", "2026-11 250.00 0.00");
	}

	/** What another payment has paid since stays paid; what is left over goes on. */
	@Test
	void aMonthThatAnotherPaymentHasPaidMayStayNamed() {
		this.group = groupAt("300");
		this.student = this.given.studentIn(this.group).id();
		long id = pay("300", "2026-10", "2026-11").id();
		pay("300", "2026-11");

		this.payments.change(id, named("200", "2026-10", "2026-11"), this.owner);
		assertThat(tuition()).containsExactly("2026-10 300.00 100.00", "2026-11 300.00 0.00");
		assertThat(this.paymentBook.get(id, this.owner).months()).hasSize(2);

		this.payments.change(id, named("350", "2026-10", "2026-11"), this.owner);
		assertThat(tuition()).containsExactly("2026-10 300.00 0.00", "2026-11 300.00 0.00");
		assertThat(credit()).isEqualTo("50.00");

		pay("300", "2026-12");
		assertRefused("months", "ledger.month.paid",
				() -> this.payments.change(id, named("200", "2026-10", "2026-12"), this.owner));
	}

	private PaymentDraft named(String amount, String... months) {
		return new PaymentDraft(this.student, this.group, null, months(months), money(amount), PaymentMethod.CASH, null,
				null);
	}

	private static PaymentDraft draft(PaymentView now, BigDecimal amount, String notes) {
		return new PaymentDraft(now.studentId(), now.groupId(), now.chargeId(), List.of(), amount, now.method(), notes,
				now.paidOn());
	}

	/** As a database that had payments corrected before anybody counted. */
	@Test
	void whatWasCorrectedBeforeIsCountedByItsHistory() throws IOException {
		long id = payDebts("100").id();
		long other = payDebts("70").id();
		this.payments.change(id, (now) -> draft(now, money("150"), now.notes()), this.owner);
		this.payments.change(id, (now) -> draft(now, money("150"), "Aprel uchun"), this.owner);
		this.payments.voidPayment(id, null, this.owner);
		this.jdbc.sql("update payment set version = 0").update();

		this.jdbc
			.sql(new ClassPathResource("db/migration/ledger/V202611302200__ledger_payment_version.sql")
				.getContentAsString(StandardCharsets.UTF_8))
			.update();

		assertThat(this.jdbc.sql("select version from payment where id in (?, ?) order by id")
			.params(id, other)
			.query(Integer.class)
			.list()).containsExactly(2, 0);
	}

	/** Begins it, and comes back once it waits for what this thread holds. */
	private CompletableFuture<Void> waiting(Runnable work) {
		AtomicReference<Thread> thread = new AtomicReference<>();
		CompletableFuture<Void> done = CompletableFuture.runAsync(work, (run) -> {
			thread.set(new Thread(run));
			thread.get().start();
		});
		long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
		while (!isHeld(thread.get()) && !done.isDone() && System.nanoTime() < end) {
			Thread.onSpinWait();
		}
		assertThat(isHeld(thread.get())).as("waits").isTrue();
		return done;
	}

	/** On H2 before it asks for the row, on PostgreSQL by the row itself. */
	private boolean isHeld(Thread thread) {
		if (TestDatabase.current() == TestDatabase.POSTGRES) {
			return this.jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single() > 0;
		}
		return Arrays.stream(thread.getStackTrace())
			.anyMatch((frame) -> frame.getClassName().endsWith("StudentLocks") && frame.getMethodName().equals("hold"))
				&& thread.getState() == Thread.State.TIMED_WAITING;
	}

}
