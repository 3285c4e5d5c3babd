package uz.ziyo.exams.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;
import uz.ziyo.testing.As;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class QuestionImportTests {

	private static final Object[] HEADING = { "Savol", "A", "B", "C", "D", "E", "F", "Javob", "Namunaviy javob" };

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Exams exams;

	@Autowired
	private Subjects subjects;

	private long exam;

	@BeforeEach
	void anExam() {
		this.exam = this.exams.create(new ExamDraft(this.subjects.create("Ingliz tili"), "Test", "", 30, false, true,
				null, false, false, false, null, null), this.as.employee().caller());
	}

	@Test
	void theTemplateSaysWhatBelongsWhereAndBringsNothingIn() throws IOException {
		for (String language : List.of("uz", "ru", "en")) {
			byte[] template = this.mvc.get()
				.uri("/exams/{id}/import/template.xlsx?lang=" + language, this.exam)
				.with(this.as.employee())
				.exchange()
				.getResponse()
				.getContentAsByteArray();
			try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(template))) {
				assertThat(workbook.getSheetAt(0).getRow(0).getLastCellNum()).isEqualTo((short) 9);
				assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(2);
			}
			assertThat(upload(template)).as(language).hasStatus(422).bodyText().contains("Faylda savol yoʻq.");
		}
	}

	@Test
	void bringsInWhatIsRight() throws IOException {
		String preview = preview(
				workbook(new Object[] { "Capital of England?", "London", "Paris", null, "Berlin", null, null, "a" },
						new Object[] { "2 + 2?", 3, 4, null, null, null, null, "В)" },
						new Object[] { "7 × 8?", 54, 56, 58, null, null, null, 56 },
						new Object[] { "Describe yourself.", null, null, null, null, null, null, null, "I am …" },
						new Object[] { "Kalitsiz", "a", "b" },
						new Object[] { "Yolgʻiz", "a", null, null, null, null, null, "A" },
						new Object[] { "", "a", "b", null, null, null, null, "A" },
						new Object[] { "Boshqa", "a", "b", null, null, null, null, "C" },
						new Object[] { "x".repeat(5001), "a", "b".repeat(1001), null, null, null, null, "A" }));

		assertThat(this.mvc.get().uri(preview).with(this.as.employee())).hasStatusOk()
			.bodyText()
			.contains("Capital of England?", "Qator 6", "Toʻgʻri javob koʻrsatilmagan.", "Bitta variant kam",
					"Savol matni yoʻq.", "Bunday variant yoʻq", "Matn 5", "Matn 1", "(H)");
		assertThat(this.exams.get(this.exam).questions()).isZero();

		assertThat(this.mvc.post().uri(preview).with(this.as.employee())).hasRedirectedUrl("/exams/" + this.exam);
		assertThat(shown()).containsExactly("Capital of England? London! Paris Berlin", "2 + 2? 3 4!",
				"7 × 8? 54 56! 58", "Describe yourself. {I am …}");
		assertThat(this.mvc.post().uri(preview).with(this.as.employee()))
			.hasRedirectedUrl("/exams/" + this.exam + "/import");
		assertThat(shown()).hasSize(4);
	}

	@Test
	void rowsWithAnOptionTwiceAreTold() throws IOException {
		String preview = preview(workbook(new Object[] { "Bir?", "a", "b", null, null, null, null, "A" },
				new Object[] { "Ikki?", "a", "b", "a", null, null, null, "B" }));

		assertThat(this.mvc.get().uri(preview).with(this.as.employee())).hasStatusOk()
			.bodyText()
			.contains("Bu qatorlarda ikkita variant bir xil: 3.");
		assertThat(this.mvc.post().uri(preview).with(this.as.employee())).hasRedirectedUrl("/exams/" + this.exam);
		assertThat(shown()).containsExactly("Bir? a! b", "Ikki? a b! a");
	}

	@Test
	void whatIsNoWorkbookIsRefused() throws IOException {
		assertThat(upload("Savol".getBytes(java.nio.charset.StandardCharsets.UTF_8))).hasStatus(422);
		assertThat(upload(new byte[0])).hasStatus(422);
		assertThat(upload(workbook(IntStream.range(0, 501)
			.mapToObj((i) -> new Object[] { "Savol " + i, "a", "b", null, null, null, null, "A" })
			.toArray(Object[][]::new)))).hasStatus(422).bodyText().contains("500");
	}

	@Test
	void theExamMayBePublishedMeanwhile() throws IOException {
		preview(workbook(new Object[] { "Bir?", "a", "b", null, null, null, null, "A" }));
		String first = preview(workbook(new Object[] { "Bir?", "a", "b", null, null, null, null, "A" }));
		String second = preview(workbook(new Object[] { "Ikki?", "a", "b", null, null, null, null, "A" }));
		this.mvc.post().uri(first).with(this.as.employee()).exchange();
		this.exams.publish(this.exam);

		MvcTestResult late = this.mvc.post().uri(second).with(this.as.employee()).exchange();
		assertThat(late).hasRedirectedUrl("/exams/" + this.exam + "/import");
		assertThat(late).flash().containsKey("flash");
		assertThat(shown()).hasSize(1);
	}

	@Test
	void anothersFileIsNotFound() throws IOException {
		String preview = preview(workbook(new Object[] { "Bir?", "a", "b", null, null, null, null, "A" }));

		assertThat(this.mvc.get().uri(preview).with(this.as.owner())).hasStatus(302);
		assertThat(this.mvc.get().uri(preview).with(this.as.student())).hasStatus(403);
		assertThat(this.mvc.get().uri("/exams/99999/import").with(this.as.owner())).hasStatus(404);
	}

	private List<String> shown() {
		return this.exams.paper(this.exam).questions().stream().map(QuestionImportTests::shown).toList();
	}

	private static String shown(PaperQuestion question) {
		return question.text()
				+ question.options()
					.stream()
					.map((option) -> " " + option.text() + (option.correct() ? "!" : ""))
					.collect(Collectors.joining())
				+ ((question.sample() != null) ? " {" + question.sample() + "}" : "");
	}

	private String preview(byte[] workbook) {
		MvcTestResult uploaded = upload(workbook);
		assertThat(uploaded).hasStatus(302);
		return uploaded.getResponse().getRedirectedUrl();
	}

	private MvcTestResult upload(byte[] content) {
		return this.mvc.post()
			.uri("/exams/{id}/import", this.exam)
			.with(this.as.employee())
			.multipart()
			.file(new MockMultipartFile("file", "savollar.xlsx", null, content))
			.exchange();
	}

	private static byte[] workbook(Object[]... rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet("a").heading(HEADING);
			for (Object[] row : rows) {
				sheet.row(row);
			}
			workbook.write(out);
		}
		return out.toByteArray();
	}

}
