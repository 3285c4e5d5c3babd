package uz.ziyo.groups.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.groups.NewStudent;
import uz.ziyo.groups.StudentFilter;
import uz.ziyo.groups.StudentView;
import uz.ziyo.groups.Students;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.NewSignIn;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.workbook.ImportFiles;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class StudentImportTests {

	private static final Object[] HEADING = { "Familiya", "Ism", "Telefon", "Login", "Guruh" };

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Students students;

	@Autowired
	private People people;

	@Autowired
	private ImportFiles files;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private SqlCount sql;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void group() {
		this.given.group("IELTS-A1");
	}

	@Test
	void theTemplateIsAWorkbookThatSaysWhatBelongsWhere() throws IOException {
		MvcTestResult result = this.mvc.get().uri("/students/import/template.xlsx").with(this.as.owner()).exchange();
		assertThat(result).hasStatusOk();
		try (Workbook workbook = WorkbookFactory
			.create(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Familiya");
			assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(1);
			assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(4);
		}
		assertThat(upload(result.getResponse().getContentAsByteArray())).hasStatus(422)
			.bodyText()
			.contains("Faylda oʻquvchi yoʻq.");
	}

	@Test
	void showsErrorsByRowAndColumnBeforeAnythingIsSaved() throws IOException {
		String taken = this.people.get(Role.STUDENT, this.as.student().id()).phone();
		String preview = preview(workbook(row("Qodirov", "Jasur", "901112233", null, "ielts-a1"),
				row("Yusupova", "Dilnoza", "901112233", null, null), row("Aliyev", "Vali", taken, null, null),
				row("Karimov", "Ali", "12", "ab", "Yoʻq guruh"), row(null, null, "907776655", null, null)));
		assertThat(this.mvc.get().uri(preview).with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("jasur.qodirov", "Bu telefon raqami faylda ikki marta uchraydi.",
					"Bu telefon raqami boshqa kishiga tegishli.", "Bunday faol guruh yoʻq.",
					"Familiya yoki ismni kiriting.", "(C)", "Qator 4");
		assertThat(all()).hasSize(1);
	}

	/** Neither a name that is missing nor a group hides what else is wrong. */
	@Test
	void allThatIsWrongWithARowIsToldAtOnce() throws IOException {
		String preview = preview(workbook(row(null, null, "12", "ab", "Yoʻq guruh")));

		assertThat(this.mvc.get().uri(preview).with(this.as.owner())).bodyText()
			.contains("Familiya yoki ismni kiriting.", "Bunday faol guruh yoʻq.", "(C)", "(D)", "(E)");
	}

	/** Who does not come takes nobody's place. */
	@Test
	void aRowThatIsWrongKeepsNoUsername() throws IOException {
		String preview = preview(
				workbook(row("Qodirov", "Jasur", null, null, "Yoʻq guruh"), row("Qodirov", "Jasur", null, null, null)));

		this.mvc.post().uri(preview).with(this.as.owner()).exchange();

		assertThat(all()).extracting(StudentView::username).containsExactly("jasur.qodirov");
	}

	/** Their passwords would be nobody's: a full disk leaves no such students behind. */
	@Test
	void makesNobodyWhereTheSignInsCannotBeWritten() {
		StudentWorkbooks full = new StudentWorkbooks(null, null, null) {

			@Override
			void writeSignIns(Path file, List<StudentSheet.Ready> students, List<NewSignIn> signIns)
					throws IOException {
				throw new IOException("No space left on device");
			}

		};
		StudentImports imports = new StudentImports(this.students, full, this.files, this.transactions);
		NewStudent student = new NewStudent(
				new AccountDraft("jasur.qodirov", null, "Jasur", "Qodirov", null, null, null, null), null);
		StudentSheet sheet = new StudentSheet(1, List.of(new StudentSheet.Ready(student, null)), List.of());

		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> imports.run(sheet, this.as.owner().caller()));
		assertThat(all()).isEmpty();
	}

	@Test
	void importsWhatIsRightAndKeepsTheSignInsUntilItIsDone() throws IOException {
		String preview = preview(workbook(row("Qodirov", "Jasur", "+998901112233", null, "IELTS-A1"),
				row("Qodirov", "Jasur", null, null, "IELTS-A1"), row("Karimov", "Ali", "12", null, null)));
		MvcTestResult done = this.mvc.post().uri(preview).with(this.as.owner()).exchange();
		assertThat(done).hasStatus3xxRedirection();
		String result = done.getResponse().getRedirectedUrl();
		assertThat(all()).extracting(StudentView::username)
			.containsExactlyInAnyOrder("jasur.qodirov", "jasur.qodirov2");
		assertThat(all()).extracting(StudentView::groupName).containsOnly("IELTS-A1");
		assertThat(this.mvc.get().uri(result).with(this.as.owner()).cookie(done.getResponse().getCookies()))
			.hasStatusOk()
			.bodyText()
			.contains("Qoʻshildi: 2 ta oʻquvchi", "jasur.qodirov2", "Qoʻshilmagan qatorlar: 1");
		String download = result.replace("/result", "/sign-ins.xlsx");
		assertThat(this.mvc.get().uri(download).with(this.as.another(Role.OWNER))).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(download).with(this.as.owner())).hasStatusOk()
			.headers()
			.hasHeaderSatisfying(HttpHeaders.CONTENT_DISPOSITION,
					(values) -> assertThat(values.get(0)).contains("kirish-malumotlari.xlsx"));
		assertThat(this.mvc.get().uri(download).with(this.as.owner())).hasStatusOk();
		assertThat(this.mvc.post().uri(result.replace("/result", "/done")).with(this.as.another(Role.OWNER)))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(download).with(this.as.owner())).hasStatusOk();
		assertThat(this.mvc.post().uri(result.replace("/result", "/done")).with(this.as.owner()))
			.hasRedirectedUrl("/students");
		assertThat(this.mvc.get().uri(download).with(this.as.owner())).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(result).with(this.as.owner())).hasStatus3xxRedirection();
		assertThat(this.mvc.post().uri(preview).with(this.as.owner())).hasStatus3xxRedirection();
		assertThat(all()).hasSize(2);
	}

	@Test
	void checksAgainAtConfirmation() throws IOException {
		String preview = preview(workbook(row("Qodirov", "Jasur", null, "jasur01", null)));
		this.people.createWithDrawnPassword(Role.EMPLOYEE,
				new uz.ziyo.people.AccountDraft("jasur01", null, "a", "b", null, null, null, null));
		this.mvc.post().uri(preview).with(this.as.owner()).exchange();
		assertThat(all()).isEmpty();
	}

	@Test
	void anUploadIsKeptHalfAnHourForTheOneWhoSentIt() throws IOException {
		String preview = preview(workbook(row("Qodirov", "Jasur", null, null, null)));
		assertThat(this.mvc.get().uri(preview).with(this.as.another(Role.OWNER))).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(preview).with(this.as.employee())).hasStatus(403);
		this.clock.advance(Duration.ofMinutes(31));
		assertThat(this.mvc.get().uri(preview).with(this.as.owner())).hasStatus3xxRedirection();
	}

	@Test
	void refusesWhatIsNoListOfStudents() throws IOException {
		assertThat(upload("Familiya;Ism".getBytes())).hasStatus(422)
			.bodyText()
			.contains("Bu Excel (.xlsx) fayli emas.");
		assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("Faylni tanlang.");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			workbook.sheet("a").heading("Nomi", "Narxi").row("Olma", 5);
			workbook.write(out);
		}
		assertThat(upload(out.toByteArray())).hasStatus(422).bodyText().contains("“Familiya” ustuni topilmadi");
	}

	@Test
	void twoThousandComeInByFewStatements() throws IOException {
		Object[][] rows = new Object[2000][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = row("Familiya" + i, "Ism", "+99891%07d".formatted(i), null, "IELTS-A1");
		}
		String preview = preview(workbook(rows));
		List<String> statements = this.sql
			.during(() -> assertThat(this.mvc.post().uri(preview).with(this.as.owner())).hasStatus3xxRedirection());
		assertThat(all()).hasSize(2000);
		assertThat(statements).hasSizeLessThan(400);
		rows = java.util.Arrays.copyOf(rows, 2001);
		rows[2000] = row("x", "y", null, null, null);
		assertThat(upload(workbook(rows))).hasStatus(422)
			.bodyText()
			.contains("Faylda qatorlar juda koʻp: 2\u00a0000 tadan oshmasin");
	}

	private List<StudentView> all() {
		return this.students.list(new StudentFilter(null, null, null, null), this.as.owner().caller()).all();
	}

	private String preview(byte[] workbook) {
		MvcTestResult result = upload(workbook);
		assertThat(result).hasStatus3xxRedirection();
		return result.getResponse().getRedirectedUrl();
	}

	private MvcTestResult upload(byte[] content) {
		return this.mvc.post()
			.uri("/students/import")
			.with(this.as.owner())
			.multipart()
			.file(new MockMultipartFile("file", "students.xlsx", null, content))
			.exchange();
	}

	private static Object[] row(Object... cells) {
		return cells;
	}

	private static byte[] workbook(Object[]... rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet("Oʻquvchilar").heading(HEADING);
			for (Object[] row : rows) {
				sheet.row(row);
			}
			workbook.write(out);
		}
		return out.toByteArray();
	}

}
