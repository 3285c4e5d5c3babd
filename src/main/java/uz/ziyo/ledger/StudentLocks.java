package uz.ziyo.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One at a time for one student within this process, until the transaction is over. The
 * locked row does the same for all copies of the application, and would be enough. But H2
 * hands a row on while the commit before is still being written, and where the next one
 * is then rolled back, that commit is lost: so nobody asks for the row before then.
 */
@Component
class StudentLocks {

	/** As many parts as {@code payment_tally} has. */
	private static final int STRIPES = 256;

	private static final long PATIENCE = 10;

	private final ReentrantLock[] stripes = Stream.generate(ReentrantLock::new)
		.limit(STRIPES)
		.toArray(ReentrantLock[]::new);

	/**
	 * Belongs into a transaction. All of one operation at once: in one order, so that two
	 * never wait for each other.
	 */
	void hold(Collection<Long> studentIds) {
		int[] indexes = studentIds.stream().mapToInt(StudentLocks::stripe).distinct().sorted().toArray();
		Arrays.stream(indexes).forEach((index) -> hold(this.stripes[index]));
	}

	/** Who shares one waits, and so may share a row that both write. */
	static int stripe(long studentId) {
		return Math.floorMod(studentId, STRIPES);
	}

	private static void hold(ReentrantLock stripe) {
		try {
			if (!stripe.tryLock(PATIENCE, TimeUnit.SECONDS)) {
				throw new CannotAcquireLockException("Another operation on the student's money takes too long");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotAcquireLockException("Interrupted while waiting for the student's money", ex);
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				stripe.unlock();
			}

		});
	}

}
