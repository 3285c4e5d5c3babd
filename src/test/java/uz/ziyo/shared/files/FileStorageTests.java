package uz.ziyo.shared.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.ZiyoProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileStorageTests {

	private static final byte[] PNG = bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);

	@TempDir
	private Path directory;

	private FileStorage storage;

	@BeforeEach
	void open() {
		this.storage = new FileStorage(new ZiyoProperties(this.directory, new ZiyoProperties.Owner(null, null), false,
				ZoneId.of("Asia/Tashkent"), "Ziyo"));
	}

	@Test
	void keepsAFileByAKeyOfItsOwn() throws IOException {
		StoredFile file = store("1-vazifa.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));

		assertThat(file.name()).isEqualTo("1-vazifa.pdf");
		assertThat(file.type()).isEqualTo("application/pdf");
		assertThat(file.size()).isEqualTo(9);
		assertThat(file.key()).matches("[0-9a-f]{32}\\.pdf");
		assertThat(this.storage.find(file.key()).orElseThrow()).hasContent("%PDF-1.7\n");
		assertThat(leftovers()).isZero();
	}

	@Test
	void keepsDocumentsPicturesSoundTextAndArchives() throws IOException {
		byte[] zip = zip();
		assertThat(store("a.docx", zip).type())
			.isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		assertThat(store("a.ZIP", zip).type()).isEqualTo("application/zip");
		assertThat(store("rasm.png", PNG).type()).isEqualTo("image/png");
		assertThat(store("a.txt", "Oʻqing: 5-bet".getBytes(StandardCharsets.UTF_8)).type()).isEqualTo("text/plain");
		assertThat(store("a.mp3", concat("ID3".getBytes(StandardCharsets.US_ASCII), bytes(3, 0, 0, 0, 0, 0, 0))).type())
			.isEqualTo("audio/mpeg");
		assertThat(store("a.mp4",
				concat(bytes(0, 0, 0, 0x18), "ftypisom\0\0\2\0isomiso2".getBytes(StandardCharsets.US_ASCII)))
			.type()).isEqualTo("video/mp4");
		assertThat(store("a.wav", "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).type())
			.isEqualTo("audio/wav");
		assertThat(store("a.jpg", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 'J', 'F', 'I', 'F', 0)).type())
			.isEqualTo("image/jpeg");
	}

	@Test
	void callsAPictureWhatItIs() throws IOException {
		StoredFile file = store("rasm.jpg", PNG);

		assertThat(file.type()).isEqualTo("image/png");
		assertThat(file.key()).endsWith(".png");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.html", "a.htm", "a.svg", "a.js", "a.sh", "a.exe", "a.php", "a.xml", "a", "",
			"a.pdf.html", "a.jar" })
	void refusesWhatABrowserOrAMachineCouldRun(String name) {
		assertRefused("files.kind.refused", name, "%PDF-1.7\n");
	}

	@ParameterizedTest
	@CsvSource({ "a.pdf, <!DOCTYPE html><html><body>x</body></html>", "a.txt, <html><script>alert(1)</script></html>",
			"a.png, <svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "a.txt, #!/bin/sh", "a.docx, plain text",
			"a.pdf, MZ", "a.mp3, <?xml version='1.0'?><x/>", "a.csv, <?php echo 1 ?>" })
	void refusesAFileThatIsNotWhatItsNameSays(String name, String content) {
		assertRefused("files.kind.other", name, content);
	}

	@Test
	void refusesAnEmptyFile() {
		assertRefused("files.empty", "a.txt", "");
	}

	@Test
	void refusesAFileThatIsTooLarge() {
		MultipartFile huge = new MockMultipartFile("file", "a.txt", null, bytes('a')) {

			@Override
			public long getSize() {
				return FileStorage.MAX_SIZE + 1;
			}

		};

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.storage.store(huge, "file"))
			.satisfies(refused -> assertThat(refused.problems().get(0).code()).isEqualTo("files.large"));
		assertThat(this.directory).isEmptyDirectory();
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd.txt, passwd.txt", "C:\\temp\\a.txt, a.txt", "a;b%2f\"c.txt, a_b_2f_c.txt",
			"oʻquv reja.txt, oʻquv reja.txt" })
	void aNameIsANameAndNoPath(String given, String kept) {
		assertThat(FileStorage.safeName(given)).isEqualTo(kept);
	}

	@Test
	void aLongNameKeepsItsEnding() {
		assertThat(FileStorage.safeName("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
	}

	@Test
	void findsNothingByWhatIsNoKey() {
		assertThat(this.storage.find("../files.key")).isEmpty();
		assertThat(this.storage.find("0".repeat(32) + ".pdf")).isEmpty();
	}

	private StoredFile store(String name, byte[] content) {
		return this.storage.store(new MockMultipartFile("file", name, null, content), "file");
	}

	private void assertRefused(String code, String name, String content) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> store(name, content.getBytes(StandardCharsets.UTF_8)))
			.satisfies(refused -> {
				assertThat(refused.problems().get(0).code()).isEqualTo(code);
				assertThat(refused.problems().get(0).field()).isEqualTo("file");
			});
	}

	private long leftovers() throws IOException {
		try (var files = Files.list(this.directory.resolve("files/incoming"))) {
			return files.count();
		}
	}

	private static byte[] zip() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("<Types/>".getBytes(StandardCharsets.US_ASCII));
		}
		return bytes.toByteArray();
	}

	private static byte[] concat(byte[] one, byte[] two) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(one);
		all.writeBytes(two);
		return all.toByteArray();
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

}
