package uz.ziyo.shared.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where uploads lie while they come in: the server's own and those that are being looked
 * at. What a crash leaves there belongs to nobody.
 */
@Component
class IncomingFiles {

	/** No upload takes so long. */
	private static final Duration KEPT = Duration.ofDays(1);

	private static final Logger log = LoggerFactory.getLogger(IncomingFiles.class);

	private final List<Path> folders;

	private final Clock clock;

	IncomingFiles(@Value("${spring.servlet.multipart.location}") Path uploads, FileStorage storage, Clock clock) {
		this.folders = List.of(uploads, storage.incoming());
		this.clock = clock;
	}

	void removeOld() {
		for (Path folder : this.folders) {
			if (!Files.isDirectory(folder)) {
				continue;
			}
			try (Stream<Path> files = Files.list(folder)) {
				files.filter(this::isOld).forEach(IncomingFiles::remove);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private boolean isOld(Path file) {
		try {
			Instant written = Files.getLastModifiedTime(file).toInstant();
			return Files.isRegularFile(file) && written.isBefore(this.clock.instant().minus(KEPT));
		}
		catch (IOException ex) {
			// Gone: it has been kept in the meantime.
			return false;
		}
	}

	private static void remove(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			log.warn("An old upload cannot be removed: {}", file, ex);
		}
	}

}
