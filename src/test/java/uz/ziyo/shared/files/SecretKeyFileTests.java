package uz.ziyo.shared.files;

import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SecretKeyFileTests {

	private static final int COPIES = 12;

	@TempDir
	private Path dir;

	@RepeatedTest(5)
	void copiesThatStartAtOnceShareOneKey() throws Exception {
		Path shared = this.dir.resolve("not/there/yet/secret.key");
		CyclicBarrier start = new CyclicBarrier(COPIES);
		ExecutorService copies = Executors.newFixedThreadPool(COPIES);
		try {
			List<Future<byte[]>> keys = new ArrayList<>();
			for (int i = 0; i < COPIES; i++) {
				keys.add(copies.submit(() -> {
					start.await();
					return SecretKeyFile.readOrMake(shared);
				}));
			}
			for (Future<byte[]> key : keys) {
				assertThat(key.get()).isEqualTo(SecretKeyFile.readOrMake(shared));
			}
		}
		finally {
			copies.shutdown();
		}
		try (Stream<Path> left = Files.list(shared.getParent())) {
			assertThat(left).containsExactly(shared);
		}
	}

	@Test
	void nobodyElseOnTheMachineReadsTheKey() throws IOException {
		Path file = this.dir.resolve("secret.key");
		assertThat(SecretKeyFile.readOrMake(file)).hasSize(32);
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "AAAA", "", "not Base64 at all, and much longer than a key of ours is" })
	void aDamagedKeyIsNotReplacedInSilence(String text) throws IOException {
		Path file = Files.writeString(this.dir.resolve("secret.key"), text);
		assertThatIllegalStateException().isThrownBy(() -> SecretKeyFile.readOrMake(file))
			.withMessageContaining("secret.key is damaged");
		assertThat(file).hasContent(text);
	}

	@Test
	void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
		Path inTheWay = Files.writeString(this.dir.resolve("data"), "");
		assertThatIllegalStateException().isThrownBy(() -> SecretKeyFile.readOrMake(inTheWay.resolve("secret.key")))
			.withMessageContaining(inTheWay.toString());
	}

}
