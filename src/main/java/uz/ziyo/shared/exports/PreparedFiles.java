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
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
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

	private static final String FAILED = "failed";

	private final ExecutorService workers = Executors.newFixedThreadPool(2, (work) -> {
		Thread thread = new Thread(work, "prepared-files");
		thread.setDaemon(true);
		return thread;
	});

	private final Map<Long, UUID> running = new ConcurrentHashMap<>();

	private final Path folder;

	private final CentreTime time;

	PreparedFiles(ZiyoProperties properties, CentreTime time) {
		this.folder = properties.dataDir().toAbsolutePath().resolve("exports");
		this.time = time;
	}

	/**
	 * Begins one, in the language of who asks.
	 * @param title what is in it, for whoever looks at its progress and for the log
	 * @return its key; that of the one that is still being made for him, where there is
	 * one
	 */
	public UUID begin(Caller caller, String title, Work work) {
		UUID key = UUID.randomUUID();
		UUID before = this.running.putIfAbsent(caller.id(), key);
		if (before != null) {
			return before;
		}
		boolean begun = false;
		try {
			Files.createDirectories(this.folder);
			removeOld();
			Files.writeString(path(key, caller, ".title"), title);
			Files.setLastModifiedTime(path(key, caller, ".title"), FileTime.from(this.time.now()));
			tell(key, caller, "0");
			Locale locale = LocaleContextHolder.getLocale();
			this.workers.execute(() -> make(key, caller, locale, work));
			begun = true;
			return key;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (!begun) {
				this.running.remove(caller.id(), key);
			}
		}
	}

	private void make(UUID key, Caller caller, Locale locale, Work work) {
		Path part = path(key, caller, ".part");
		try {
			LocaleContextHolder.setLocale(locale);
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
				work.writeTo(out, new Teller(key, caller));
			}
			Files.setLastModifiedTime(part, FileTime.from(this.time.now()));
			Files.move(part, path(key, caller, ".xlsx"), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException | RuntimeException ex) {
			log.error("A file could not be prepared", ex);
			tell(key, caller, FAILED);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
			this.running.remove(caller.id());
		}
	}

	/** Nothing where there is none of that key, or it is another's. */
	public Optional<State> find(UUID key, Caller caller) {
		try {
			String title = Files.readString(path(key, caller, ".title"));
			if (file(key, caller).isPresent()) {
				return Optional.of(new State(title, 100, true, false));
			}
			Path progress = path(key, caller, ".progress");
			String text = Files.readString(progress);
			Instant told = Files.getLastModifiedTime(progress).toInstant();
			boolean failed = text.equals(FAILED) || told.isBefore(this.time.now().minus(SILENCE));
			return Optional.of(new State(title, failed ? 0 : Integer.parseInt(text), false, failed));
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
		Path file = path(key, caller, ".xlsx");
		return (Files.exists(file) && !isOld(file)) ? Optional.of(file) : Optional.empty();
	}

	private void tell(UUID key, Caller caller, String what) {
		try {
			Path progress = path(key, caller, ".progress");
			Path next = path(key, caller, ".next");
			Files.writeString(next, what);
			Files.setLastModifiedTime(next, FileTime.from(this.time.now()));
			// Nobody ever reads half of it.
			Files.move(next, progress, StandardCopyOption.ATOMIC_MOVE);
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

	private Path path(UUID key, Caller caller, String ending) {
		return this.folder.resolve(caller.id() + "-" + key + ending);
	}

	@Override
	public void destroy() {
		this.workers.shutdownNow();
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
	 */
	public record State(String title, int percent, boolean done, boolean failed) {
	}

	/** Says so only when a percent more is done. */
	private final class Teller implements Progress {

		private final UUID key;

		private final Caller caller;

		private int told;

		Teller(UUID key, Caller caller) {
			this.key = key;
			this.caller = caller;
		}

		@Override
		public void reached(long done, long all) {
			int percent = (all <= 0) ? 0 : (int) Math.min(99, done * 100 / all);
			if (percent > this.told) {
				this.told = percent;
				tell(this.key, this.caller, Integer.toString(percent));
			}
		}

	}

}
