package uz.ziyo.shared.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class IncomingFilesTests {

	@Autowired
	private IncomingFiles files;

	@Autowired
	private FileStorage storage;

	@Autowired
	private TestClock clock;

	@Value("${spring.servlet.multipart.location}")
	private Path uploads;

	@Test
	void whatACrashHasLeftIsRemovedAfterADay() throws IOException {
		for (Path folder : new Path[] { this.uploads, this.storage.incoming() }) {
			Path old = file(folder, "old", Duration.ofHours(25));
			Path coming = file(folder, "coming", Duration.ofHours(1));
			this.files.removeOld();
			assertThat(old).doesNotExist();
			assertThat(coming).exists();
			Files.delete(coming);
		}
	}

	private Path file(Path folder, String name, Duration age) throws IOException {
		Path file = Files.writeString(Files.createDirectories(folder).resolve("upload_" + name + ".tmp"), "half of it");
		return Files.setLastModifiedTime(file, FileTime.from(this.clock.instant().minus(age)));
	}

}
