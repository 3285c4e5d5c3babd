package uz.ziyo.shared.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.shared.CentreTime;

/**
 * Does a thing once for each key of an account. The key is written in the work's own
 * transaction, and its answer too, so that either all of it is there or nothing: work
 * that fails, and a crash, leave the key free. Who comes to another copy of the
 * application meanwhile waits there for that transaction.
 */
@Component
public class Idempotency {

	static final Duration KEPT = Duration.ofDays(30);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final long PAUSE = 25;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final CentreTime time;

	/** What is being worked on here, by key, with the fingerprint. */
	private final Map<Key, String> running = new ConcurrentHashMap<>();

	Idempotency(JdbcClient jdbc, PlatformTransactionManager transactions, CentreTime time) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.time = time;
	}

	/**
	 * Does the work, unless that has been done under this key: then the first answer
	 * again. Not to be called inside a transaction.
	 * @param fingerprint the same for the same request, at most 64 characters
	 * @param work joins the transaction that the answer is kept in
	 * @throws KeyInUse where the first is still running
	 * @throws KeyReused where the first asked for something else
	 */
	public Answer once(long accountId, String key, String fingerprint, Supplier<Answer> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("A key must be known before the transaction begins");
		}
		Key mine = new Key(accountId, key);
		String first = this.running.putIfAbsent(mine, fingerprint);
		if (first != null) {
			throw first.equals(fingerprint) ? new KeyInUse() : new KeyReused();
		}
		try {
			return this.transaction
				.execute((status) -> claim(mine, fingerprint) ? work(mine, work) : earlier(mine, fingerprint));
		}
		finally {
			this.running.remove(mine);
		}
	}

	/**
	 * As {@link #once}, for a form that carries a one-time id: whoever sends it again
	 * waits for the first and is told what that has led to.
	 * @param formId at most 36 characters
	 * @throws KeyReused where it has come back with something else in it
	 */
	public Answer form(long accountId, String formId, String fingerprint, Supplier<Answer> work) {
		long pauses = PATIENCE.toMillis() / PAUSE;
		while (true) {
			try {
				return once(accountId, "form:" + formId, fingerprint, work);
			}
			catch (KeyInUse ex) {
				if (pauses-- <= 0) {
					throw ex;
				}
				pause(ex);
			}
		}
	}

	private static void pause(KeyInUse ex) {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw ex;
		}
	}

	private boolean claim(Key key, String fingerprint) {
		return this.jdbc.sql("""
				insert into idempotency_key (account_id, request_key, fingerprint, made_at)
				values (?, ?, ?, ?) on conflict do nothing""")
			.params(key.accountId(), key.text(), fingerprint, utc(this.time.now()))
			.update() == 1;
	}

	private Answer work(Key key, Supplier<Answer> work) {
		Answer answer = work.get();
		this.jdbc.sql("update idempotency_key set status = ?, answer = ? where account_id = ? and request_key = ?")
			.params(answer.status(), answer.text(), key.accountId(), key.text())
			.update();
		return answer;
	}

	private Answer earlier(Key key, String fingerprint) {
		Earlier earlier = this.jdbc
			.sql("select fingerprint, status, answer from idempotency_key where account_id = ? and request_key = ?")
			.params(key.accountId(), key.text())
			.query((row, number) -> new Earlier(row.getString("fingerprint"),
					new Answer(row.getInt("status"), row.getString("answer"), true)))
			.optional()
			// Forgotten in the same moment.
			.orElseThrow(KeyInUse::new);
		if (!earlier.fingerprint().equals(fingerprint)) {
			throw new KeyReused();
		}
		return earlier.answer();
	}

	void forgetOld() {
		this.jdbc.sql("delete from idempotency_key where made_at < ?").param(utc(this.time.now().minus(KEPT))).update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private record Key(long accountId, String text) {

	}

	private record Earlier(String fingerprint, Answer answer) {

	}

}
