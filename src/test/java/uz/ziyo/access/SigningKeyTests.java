package uz.ziyo.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SigningKeyTests {

	@TempDir
	private Path dir;

	@Test
	void aGivenSecretGoesFirstAndMayNotBeShort() {
		String secret = "0123456789abcdef0123456789abcdef";
		assertThat(SigningKey.of(secret, this.dir)).isEqualTo(secret.getBytes(StandardCharsets.UTF_8));
		assertThat(this.dir).isEmptyDirectory();
		assertThatIllegalStateException().isThrownBy(() -> SigningKey.of("short", this.dir))
			.withMessageContaining("ZIYO_JWT_SECRET");
	}

	@Test
	void withoutOneTheKeyIsKeptForTheNextStart() {
		byte[] key = SigningKey.of(" ", this.dir);
		assertThat(this.dir.resolve("jwt.key")).exists();
		assertThat(SigningKey.of(null, this.dir)).isEqualTo(key);
	}

}
