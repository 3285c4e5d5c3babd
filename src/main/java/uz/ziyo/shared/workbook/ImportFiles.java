package uz.ziyo.shared.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.ZiyoProperties;

/**
 * Keeps an uploaded workbook between its preview and its confirmation, and what an import
 * hands back between it and its download: half an hour at most, and for the one who sent
 * it.
 */
@Component
public class ImportFiles {

	private static final Duration KEPT = Duration.ofMinutes(30);

	private final Path folder;

	private final CentreTime time;

	ImportFiles(ZiyoProperties properties, CentreTime time) {
		this.folder = properties.dataDir().toAbsolutePath().resolve("imports");
		this.time = time;
	}

	/**
	 * Keeps an upload that can be read.
	 * @param upload null or empty where nothing was chosen
	 * @param reading refuses what it can't read
	 * @return its key
	 * @throws Refused at {@code file}; then nothing is kept
	 */
	public UUID keep(MultipartFile upload, Caller caller, Consumer<Path> reading) {
		if (upload == null || upload.isEmpty()) {
			throw Refused.at("file", "import.file.required");
		}
		UUID key = write(caller, upload::transferTo);
		Path file = find(key, caller);
		try {
			reading.accept(file);
			return key;
		}
		catch (Refused ex) {
			remove(file);
			throw ex;
		}
	}

	/**
	 * Has a new file written.
	 * @return its key
	 */
	public UUID write(Caller caller, Writing writing) {
		UUID key = UUID.randomUUID();
		try {
			Files.createDirectories(this.folder);
			removeOld();
			Path file = path(key, caller);
			writing.writeTo(file);
			Files.setLastModifiedTime(file, FileTime.from(this.time.now()));
			return key;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The file of that key, or null where there is none, or it is another's. */
	public Path find(UUID key, Caller caller) {
		Path file = path(key, caller);
		return Files.exists(file) && !isOld(file) ? file : null;
	}

	/** As {@link #find}, for the one of several at once who comes first. */
	public Path take(UUID key, Caller caller) {
		Path file = find(key, caller);
		if (file == null) {
			return null;
		}
		try {
			return Files.move(file, file.resolveSibling(file.getFileName() + ".taken"), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void remove(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Passwords on a disk are not to outlive it, whether anybody comes or not. */
	void removeOld() {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Path> old = files.filter(this::isOld).toList();
			old.forEach(this::remove);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isOld(Path file) {
		try {
			Instant written = Files.getLastModifiedTime(file).toInstant();
			return written.isBefore(this.time.now().minus(KEPT));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private Path path(UUID key, Caller caller) {
		return this.folder.resolve(caller.id() + "-" + key + ".xlsx");
	}

	/** Fills a file. */
	@FunctionalInterface
	public interface Writing {

		void writeTo(Path file) throws IOException;

	}

}
