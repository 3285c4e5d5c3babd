package uz.ziyo.ledger;

import java.sql.DatabaseMetaData;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One at a time for one student within this process, until the transaction is over: on H2
 * alone. The locked row does the same for all copies of the application, and on
 * PostgreSQL is all there is, so that who brings in two thousand students' money keeps
 * nobody else waiting until it is written: from then on the sums of all times are held,
 * until the commit. But H2 hands a row on while the commit before is still being written,
 * and where the next one is then rolled back, that commit is lost: so there nobody asks
 * for the row before then.
 */
@Component
class StudentLocks {

	private static final int STRIPES = 256;

	private static final long PATIENCE = 10;

	private final ReentrantLock[] stripes;

	StudentLocks(DataSource dataSource) throws MetaDataAccessException {
		String database = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
		int stripes = "H2".equals(database) ? STRIPES : 0;
		this.stripes = Stream.generate(ReentrantLock::new).limit(stripes).toArray(ReentrantLock[]::new);
	}

	/**
	 * Belongs into a transaction. All of one operation at once: in one order, so that two
	 * never wait for each other.
	 */
	void hold(Collection<Long> studentIds) {
		if (this.stripes.length > 0) {
			studentIds.stream()
				.map((id) -> Math.floorMod(id, this.stripes.length))
				.distinct()
				.sorted()
				.forEach((index) -> hold(this.stripes[index]));
		}
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
