package uz.ziyo.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that tokens are signed with: the one given, or one made at the first start
 * and kept in the data directory.
 */
final class SigningKey {

	private static final int LEAST_BYTES = 32;

	private SigningKey() {
	}

	static byte[] of(String secret, Path dataDir) {
		if (secret != null && !secret.isBlank()) {
			byte[] key = secret.strip().getBytes(StandardCharsets.UTF_8);
			if (key.length < LEAST_BYTES) {
				throw new IllegalStateException(
						"ZIYO_JWT_SECRET is too short: " + LEAST_BYTES + " characters are the least");
			}
			return key;
		}
		try {
			return kept(dataDir.resolve("jwt.key"));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The key for tokens cannot be kept in " + dataDir, ex);
		}
	}

	private static byte[] kept(Path file) throws IOException {
		if (Files.notExists(file)) {
			make(file);
		}
		byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
		if (key.length < LEAST_BYTES) {
			throw new IOException(file + " is damaged");
		}
		return key;
	}

	/**
	 * Copies that start at once share the directory: the first whole file wins, and none
	 * ever sees half of one.
	 */
	private static void make(Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		byte[] key = new byte[64];
		new SecureRandom().nextBytes(key);
		Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "jwt", ".tmp", ownerOnly(file));
		try {
			Files.writeString(draft, Base64.getEncoder().encodeToString(key));
			publish(draft, file);
		}
		catch (FileAlreadyExistsException ex) {
			// Another copy was quicker, its key counts.
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private static void publish(Path draft, Path file) throws IOException {
		try {
			Files.createLink(file, draft);
		}
		catch (UnsupportedOperationException ex) {
			Files.move(draft, file);
		}
	}

	private static FileAttribute<?>[] ownerOnly(Path file) {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
