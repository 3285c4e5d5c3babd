package uz.ziyo.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SigningKeyTests {

	private static final int COPIES = 12;

	@TempDir
	private Path dir;

	@RepeatedTest(5)
	void copiesThatStartAtOnceSignWithOneKey() throws Exception {
		Path shared = this.dir.resolve("not/there/yet");
		CyclicBarrier start = new CyclicBarrier(COPIES);
		ExecutorService copies = Executors.newFixedThreadPool(COPIES);
		try {
			List<Future<byte[]>> keys = new ArrayList<>();
			for (int i = 0; i < COPIES; i++) {
				keys.add(copies.submit(() -> {
					start.await();
					return SigningKey.of(null, shared);
				}));
			}
			for (Future<byte[]> key : keys) {
				assertThat(key.get()).isEqualTo(SigningKey.of(null, shared));
			}
		}
		finally {
			copies.shutdown();
		}
		try (Stream<Path> left = Files.list(shared)) {
			assertThat(left).containsExactly(shared.resolve("jwt.key"));
		}
	}

	@Test
	void nobodyElseOnTheMachineReadsTheKey() throws IOException {
		SigningKey.of(null, this.dir);
		Path file = this.dir.resolve("jwt.key");
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		}
	}

	@Test
	void aGivenSecretGoesFirstAndMayNotBeShort() {
		String secret = "0123456789abcdef0123456789abcdef";
		assertThat(SigningKey.of(secret, this.dir)).isEqualTo(secret.getBytes(StandardCharsets.UTF_8));
		assertThat(this.dir).isEmptyDirectory();
		assertThatIllegalStateException().isThrownBy(() -> SigningKey.of("short", this.dir))
			.withMessageContaining("ZIYO_JWT_SECRET");
	}

	@Test
	void aDamagedKeyIsNotReplacedInSilence() throws IOException {
		Files.writeString(this.dir.resolve("jwt.key"), "AAAA");
		assertThatIllegalStateException().isThrownBy(() -> SigningKey.of(null, this.dir));
	}

}
