package uz.ziyo.shared.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.ZiyoProperties;

/**
 * Keeps files in the data directory. A file's bytes pass through and are never held in
 * memory as a whole.
 */
@Component
public class FileStorage {

	/** In bytes. */
	public static final long MAX_SIZE = 300L * 1024 * 1024;

	private static final int MAX_NAME = 200;

	private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}\\.[0-9a-z]{1,5}");

	/** What a path, a header or a firewall could take for something else. */
	private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|;%&#]+");

	private final Path directory;

	private final SecureRandom random = new SecureRandom();

	private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

	FileStorage(ZiyoProperties properties) {
		this.directory = properties.dataDir().toAbsolutePath().normalize().resolve("files");
	}

	/**
	 * Keeps a file of a form. What lies on the same disk already is only moved. Where the
	 * transaction under way is rolled back, the file goes too.
	 * @param field where a refusal is shown
	 * @throws Refused where it is empty, too large, of a kind that is not kept, or not
	 * what its name says
	 */
	public StoredFile store(MultipartFile file, String field) {
		if (file.getSize() > MAX_SIZE) {
			throw Refused.at(field, "files.large");
		}
		String name = safeName(file.getOriginalFilename());
		String ending = ending(name);
		FileKind kind = FileKind.of(ending).orElseThrow(() -> Refused.at(field, "files.kind.refused"));
		Path draft = null;
		try {
			Path incoming = Files.createDirectories(incoming());
			draft = incoming.resolve(draw());
			// To a file, not to a path: only so the server moves instead of copying.
			file.transferTo(draft.toFile());
			long size = Files.size(draft);
			if (size == 0) {
				throw Refused.at(field, "files.empty");
			}
			String seen = look(draft);
			if (!kind.agreesWith(seen)) {
				throw Refused.at(field, "files.kind.other", name);
			}
			String kept = kind.endingFor(ending, seen);
			String key = draw() + "." + kept;
			Path place = place(key);
			Files.createDirectories(place.getParent());
			Files.move(draft, place);
			forgetAtRollback(place);
			return new StoredFile(key, name, kind.type(kept), size);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			remove(draft);
		}
	}

	/** Where a file lies until it is known to be welcome. */
	Path incoming() {
		return this.directory.resolve("incoming");
	}

	/**
	 * A file that has been kept, if there is one by that key.
	 */
	Optional<Path> find(String key) {
		return KEY.matcher(key).matches() ? Optional.of(place(key)).filter(Files::isRegularFile) : Optional.empty();
	}

	static String ending(String name) {
		int dot = name.lastIndexOf('.');
		return (dot < 0) ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	static String safeName(String given) {
		String name = (given == null) ? ""
				: given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		name = UNSAFE.matcher(name).replaceAll("_").strip();
		if (name.codePointCount(0, name.length()) <= MAX_NAME) {
			return name;
		}
		String ending = ending(name);
		String tail = (ending.isEmpty() || ending.length() > 10) ? "" : "." + ending;
		return name.substring(0, name.offsetByCodePoints(0, MAX_NAME - tail.length())).strip() + tail;
	}

	private String look(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			return this.types.detect(in, new Metadata()).getBaseType().toString();
		}
	}

	/** Spread, so that no directory grows too long to list. */
	private Path place(String key) {
		return this.directory.resolve(key.substring(0, 2)).resolve(key);
	}

	private String draw() {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private static void forgetAtRollback(Path file) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status == STATUS_ROLLED_BACK) {
					remove(file);
				}
			}

		});
	}

	private static void remove(Path file) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
