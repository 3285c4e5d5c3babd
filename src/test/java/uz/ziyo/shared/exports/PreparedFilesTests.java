package uz.ziyo.shared.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.ZiyoProperties;
import uz.ziyo.testing.As;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ZiyoTest
class PreparedFilesTests {

	@Autowired
	private ZiyoProperties properties;

	@Autowired
	private CentreTime time;

	@Autowired
	private As as;

	@Autowired
	private TestClock clock;

	@Test
	void whatCouldNotBeBegunIsBegunAfresh(@TempDir Path folder) throws IOException {
		PreparedFiles files = files(folder);
		Caller owner = this.as.owner().caller();
		// Old, and nothing that can be deleted.
		Path old = folder.resolve("exports/old");
		Path inside = Files.createDirectories(old).resolve("inside");
		Files.createFile(inside);
		Files.setLastModifiedTime(old, FileTime.from(this.time.now().minus(Duration.ofDays(1))));
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> files.begin(owner, "2026", (out, progress) -> out.write(1)));
		Files.delete(inside);
		Files.delete(old);

		UUID key = files.begin(owner, "2026", (out, progress) -> out.write(1));

		assertThat(files.find(key, owner)).get().extracting(PreparedFiles.State::title).isEqualTo("2026");
		await().until(() -> files.file(key, owner).isPresent());
		files.destroy();
	}

	/** Whoever waits for others, or for a long part of his own, is still coming. */
	@Test
	void whoWaitsHisTurnHasNotFailed(@TempDir Path folder) {
		PreparedFiles files = files(folder);
		Caller owner = this.as.owner().caller();
		Caller second = this.as.another(Role.OWNER).caller();
		CountDownLatch slow = new CountDownLatch(1);
		UUID first = files.begin(owner, "1", (out, progress) -> until(slow));
		files.begin(owner, "2", (out, progress) -> until(slow));
		UUID third = files.begin(second, "3", (out, progress) -> out.write(1));
		await().until(() -> !files.find(first, owner).orElseThrow().waiting());

		for (int i = 0; i < 4; i++) {
			this.clock.advance(Duration.ofMinutes(1));
			files.beat();
		}

		assertThat(files.find(third, second)).get().isEqualTo(new PreparedFiles.State("3", 0, true, false, false));
		assertThat(files.find(first, owner)).get().isEqualTo(new PreparedFiles.State("1", 0, false, false, false));
		this.clock.advance(Duration.ofMinutes(3));
		assertThat(files.find(third, second)).get().extracting(PreparedFiles.State::failed).isEqualTo(true);
		files.beat();
		slow.countDown();
		await().until(() -> files.file(third, second).isPresent());
		files.destroy();
	}

	@Test
	void otherDaysAreAnotherFileAndTheSameAreTheSame(@TempDir Path folder) throws IOException {
		PreparedFiles files = files(folder);
		Caller owner = this.as.owner().caller();
		CountDownLatch slow = new CountDownLatch(1);
		UUID november = files.begin(owner, "november", (out, progress) -> until(slow));

		assertThat(files.begin(owner, "november", (out, progress) -> out.write(3))).isEqualTo(november);
		UUID october = files.begin(owner, "october", (out, progress) -> out.write(2));

		assertThat(october).isNotEqualTo(november);
		await().until(() -> files.file(october, owner).isPresent());
		assertThat(Files.readAllBytes(files.file(october, owner).orElseThrow())).containsExactly(2);
		slow.countDown();
		await().until(() -> files.file(november, owner).isPresent());
		files.destroy();
	}

	@Test
	void nobodyKeepsTheOthersWaitingForEver(@TempDir Path folder) {
		PreparedFiles files = files(folder);
		Caller owner = this.as.owner().caller();
		CountDownLatch slow = new CountDownLatch(1);
		List<UUID> begun = IntStream.range(0, 4)
			.mapToObj((i) -> files.begin(owner, "file " + i, (out, progress) -> until(slow)))
			.toList();

		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> files.begin(owner, "5", (out, progress) -> until(slow)))
			.withMessage("workbook.busy");

		slow.countDown();
		await().until(() -> begun.stream().allMatch((key) -> files.file(key, owner).isPresent()));
		assertThat(files.begin(owner, "5", (out, progress) -> out.write(1))).isNotNull();
		files.destroy();
	}

	private static void until(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private PreparedFiles files(Path folder) {
		return new PreparedFiles(new ZiyoProperties(folder, this.properties.owner(), false, this.properties.zone(),
				this.properties.centreName()), this.time);
	}

}
