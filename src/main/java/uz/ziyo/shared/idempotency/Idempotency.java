package uz.ziyo.shared.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Rows;

/**
 * Does a thing once for each key of an account. The key is claimed before the work, for
 * all copies of the application to see; the answer is written in the work's own
 * transaction, so that either both are there or neither. Work that fails gives its key
 * back. A claim whose holder has died can be taken over after a while; should he live
 * after all, his work is undone.
 */
@Component
public class Idempotency {

	/** Longer than a request takes, and short enough to wait for after a crash. */
	static final Duration LEASE = Duration.ofSeconds(30);

	static final Duration KEPT = Duration.ofDays(30);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final long PAUSE = 25;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final CentreTime time;

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
			throw new IllegalStateException("A key must be claimed before the transaction begins");
		}
		String claim = UUID.randomUUID().toString();
		if (!claim(accountId, key, fingerprint, claim)) {
			Earlier earlier = earlier(accountId, key);
			if (earlier == null) {
				// Given back in the same moment.
				throw new KeyInUse();
			}
			if (!earlier.fingerprint().equals(fingerprint)) {
				throw new KeyReused();
			}
			if (earlier.status() != null) {
				return new Answer(earlier.status(), earlier.answer(), true);
			}
			if (!takeOver(accountId, key, earlier, claim)) {
				throw new KeyInUse();
			}
		}
		return work(accountId, key, claim, work);
	}

	/**
	 * As {@link #once}, for a form that carries a one-time id: whoever sends it again
	 * waits for the first and is told what that has led to, whatever stands in his.
	 * @param formId at most 36 characters
	 */
	public Answer form(long accountId, String formId, Supplier<Answer> work) {
		long pauses = PATIENCE.toMillis() / PAUSE;
		while (true) {
			try {
				return once(accountId, "form:" + formId, "form", work);
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

	private Answer work(long accountId, String key, String claim, Supplier<Answer> work) {
		try {
			return this.transaction.execute((status) -> {
				Answer answer = work.get();
				complete(accountId, key, claim, answer);
				return answer;
			});
		}
		catch (RuntimeException | Error ex) {
			// Where the work was committed after all, there is an answer, and it stays.
			this.jdbc
				.sql("""
						delete from idempotency_key where account_id = ? and request_key = ? and claim = ? and status is null""")
				.params(accountId, key, claim)
				.update();
			throw ex;
		}
	}

	private boolean claim(long accountId, String key, String fingerprint, String claim) {
		return this.jdbc.sql("""
				insert into idempotency_key (account_id, request_key, fingerprint, claim, claimed_at)
				values (?, ?, ?, ?, ?) on conflict do nothing""")
			.params(accountId, key, fingerprint, claim, utc(this.time.now()))
			.update() == 1;
	}

	private Earlier earlier(long accountId, String key) {
		return this.jdbc.sql("""
				select fingerprint, claim, claimed_at, status, answer from idempotency_key
				where account_id = ? and request_key = ?""")
			.params(accountId, key)
			.query((row, number) -> new Earlier(row.getString("fingerprint"), row.getString("claim"),
					Rows.instant(row, "claimed_at"), Rows.intOrNull(row, "status"), row.getString("answer")))
			.optional()
			.orElse(null);
	}

	private boolean takeOver(long accountId, String key, Earlier earlier, String claim) {
		Instant now = this.time.now();
		if (earlier.claimedAt().plus(LEASE).isAfter(now)) {
			return false;
		}
		return this.jdbc.sql("""
				update idempotency_key set claim = ?, claimed_at = ?
				where account_id = ? and request_key = ? and claim = ? and status is null""")
			.params(claim, utc(now), accountId, key, earlier.claim())
			.update() == 1;
	}

	private void complete(long accountId, String key, String claim, Answer answer) {
		int kept = this.jdbc.sql("""
				update idempotency_key set status = ?, answer = ?
				where account_id = ? and request_key = ? and claim = ?""")
			.params(answer.status(), answer.text(), accountId, key, claim)
			.update();
		if (kept == 0) {
			throw new CannotAcquireLockException("Another has taken over the key");
		}
	}

	void forgetOld() {
		this.jdbc.sql("delete from idempotency_key where claimed_at < ?")
			.param(utc(this.time.now().minus(KEPT)))
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private record Earlier(String fingerprint, String claim, Instant claimedAt, Integer status, String answer) {
	}

}
