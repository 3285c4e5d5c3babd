package uz.ziyo.shared.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.ZiyoProperties;

/**
 * Makes files that take a while behind the scenes, and keeps each an hour for the one who
 * asked for it. How far it has come lies beside it, so that any copy of the application
 * can say so.
 */
@Component
public class PreparedFiles implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(PreparedFiles.class);

	/** How often those that are not done yet say that they will be. */
	private static final Duration BEAT = Duration.ofSeconds(30);

	/** As many may be made for one person, or wait their turn, at once. */
	private static final int MOST_AT_ONCE = 4;

	private final ExecutorService workers = Executors.newFixedThreadPool(2, PreparedFiles::thread);

	private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(PreparedFiles::thread);

	/** What is being made here, or waits its turn. */
	private final Map<Asked, UUID> unfinished = new ConcurrentHashMap<>();

	private final FileShelf shelf;

	PreparedFiles(ZiyoProperties properties, CentreTime time) {
		this.shelf = new FileShelf(properties.dataDir().toAbsolutePath().resolve("exports"), time);
		this.heart.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "prepared-files");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Begins one, in the language of who asks.
	 * @param title what is in it and in no other, for whoever looks at its progress and
	 * for the log
	 * @return its key; where the same is being made for him already, that one's
	 * @throws Refused where he has asked for too many others that are not done yet
	 */
	public UUID begin(Caller caller, String title, Work work) {
		Asked asked = new Asked(caller.id(), title, LocaleContextHolder.getLocale());
		UUID key = UUID.randomUUID();
		UUID before = this.unfinished.putIfAbsent(asked, key);
		if (before != null) {
			return before;
		}
		boolean begun = false;
		try {
			if (this.unfinished.keySet().stream().filter((one) -> one.by() == caller.id()).count() > MOST_AT_ONCE) {
				throw Refused.whole("workbook.busy");
			}
			this.shelf.announce(key, caller.id(), title);
			this.workers.execute(() -> make(key, asked, work));
			begun = true;
			return key;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (!begun) {
				this.unfinished.remove(asked, key);
			}
		}
	}

	private void make(UUID key, Asked asked, Work work) {
		try {
			LocaleContextHolder.setLocale(asked.language());
			this.shelf.reached(key, asked.by(), 0);
			try (OutputStream out = this.shelf.write(key, asked.by())) {
				work.writeTo(out, new Teller(key, asked.by()));
			}
			this.shelf.finish(key, asked.by());
		}
		catch (IOException | RuntimeException ex) {
			log.error("A file could not be prepared", ex);
			this.shelf.failed(key, asked.by());
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
			this.unfinished.remove(asked, key);
		}
	}

	/**
	 * Says of all that are not done yet that they are still coming: whoever waits his
	 * turn, or has a long way from one percent to the next, has not failed.
	 */
	void beat() {
		this.unfinished.forEach((asked, key) -> {
			try {
				this.shelf.keepAlive(key, asked.by());
			}
			catch (IOException ex) {
				log.debug("Not there yet, or no longer", ex);
			}
		});
	}

	/** Nothing where there is none of that key, or it is another's. */
	public Optional<State> find(UUID key, Caller caller) {
		return this.shelf.find(key, caller.id());
	}

	/** The finished file. */
	public Optional<Path> file(UUID key, Caller caller) {
		return this.shelf.file(key, caller.id());
	}

	void removeOld() {
		this.shelf.removeOld();
	}

	@Override
	public void destroy() {
		this.heart.shutdownNow();
		this.workers.shutdownNow();
	}

	private record Asked(long by, String title, Locale language) {
	}

	/**
	 * Fills a file.
	 */
	@FunctionalInterface
	public interface Work {

		void writeTo(OutputStream out, Progress progress) throws IOException;

	}

	/**
	 * Hears how far it has come.
	 */
	@FunctionalInterface
	public interface Progress {

		Progress NOBODY = (done, all) -> {
		};

		void reached(long done, long all);

	}

	/**
	 * @param title what is in it
	 * @param percent how much is done
	 * @param waiting for its turn
	 */
	public record State(String title, int percent, boolean waiting, boolean done, boolean failed) {

		static State waiting(String title) {
			return new State(title, 0, true, false, false);
		}

		static State busy(String title, int percent) {
			return new State(title, percent, false, false, false);
		}

		static State done(String title) {
			return new State(title, 100, false, true, false);
		}

		static State failed(String title) {
			return new State(title, 0, false, false, true);
		}

	}

	/** Says so only when a percent more is done. */
	private final class Teller implements Progress {

		private final UUID key;

		private final long owner;

		private int told;

		Teller(UUID key, long owner) {
			this.key = key;
			this.owner = owner;
		}

		@Override
		public void reached(long done, long all) {
			int percent = (all <= 0) ? 0 : (int) Math.min(99, done * 100 / all);
			if (percent > this.told) {
				this.told = percent;
				PreparedFiles.this.shelf.reached(this.key, this.owner, percent);
			}
		}

	}

}
