package uz.ziyo.shared.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key drawn once into the data directory, which all copies of the application share.
 */
final class SecretKeyFile {

	private static final int BYTES = 32;

	private SecretKeyFile() {
	}

	/**
	 * @throws IllegalStateException where it is damaged, or cannot be read or made
	 */
	static byte[] readOrMake(Path path) {
		Path file = path.toAbsolutePath().normalize();
		try {
			if (Files.notExists(file)) {
				make(file);
			}
			byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
			if (key.length >= BYTES) {
				return key;
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The key " + file + " can neither be read nor made", ex);
		}
		catch (IllegalArgumentException ex) {
			// Not Base64, so not one of ours.
		}
		throw new IllegalStateException(file + " is damaged");
	}

	/**
	 * Of copies that start at once the first whole file wins, and none sees half of one.
	 */
	private static void make(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] ownerOnly = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Path draft = Files.createTempFile(file.getParent(), "key", ".tmp", ownerOnly);
		try {
			Files.writeString(draft, Base64.getEncoder().encodeToString(key));
			try {
				Files.createLink(file, draft);
			}
			catch (UnsupportedOperationException ex) {
				Files.move(draft, file);
			}
		}
		catch (FileAlreadyExistsException ex) {
			// Another copy was quicker, its key counts.
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

}
