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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.exports.PreparedFiles.State;

/**
 * The folder of {@link PreparedFiles}: each file for an hour and for its owner, and
 * beside it what it is called and how far it has come.
 */
final class FileShelf {

	private static final Duration KEPT = Duration.ofHours(1);

	/** Whoever has been silent for so long has been stopped. */
	private static final Duration SILENCE = Duration.ofMinutes(2);

	private static final String WAITING = "waiting";

	private static final String FAILED = "failed";

	private final Path folder;

	private final CentreTime time;

	FileShelf(Path folder, CentreTime time) {
		this.folder = folder;
		this.time = time;
	}

	/** There is going to be one, which waits for its turn. */
	void announce(UUID key, long owner, String title) throws IOException {
		Files.createDirectories(this.folder);
		removeOld();
		Files.writeString(path(key, owner, ".title"), title);
		touch(path(key, owner, ".title"));
		tell(key, owner, WAITING);
	}

	/** Where it is written; nobody finds it before it is {@link #finish finished}. */
	OutputStream write(UUID key, long owner) throws IOException {
		return new BufferedOutputStream(Files.newOutputStream(path(key, owner, ".part")));
	}

	void finish(UUID key, long owner) throws IOException {
		Path part = path(key, owner, ".part");
		touch(part);
		Files.move(part, path(key, owner, ".xlsx"), StandardCopyOption.ATOMIC_MOVE);
	}

	void reached(UUID key, long owner, int percent) {
		tell(key, owner, Integer.toString(percent));
	}

	void failed(UUID key, long owner) {
		tell(key, owner, FAILED);
	}

	/** It is still coming. */
	void keepAlive(UUID key, long owner) throws IOException {
		touch(path(key, owner, ".title"));
		touch(path(key, owner, ".progress"));
	}

	Optional<State> find(UUID key, long owner) {
		try {
			String title = Files.readString(path(key, owner, ".title"));
			if (file(key, owner).isPresent()) {
				return Optional.of(State.done(title));
			}
			Path progress = path(key, owner, ".progress");
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

	Optional<Path> file(UUID key, long owner) {
		Path file = path(key, owner, ".xlsx");
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

	private void touch(Path file) throws IOException {
		Files.setLastModifiedTime(file, FileTime.from(this.time.now()));
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

}
