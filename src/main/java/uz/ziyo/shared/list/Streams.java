package uz.ziyo.shared.list;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import uz.ziyo.shared.Busy;

/**
 * The lists that are being streamed. Each holds a connection to the database for as long
 * as its reader takes, so that a few slow readers of long lists would leave none for
 * everyone else.
 */
final class Streams {

	static final int MOST = 4;

	private static final Duration MOMENT = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofHours(1);

	private final Semaphore places = new Semaphore(MOST, true);

	/**
	 * @throws Busy where no place gets free in a while
	 */
	void run(Runnable stream) {
		run(stream, MOMENT);
	}

	/**
	 * For a reader whom nobody waits for.
	 * @throws Busy where no place gets free in an hour, or the application ends meanwhile
	 */
	void runPatiently(Runnable stream) {
		run(stream, PATIENCE);
	}

	private void run(Runnable stream, Duration patience) {
		if (!hasPlace(patience)) {
			throw new Busy();
		}
		try {
			stream.run();
		}
		finally {
			this.places.release();
		}
	}

	private boolean hasPlace(Duration patience) {
		try {
			return this.places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
