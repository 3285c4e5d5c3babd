package uz.ziyo.shared.list;

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

	private static final int SECONDS = 2;

	private final Semaphore places = new Semaphore(MOST, true);

	/**
	 * @throws Busy where no place gets free in a while
	 */
	void run(Runnable stream) {
		if (!hasPlace()) {
			throw new Busy();
		}
		try {
			stream.run();
		}
		finally {
			this.places.release();
		}
	}

	private boolean hasPlace() {
		try {
			return this.places.tryAcquire(SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
