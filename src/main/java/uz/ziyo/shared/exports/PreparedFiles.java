package uz.ziyo.shared.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

	private static final Duration KEPT = Duration.ofHours(1);

	/** Whoever has been silent for so long has been stopped. */
	private static final Duration SILENCE = Duration.ofMinutes(2);

	/** How often those that are not done yet say that they will be. */
	private static final Duration BEAT = Duration.ofSeconds(30);

	/** As many may be made for one person, or wait their turn, at once. */
	private static final int MOST_AT_ONCE = 4;

	private static final String WAITING = "waiting";

	private static final String FAILED = "failed";

	private final ExecutorService workers = Executors.newFixedThreadPool(2, PreparedFiles::thread);

	private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(PreparedFiles::thread);

	/** What is being made here, or waits its turn. */
	private final Map<Asked, UUID> unfinished = new ConcurrentHashMap<>();

	private final Path folder;

	private final CentreTime time;

	PreparedFiles(ZiyoProperties properties, CentreTime time) {
		this.folder = properties.dataDir().toAbsolutePath().resolve("exports");
		this.time = time;
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
			Files.createDirectories(this.folder);
			removeOld();
			Files.writeString(path(key, caller.id(), ".title"), title);
			touch(path(key, caller.id(), ".title"));
			tell(key, caller.id(), WAITING);
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
		Path part = path(key, asked.by(), ".part");
		try {
			LocaleContextHolder.setLocale(asked.language());
			tell(key, asked.by(), "0");
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
				work.writeTo(out, new Teller(key, asked.by()));
			}
			touch(part);
			Files.move(part, path(key, asked.by(), ".xlsx"), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException | RuntimeException ex) {
			log.error("A file could not be prepared", ex);
			tell(key, asked.by(), FAILED);
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
				touch(path(key, asked.by(), ".title"));
				touch(path(key, asked.by(), ".progress"));
			}
			catch (IOException ex) {
				log.debug("Not there yet, or no longer", ex);
			}
		});
	}

	private void touch(Path file) throws IOException {
		Files.setLastModifiedTime(file, FileTime.from(this.time.now()));
	}

	/** Nothing where there is none of that key, or it is another's. */
	public Optional<State> find(UUID key, Caller caller) {
		try {
			String title = Files.readString(path(key, caller.id(), ".title"));
			if (file(key, caller).isPresent()) {
				return Optional.of(State.done(title));
			}
			Path progress = path(key, caller.id(), ".progress");
			String text = Files.readString(progress);
			Instant told = Files.getLastModifiedTime(progress).toInstant();
			boolean failed = text.equals(FAILED) || told.isBefore(this.time.now().minus(SILENCE));
			return Optional.of(failed ? State.failed(title)
					: text.equals(WAITING) ? State.waiting(title) : State.busy(title, Integer.parseInt(text)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The finished file. */
	public Optional<Path> file(UUID key, Caller caller) {
		Path file = path(key, caller.id(), ".xlsx");
		return (Files.exists(file) && !isOld(file)) ? Optional.of(file) : Optional.empty();
	}

	private void tell(UUID key, long owner, String what) {
		try {
			Path next = path(key, owner, ".next");
			Files.writeString(next, what);
			touch(next);
			// Nobody ever reads half of it.
			Files.move(next, path(key, owner, ".progress"), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void removeOld() {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Path> old = files.filter(this::isOld).toList();
			for (Path file : old) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isOld(Path file) {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(this.time.now().minus(KEPT));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private Path path(UUID key, long owner, String ending) {
		return this.folder.resolve(owner + "-" + key + ending);
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
				tell(this.key, this.owner, Integer.toString(percent));
			}
		}

	}

}
