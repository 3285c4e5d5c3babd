package uz.ziyo.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import uz.ziyo.shared.files.SecretKeyFile;

/**
 * The secret that tokens are signed with: the one given, or one made at the first start
 * and kept in the data directory.
 */
final class SigningKey {

	private static final int LEAST_BYTES = 32;

	private SigningKey() {
	}

	static byte[] of(String secret, Path dataDir) {
		if (secret == null || secret.isBlank()) {
			return SecretKeyFile.readOrMake(dataDir.resolve("jwt.key"));
		}
		byte[] key = secret.strip().getBytes(StandardCharsets.UTF_8);
		if (key.length < LEAST_BYTES) {
			throw new IllegalStateException(
					"ZIYO_JWT_SECRET is too short: " + LEAST_BYTES + " characters are the least");
		}
		return key;
	}

}
