package uz.ziyo.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the locked rows are enough. */
@EnabledIfSystemProperty(named = "ziyo.test.database", matches = "postgres")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StudentLocksTests extends LedgerTest {

	/** More than there are parts to share: at least two of them would share one. */
	private static final int MANY = 257;

	@Autowired
	private PaymentBatches batches;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void whoBringsInManyPaymentsKeepsNobodyElseWaitingUntilTheyAreWritten() {
		List<Someone> many = this.given.studentsIn(this.group, MANY);
		Someone spared = many.stream()
			.filter((one) -> many.stream().anyMatch((other) -> other != one && (other.id() - one.id()) % 256 == 0))
			.findFirst()
			.orElseThrow();
		List<PaymentDraft> drafts = many.stream().filter((one) -> one != spared).map((one) -> draft(one)).toList();

		this.batches.recordAll(during(drafts, () -> {
			assertThat(elsewhere(() -> this.payments.record(draft(spared), this.owner))).succeedsWithin(8,
					TimeUnit.SECONDS);
			assertThat(this.jdbc.sql("select count(*) from payment").query(Long.class).single()).isEqualTo(1);
		}), this.owner);

		assertThat(this.paymentBook.list(PaymentFilter.ALL, this.owner).all()).hasSize(MANY);
	}

	@Test
	void whoseMoneyIsBroughtInWaitsUntilThatIsDone() {
		List<Someone> many = this.given.studentsIn(this.group, 3);
		List<PaymentDraft> drafts = many.stream().map((one) -> draft(one)).toList();
		List<Runnable> later = new ArrayList<>();

		this.batches.recordAll(during(drafts, () -> {
			CompletableFuture<Void> payment = elsewhere(() -> this.payments.record(draft(many.get(1)), this.owner));
			assertThat(payment).failsWithin(500, TimeUnit.MILLISECONDS);
			later.add(payment::join);
		}), this.owner);
		later.forEach(Runnable::run);

		assertThat(this.paymentBook.list(PaymentFilter.ALL, this.owner).all()).hasSize(4);
	}

	/** All the sums of all times are held by then. */
	@Test
	void whatComesInMeanwhileWaitsForTheCommitOnceTheyAreWritten() {
		List<Someone> many = this.given.studentsIn(this.group, MANY);
		List<PaymentDraft> drafts = many.stream().skip(1).map((one) -> draft(one)).toList();
		CompletableFuture<Void> payment = new TransactionTemplate(this.transactions).execute((status) -> {
			this.batches.recordAll(drafts, this.owner);
			CompletableFuture<Void> other = elsewhere(() -> this.payments.record(draft(many.get(0)), this.owner));
			assertThat(other).failsWithin(500, TimeUnit.MILLISECONDS);
			return other;
		});

		assertThat(payment).succeedsWithin(8, TimeUnit.SECONDS);
		assertThat(this.paymentBook.list(PaymentFilter.ALL, this.owner).all()).hasSize(MANY);
	}

	private static PaymentDraft draft(Someone student) {
		return PaymentDraft.of(student.id(), money("10"), PaymentMethod.CASH, null);
	}

	/** Does something else once all are locked, and before any is recorded. */
	private static List<PaymentDraft> during(List<PaymentDraft> drafts, Runnable work) {
		return new ArrayList<>(drafts) {

			@Override
			public void forEach(Consumer<? super PaymentDraft> recording) {
				work.run();
				super.forEach(recording);
			}

		};
	}

}
