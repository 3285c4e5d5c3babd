package uz.ziyo.shared.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.ZiyoProperties;

/**
 * The secrets that tokens and links are signed with: made of the one given, or each made
 * at the first start and kept in the data directory.
 */
@Component
public class SecretKeys {

	private static final int LEAST_BYTES = 32;

	private final String given;

	private final Path dataDir;

	@Autowired
	SecretKeys(ZiyoProperties properties, @Value("${ziyo.jwt-secret:}") String given) {
		this(given, properties.dataDir());
	}

	/**
	 * @throws IllegalStateException where the one given is too short
	 */
	SecretKeys(String given, Path dataDir) {
		this.given = given.strip();
		this.dataDir = dataDir;
		if (!this.given.isEmpty() && bytes(this.given).length < LEAST_BYTES) {
			throw new IllegalStateException(
					"ZIYO_JWT_SECRET is too short: " + LEAST_BYTES + " characters are the least");
		}
	}

	public byte[] ofTokens() {
		return key("", "jwt.key");
	}

	/** Not the one of tokens: what is signed for the one is good for nothing else. */
	byte[] ofLinks() {
		return key("files:", "files.key");
	}

	private byte[] key(String purpose, String file) {
		return this.given.isEmpty() ? SecretKeyFile.readOrMake(this.dataDir.resolve(file))
				: bytes(purpose + this.given);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
