package uz.ziyo.shared.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SecretKeysTests {

	@TempDir
	private Path dir;

	@Test
	void aGivenSecretGoesFirstAndMayNotBeShort() {
		String secret = "0123456789abcdef0123456789abcdef";
		SecretKeys keys = new SecretKeys(" " + secret + "\n", this.dir);
		assertThat(keys.ofTokens()).isEqualTo(secret.getBytes(StandardCharsets.UTF_8));
		assertThat(keys.ofLinks()).isNotEqualTo(keys.ofTokens()).hasSizeGreaterThan(32);
		assertThat(this.dir).isEmptyDirectory();
		assertThatIllegalStateException().isThrownBy(() -> new SecretKeys(secret.substring(1), this.dir))
			.withMessageContaining("ZIYO_JWT_SECRET");
	}

	@Test
	void withoutOneTheKeysAreKeptForTheNextStart() {
		SecretKeys keys = new SecretKeys(" ", this.dir);
		assertThat(keys.ofTokens()).isNotEqualTo(keys.ofLinks());
		assertThat(this.dir.resolve("jwt.key")).exists();
		assertThat(this.dir.resolve("files.key")).exists();
		SecretKeys later = new SecretKeys("", this.dir);
		assertThat(later.ofTokens()).isEqualTo(keys.ofTokens());
		assertThat(later.ofLinks()).isEqualTo(keys.ofLinks());
	}

}
