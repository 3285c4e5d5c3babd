package uz.ziyo.homework.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.jayway.jsonpath.JsonPath;

import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code hpa.md} §10, and the links to files. */
@ZiyoTest
class HomeworkApiTests {

	private static final byte[] PDF = "%PDF-1.7\n0123456789".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private TestClock clock;

	private long group;

	private Someone student;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group);
	}

	@Test
	void setsAsDocumented() throws Exception {
		assertThat(post("""
				{"group": %d, "text": "Listening section bo'yicha mashq qiling"}""".formatted(this.group)))
			.hasStatus(201)
			.bodyJson()
			.isLenientlyEqualTo("""
					{
					  "group": %d,
					  "text": "Listening section bo'yicha mashq qiling",
					  "file": null,
					  "created_at": "2026-11-20T14:30:00+05:00",
					  "updated_at": "2026-11-20T14:30:00+05:00"
					}""".formatted(this.group));
		assertThat(this.mvc.get().uri("/api/v1/homework/my-homework/").with(this.student.token())).hasStatusOk()
			.bodyJson()
			.extractingPath("$[0].group")
			.isEqualTo((int) this.group);
	}

	@Test
	void staffAreNoStudents() {
		assertThat(this.mvc.get().uri("/api/v1/homework/my-homework/").with(this.as.employee().token())).hasStatus(403)
			.bodyJson()
			.isStrictlyEqualTo("{\"detail\": \"Not a student\"}");
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		assertThat(post("{\"group\": %d}".formatted(this.group))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"non_field_errors\": [\"Fayl yoki matn kiritilishi shart.\"]}");
		assertThat(post("{\"text\": \"x\"}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"group\": [\"This field is required.\"]}");
		assertThat(post("{\"group\": 99999, \"text\": \"x\"}")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.group[0]")
			.isEqualTo("Invalid pk \"99999\" - object does not exist.");
		assertThat(upload("task1.pdf", "<html></html>".getBytes(StandardCharsets.US_ASCII))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.file[0]")
			.isEqualTo("The content of the file is not what its name says.");
		assertThat(upload("a.svg", PDF)).hasStatus(400);
		assertThat(upload("a.pdf", new byte[0])).hasStatus(400)
			.bodyJson()
			.extractingPath("$.file[0]")
			.isEqualTo("The submitted file is empty.");
	}

	@Test
	void theLinkIsThePermission() throws Exception {
		URI link = link(upload("1-vazifa (oʻqish).pdf", PDF));

		assertThat(link.isAbsolute()).isTrue();
		assertThat(this.mvc.get().uri(link)).hasStatusOk()
			.hasContentType("application/pdf")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Accept-Ranges", "bytes")
			.hasHeader("Content-Disposition",
					"inline; filename=\"1-vazifa (o_qish).pdf\"; filename*=UTF-8''1-vazifa%20%28o%CA%BBqish%29.pdf")
			.body()
			.isEqualTo(PDF);
	}

	@Test
	void aForgedOrForeignLinkLeadsNowhere() throws Exception {
		String link = link(upload("a.pdf", PDF)).toString();
		String other = link(upload("b.pdf", PDF)).toString();

		assertThat(this.mvc.get().uri(URI.create(link + "x"))).hasStatus(404);
		assertThat(this.mvc.get().uri(URI.create(link.replaceAll("e=(\\d+)", "e=9999999999")))).hasStatus(404);
		assertThat(this.mvc.get().uri(URI.create(link.replace("/a.pdf", "/a.html")))).hasStatus(404);
		assertThat(this.mvc.get().uri(URI.create(link.replaceAll("\\?.*", "")))).hasStatus(404);
		assertThat(this.mvc.get().uri(URI.create(link.replaceAll("\\?.*", "") + other.substring(other.indexOf('?')))))
			.hasStatus(404);
	}

	@Test
	void aLinkExpires() throws Exception {
		URI link = link(upload("a.pdf", PDF));

		this.clock.advance(Duration.ofHours(6));
		assertThat(this.mvc.get().uri(link)).hasStatusOk();
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.mvc.get().uri(link)).hasStatus(404);
	}

	@Test
	void aPieceOfAFileIsEnough() throws Exception {
		URI link = link(upload("a.pdf", PDF));

		assertThat(this.mvc.get().uri(link).header("Range", "bytes=9-12")).hasStatus(206)
			.hasHeader("Content-Range", "bytes 9-12/19")
			.bodyText()
			.isEqualTo("0123");
		assertThat(this.mvc.get().uri(link).header("Range", "bytes=9-12,15-16")).hasStatus(206)
			.bodyText()
			.contains("0123", "bytes 15-16/19");
		assertThat(this.mvc.get().uri(link).header("Range", "bytes=100-")).hasStatus(416)
			.hasHeader("Content-Range", "bytes */19")
			.body()
			.isEmpty();
		for (String range : new String[] { "bytes=abc", "bytes=5-2", "lines=1-2", "bytes=" }) {
			assertThat(this.mvc.get().uri(link).header("Range", range)).hasStatusOk()
				.hasHeader("Content-Length", "19")
				.body()
				.isEqualTo(PDF);
		}
		String tag = this.mvc.get().uri(link).exchange().getResponse().getHeader("ETag");
		assertThat(this.mvc.get().uri(link).header("If-None-Match", tag)).hasStatus(304);
	}

	@Test
	void whatABrowserCannotShowSafelyIsSaved() throws Exception {
		URI link = link(upload("a.txt", "salom".getBytes(StandardCharsets.US_ASCII)));

		MvcTestResult result = this.mvc.get().uri(link).exchange();

		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(result.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
	}

	@Test
	void changesAndArchives() throws Exception {
		MvcTestResult made = upload("a.pdf", PDF);
		int id = JsonPath.read(made.getResponse().getContentAsString(), "$.id");

		assertThat(this.mvc.patch()
			.uri("/api/v1/homework/{id}/", id)
			.with(this.as.employee().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"text\": \"Yangi matn\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.file")
			.asString()
			.contains("/files/");
		assertThat(this.mvc.patch()
			.uri("/api/v1/homework/{id}/", id)
			.with(this.as.employee().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"file\": null}")).hasStatusOk().bodyJson().extractingPath("$.file").isNull();
		assertThat(this.mvc.delete().uri("/api/v1/homework/{id}/", id).with(this.as.employee().token())).hasStatus(204);
		assertThat(this.mvc.get().uri("/api/v1/homework/{id}/", id).with(this.as.employee().token())).hasStatus(404);
	}

	@Test
	void aFileThatIsGoneIsNotHandedOut() throws Exception {
		MvcTestResult removed = upload("a.pdf", PDF);
		MvcTestResult archived = upload("b.pdf", PDF);
		URI ofGroup = link(upload("c.pdf", PDF));
		assertThat(this.mvc.get().uri(link(removed))).hasStatusOk();
		assertThat(this.mvc.get().uri(link(archived))).hasStatusOk();

		assertThat(this.mvc.patch()
			.uri("/api/v1/homework/{id}/", id(removed))
			.with(this.as.employee().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"text\": \"Matn\", \"file\": null}")).hasStatusOk();
		assertThat(this.mvc.get().uri(link(removed))).hasStatus(404);
		assertThat(this.mvc.delete().uri("/api/v1/homework/{id}/", id(archived)).with(this.as.employee().token()))
			.hasStatus(204);
		assertThat(this.mvc.get().uri(link(archived))).hasStatus(404);

		assertThat(this.mvc.get().uri(ofGroup)).hasStatusOk();
		assertThat(this.mvc.delete().uri("/api/v1/groups/{id}/", this.group).with(this.as.owner().token()))
			.hasStatus(204);
		assertThat(this.mvc.get().uri(ofGroup)).hasStatus(404);
	}

	private static int id(MvcTestResult made) throws Exception {
		return JsonPath.read(made.getResponse().getContentAsString(), "$.id");
	}

	@Test
	void aStudentOfAnotherGroupFindsNothing() throws Exception {
		MvcTestResult made = upload("a.pdf", PDF);
		int id = JsonPath.read(made.getResponse().getContentAsString(), "$.id");
		Someone other = this.given.studentIn(this.given.group("IELTS-B2"));

		assertThat(this.mvc.get().uri("/api/v1/homework/{id}/", id).with(other.token())).hasStatus(404);
		assertThat(this.mvc.get().uri("/api/v1/homework/").with(other.token())).bodyText().isEqualTo("[]");
	}

	private MvcTestResult post(String body) {
		return this.mvc.post()
			.uri("/api/v1/homework/")
			.with(this.as.employee().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult upload(String name, byte[] content) {
		return this.mvc.post()
			.uri("/api/v1/homework/")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/html", content))
			.param("group", Long.toString(this.group))
			.with(this.as.employee().token())
			.exchange();
	}

	private URI link(MvcTestResult made) throws Exception {
		assertThat(made).hasStatus(201);
		return URI.create(JsonPath.read(made.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.file"));
	}

}
