package uz.ziyo.homework.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkDraft;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class HomeworkPagesTests {

	private static final MockMultipartFile PDF = new MockMultipartFile("file", "task1.pdf", "application/pdf",
			"%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));

	private static final MockMultipartFile NOTHING = new MockMultipartFile("file", "", "application/octet-stream",
			new byte[0]);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Homework homework;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private SqlCount sql;

	private long group;

	private Someone student;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group);
	}

	@Test
	void theFormIsAPageAndAFragment() {
		assertThat(this.mvc.get().uri("/groups/{group}/homework/new", this.group).with(this.as.employee()))
			.hasStatusOk()
			.bodyText()
			.containsOnlyOnce("name=\"text\"");
		assertThat(this.mvc.get()
			.uri("/groups/{group}/homework/new", this.group)
			.with(this.as.employee())
			.header("HX-Request", "true")).hasStatusOk().bodyText().doesNotContain("<html").contains("name=\"text\"");
	}

	@Test
	void setsHomeworkOnThePage() {
		assertThat(this.mvc.post()
			.uri("/groups/{group}/homework/new", this.group)
			.multipart()
			.file(PDF)
			.param("text", "1-mashq")
			.with(this.as.employee())).hasRedirectedUrl("/groups/" + this.group);
		assertThat(this.mvc.get().uri("/groups/{group}/homework-panel", this.group).with(this.as.employee()))
			.hasStatusOk()
			.bodyText()
			.contains("1-mashq", "task1.pdf");
	}

	@Test
	void aFileWithoutATextIsNamedOnce() throws Exception {
		assertThat(this.mvc.post()
			.uri("/groups/{group}/homework/new", this.group)
			.multipart()
			.file(PDF)
			.param("text", "")
			.with(this.as.employee())).hasRedirectedUrl("/groups/" + this.group);
		String panel = this.mvc.get()
			.uri("/groups/{group}/homework-panel", this.group)
			.with(this.student)
			.exchange()
			.getResponse()
			.getContentAsString();
		assertThat(panel).containsOnlyOnce(">task1.pdf<");
	}

	@Test
	void setsHomeworkInTheDialog() {
		assertThat(this.mvc.post()
			.uri("/groups/{group}/homework/new", this.group)
			.multipart()
			.file(NOTHING)
			.param("text", "1-mashq")
			.with(this.as.employee())
			.header("HX-Request", "true")).hasStatusOk()
			.hasHeader("HX-Trigger", "homework-changed")
			.bodyText()
			.contains("data-dialog-done");
	}

	@Test
	void keepsTheTextAndSaysWhatIsWrongWithTheFile() {
		assertThat(this.mvc.post()
			.uri("/groups/{group}/homework/new", this.group)
			.multipart()
			.file(new MockMultipartFile("file", "a.html", "text/html", "<html>".getBytes(StandardCharsets.US_ASCII)))
			.param("text", "1-mashq")
			.with(this.as.employee())
			.header("HX-Request", "true")).hasStatus(422)
			.bodyText()
			.contains("1-mashq", "Bunday turdagi fayl qabul qilinmaydi")
			.doesNotContain("<html");
		assertThat(this.mvc.post()
			.uri("/groups/{group}/homework/new", this.group)
			.multipart()
			.file(NOTHING)
			.param("text", "")
			.with(this.as.employee())).hasStatus(422).bodyText().contains("Matn yozing yoki fayl tanlang.");
	}

	@Test
	void theSecondOfTwoSeesBothTexts() {
		long id = give("Bir");
		this.homework.change(id, new HomeworkDraft(this.group, "Ikki", null, false, null));

		assertThat(this.mvc.post()
			.uri("/homework/{id}/edit", id)
			.multipart()
			.file(NOTHING)
			.param("text", "Uch")
			.param("version", "0")
			.with(this.as.owner())).hasStatus(409).bodyText().contains("Ikki", "Uch");
	}

	@Test
	void archives() {
		long id = give("Bir");

		assertThat(this.mvc.get().uri("/homework/{id}/edit", id).with(this.as.employee())).hasStatusOk()
			.bodyText()
			.contains("Bir");
		assertThat(this.mvc.post().uri("/homework/{id}/archive", id).with(this.as.employee()))
			.hasRedirectedUrl("/groups/" + this.group);
		assertThat(this.mvc.get().uri("/homework/{id}/edit", id).with(this.as.employee())).hasStatus(404);
	}

	@Test
	void aStudentSeesWhatIsNewUntilHeHasSeenIt() {
		give("Listening");

		assertThat(this.mvc.get().uri("/my/homework-panel").with(this.student)).hasStatusOk()
			.bodyText()
			.contains("Listening", "Yangi");
		assertThat(this.mvc.get().uri("/my/homework").with(this.student)).hasStatusOk()
			.bodyText()
			.contains("Listening", ">Yangi<");
		assertThat(this.mvc.get().uri("/my/homework").with(this.student)).bodyText().doesNotContain(">Yangi<");
	}

	@Test
	void aFileIsOneStepAwayForWhomItIsMeant() {
		long id = this.homework.give(new HomeworkDraft(this.group, "", PDF, false, null), this.as.employee().caller());
		Someone other = this.given.studentIn(this.given.group("IELTS-B2"));

		assertThat(this.mvc.get().uri("/homework/{id}/file", id).with(this.student)).hasStatus(302);
		assertThat(this.mvc.get().uri("/homework/{id}/file", id).with(other)).hasStatus(404);
	}

	@Test
	void studentsSetNothingAndSeeTheirGroupsAlone() {
		Someone other = this.given.studentIn(this.given.group("IELTS-B2"));
		long id = give("Bir");

		assertThat(this.mvc.get().uri("/groups/{group}/homework/new", this.group).with(this.student)).hasStatus(403);
		assertThat(this.mvc.get().uri("/homework/{id}/edit", id).with(this.student)).hasStatus(403);
		assertThat(this.mvc.get().uri("/groups/{group}/homework-panel", this.group).with(this.student)).hasStatusOk()
			.bodyText()
			.doesNotContain("/edit");
		assertThat(this.mvc.get().uri("/groups/{group}/homework", this.group).with(this.student)).hasStatusOk();
		assertThat(this.mvc.get().uri("/groups/{group}/homework-panel", this.group).with(other)).hasStatus(404);
		assertThat(this.mvc.get().uri("/students/{id}/homework-panel", this.student.id()).with(this.as.employee()))
			.hasStatusOk()
			.bodyText()
			.contains("Bir");
		assertThat(this.mvc.get().uri("/my/homework").with(this.as.employee())).hasStatus(403);
	}

	@Test
	void aPanelTakesTwoStatements() {
		give("Bir");
		Someone teacher = this.as.employee();

		assertThat(this.sql
			.during(() -> this.mvc.get().uri("/groups/{group}/homework-panel", this.group).with(teacher).exchange()))
			.hasSizeLessThanOrEqualTo(2);
	}

	private long give(String text) {
		return this.homework.give(new HomeworkDraft(this.group, text, null, false, null), this.as.employee().caller());
	}

}
