package uz.ziyo.shared.idempotency;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

@ZiyoTest
class IdempotencyTests {

	@Autowired
	private Idempotency idempotency;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private CentreTime time;

	@Autowired
	private TestClock clock;

	private final AtomicInteger done = new AtomicInteger();

	@Test
	void theSecondGetsTheFirstAnswer() {
		assertThat(once("k", "same")).isEqualTo(new Answer(201, "1", false));
		assertThat(once("k", "same")).isEqualTo(new Answer(201, "1", true));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void anotherRequestWithTheKeyIsTold() {
		once("k", "same");

		assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> once("k", "other"));
		assertThat(this.idempotency.once(2, "k", "other", this::work).repeated()).isFalse();
	}

	@Test
	void aRefusalDoesNotUseUpTheKey() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.idempotency.once(1, "k", "same", () -> {
			throw Refused.whole("money.required");
		}));

		assertThat(once("k", "other").repeated()).isFalse();
	}

	@Test
	void whatTheWorkHasWrittenGoesWithItsRefusal() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.idempotency.once(1, "k", "same", () -> {
			write("x");
			throw Refused.whole("money.required");
		}));

		assertThat(this.jdbc.sql("select count(*) from idempotency_key").query(Long.class).single()).isZero();
	}

	@Test
	void whileTheFirstIsRunningTheSecondIsTold() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<Answer> first = threads.submit(() -> this.idempotency.once(1, "form:k", "form", () -> {
				started.countDown();
				await(go);
				return work();
			}));
			assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();

			assertThatExceptionOfType(KeyInUse.class)
				.isThrownBy(() -> this.idempotency.once(1, "form:k", "form", this::work));
			assertThatExceptionOfType(KeyReused.class)
				.isThrownBy(() -> this.idempotency.once(1, "form:k", "other", this::work));

			// A form waits, and is led where the first has led.
			Future<Answer> second = threads.submit(() -> this.idempotency.form(1, "k", "form", this::work));
			Thread.sleep(100);
			assertThat(second.isDone()).isFalse();
			go.countDown();
			assertThat(first.get(5, TimeUnit.SECONDS).repeated()).isFalse();
			assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(new Answer(201, "1", true));
		}
		finally {
			go.countDown();
			threads.shutdown();
		}
		assertThat(this.done).hasValue(1);
	}

	/** As two copies of the application do: nothing in this process tells the second. */
	@Test
	void whoComesToAnotherCopyWaitsForTheFirst() throws Exception {
		assumeThat(System.getProperty("ziyo.test.database")).as("H2 has one copy only").isEqualTo("postgres");
		Idempotency other = new Idempotency(this.jdbc, this.transactions, this.time);
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<Answer> first = threads.submit(() -> this.idempotency.once(1, "k", "same", () -> {
				started.countDown();
				await(go);
				return work();
			}));
			assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
			Future<Answer> second = threads.submit(() -> other.once(1, "k", "same", this::work));
			Thread.sleep(100);
			assertThat(second.isDone()).isFalse();
			go.countDown();
			assertThat(first.get(5, TimeUnit.SECONDS).repeated()).isFalse();
			assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(new Answer(201, "1", true));
		}
		finally {
			go.countDown();
			threads.shutdown();
		}
	}

	@Test
	void oldKeysAreForgotten() {
		once("old", "same");
		this.clock.advance(Idempotency.KEPT.plusDays(1));
		once("new", "same");

		this.idempotency.forgetOld();

		assertThat(this.jdbc.sql("select request_key from idempotency_key").query(String.class).list())
			.containsExactly("new");
	}

	private Answer once(String key, String fingerprint) {
		return this.idempotency.once(1, key, fingerprint, this::work);
	}

	private Answer work() {
		return Answer.of(201, Integer.toString(this.done.incrementAndGet()));
	}

	private void write(String key) {
		this.jdbc.sql("""
				insert into idempotency_key (account_id, request_key, fingerprint, made_at)
				select account_id, ?, fingerprint, made_at from idempotency_key where request_key = 'k'""")
			.param(key)
			.update();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
