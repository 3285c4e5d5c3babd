package uz.ziyo.shared.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.ZiyoProperties;
import uz.ziyo.testing.As;
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

	@Test
	void whatCouldNotBeBegunIsBegunAfresh(@TempDir Path folder) throws IOException {
		PreparedFiles files = new PreparedFiles(new ZiyoProperties(folder, this.properties.owner(), false,
				this.properties.zone(), this.properties.centreName()), this.time);
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

}
