package uz.ziyo.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that begins while another's transaction is open: it reads what is there before
 * that, and waits for it where it writes the same.
 */
public final class Overlap {

	private Overlap() {
	}

	/**
	 * @param first begins the transaction
	 * @param second what begins in the middle of it
	 * @param then ends the transaction
	 * @return what the second returned
	 */
	public static <T> T of(PlatformTransactionManager transactions, Runnable first, Callable<T> second, Runnable then)
			throws Exception {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<T> running = new TransactionTemplate(transactions).execute((begun) -> {
				first.run();
				Future<T> waiting = thread.submit(second);
				untilItWaits(waiting);
				then.run();
				return waiting;
			});
			return running.get(30, TimeUnit.SECONDS);
		}
		finally {
			thread.shutdown();
		}
	}

	private static void untilItWaits(Future<?> waiting) {
		try {
			waiting.get(500, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return;
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		throw new IllegalStateException("It did not wait");
	}

}
