package uz.ziyo.expenses.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.workbook.ImportFiles;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;
import uz.ziyo.testing.As;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ZiyoTest
class ExpenseImportTests {

	private static final Object[] HEADING = { "Sana", "Summa, soʻm", "Sabab", "Kimga yoki nimaga", "Xodim" };

	private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Expenses expenses;

	@Autowired
	private People people;

	@Autowired
	private ImportFiles files;

	@Autowired
	private SqlCount sql;

	@Autowired
	private TestClock clock;

	@Test
	void theTemplateSaysWhatBelongsWhereAndBringsNothingIn() throws IOException {
		this.as.employee();
		MvcTestResult template = this.mvc.get().uri("/expenses/import/template.xlsx").with(this.as.owner()).exchange();

		assertThat(template).hasStatusOk();
		byte[] content = template.getResponse().getContentAsByteArray();
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Sana");
			assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(1);
			assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(5);
			assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo("Karimov1 Jasur");
		}
		assertThat(upload(content)).hasStatus(422).bodyText().contains("Faylda chiqim yoʻq.");
		MvcTestResult english = this.mvc.get()
			.uri("/expenses/import/template.xlsx?lang=en")
			.with(this.as.owner())
			.exchange();
		assertThat(upload(english.getResponse().getContentAsByteArray())).hasStatus(422)
			.bodyText()
			.contains("Faylda chiqim yoʻq.");
	}

	@Test
	void showsErrorsByRowAndColumnBeforeAnythingIsSaved() throws IOException {
		this.as.employee();
		String preview = preview(workbook(row(DAY, new BigDecimal("1500000"), "Ijara", "Bino egasi", null),
				row("31.02.2026", "besh yuz", "", null, "Falonchi"), row(null, 0, "Kitob", null, null),
				row(TestClock.TODAY.plusDays(1), 10.001, "x".repeat(501), null, null),
				row(LocalDate.of(1998, 5, 5), -5, "Kitob", "y".repeat(256), null)));

		assertThat(this.mvc.get().uri(preview).with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("Ijara", "1\u00a0500\u00a0000", "Sanani toʻgʻri yozing", "Summani son bilan yozing",
					"Sababni yozing.", "Bunday xodim yoʻq.", "Sanani kiriting.", "Summa noldan katta boʻlsin.",
					"Kelgusi kunga chiqim yozib boʻlmaydi.", "Tiyin koʻpi bilan ikki xonali boʻladi.",
					"Sabab 500 ta belgidan oshmasin.", "Sanani tekshiring.", "Bu maydon 255 ta belgidan oshmasin.",
					"Qator 3", "(B)");
		assertThat(all()).isEmpty();
	}

	/** It names everyone who works here. */
	@Test
	void theTemplateIsInTheLog() {
		assertThat(this.mvc.get().uri("/expenses/import/template.xlsx").with(this.as.owner())).hasStatusOk();

		assertThat(this.mvc.get().uri("/exports").with(this.as.owner())).bodyText()
			.containsOnlyOnce("Xodimlar roʻyxati");
	}

	@Test
	void looksForTwinsOnTheDaysOfTheSheetAlone() {
		for (int day = 1; day <= 5; day++) {
			this.expenses.record(
					new ExpenseDraft(null, null, BigDecimal.ONE, "Ijara " + day, DAY.withDayOfMonth(day), null),
					this.as.owner().caller());
		}

		assertThat(this.expenses.on(List.of(DAY.withDayOfMonth(1), DAY.withDayOfMonth(5))))
			.extracting(ExpenseView::reason)
			.containsExactlyInAnyOrder("Ijara 1", "Ijara 5");
		assertThat(this.expenses.on(List.of())).isEmpty();
	}

	@Test
	void importsWhatIsRightOnce() throws IOException {
		long employee = this.as.employee().id();
		String preview = preview(workbook(row(DAY, new BigDecimal("1500000.50"), "Ijara", "Bino egasi", null),
				row("05.11.2026", "5 000 000", "Oylik", null, "jasur karimov1"),
				row("2026-11-06", "450000,5", "=Internet", null, this.as.employee().username()),
				row(DAY, 0, "Kitob", null, null)));

		MvcTestResult done = this.mvc.post().uri(preview).with(this.as.owner()).exchange();

		assertThat(done).hasRedirectedUrl("/expenses");
		assertThat(done).flash().containsEntry("imported", 3).containsEntry("leftOut", 1);
		assertThat(all())
			.extracting(ExpenseView::date, (view) -> view.amount().toString(), ExpenseView::reason,
					ExpenseView::recipient, ExpenseView::recipientUser)
			.containsExactly(tuple(DAY, "1500000.50", "Ijara", "Bino egasi", null),
					tuple(LocalDate.of(2026, 11, 5), "5000000.00", "Oylik", null, employee),
					tuple(LocalDate.of(2026, 11, 6), "450000.50", "=Internet", null, employee));
		assertThat(this.mvc.post().uri(preview).with(this.as.owner())).hasRedirectedUrl("/expenses/import");
		assertThat(all()).hasSize(3);
	}

	@Test
	void leavesOutWhatIsThereAlready() throws IOException {
		this.expenses.record(new ExpenseDraft("Bino egasi", null, new BigDecimal("1500000"), "Ijara", DAY, null),
				this.as.owner().caller());
		byte[] workbook = workbook(row(DAY, 1500000, "ijara", "Bino egasi", null),
				row(DAY, 450000, "Internet", null, null), row(DAY, 450000, "Internet", null, null));
		String preview = preview(workbook);

		assertThat(this.mvc.get().uri(preview).with(this.as.owner())).bodyText()
			.contains("Avval yozilganga oʻxshaydi: 2 ta", "Qator 2: 03.11.2026", "Qator 4: 03.11.2026");
		this.mvc.post().uri(preview).with(this.as.owner()).exchange();
		assertThat(all()).extracting(ExpenseView::reason).containsExactly("Ijara", "Internet");

		this.mvc.post().uri(preview(workbook)).with(this.as.owner()).param("twins", "true").exchange();
		assertThat(all()).hasSize(5);
	}

	@Test
	void whatWasDownloadedComesBackTheSame() throws IOException {
		long employee = this.as.employee().id();
		this.expenses.record(new ExpenseDraft("=1+1", employee, new BigDecimal("0.01"), "-5", DAY, null),
				this.as.owner().caller());
		byte[] download = this.mvc.get()
			.uri("/expenses.xlsx")
			.with(this.as.owner())
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		this.expenses.voidExpense(all().get(0).id(), null, this.as.owner().caller());

		this.mvc.post().uri(preview(download)).with(this.as.owner()).exchange();

		assertThat(all())
			.extracting(ExpenseView::date, (view) -> view.amount().toString(), ExpenseView::reason,
					ExpenseView::recipient, ExpenseView::recipientUser)
			.containsExactly(tuple(DAY, "0.01", "-5", "=1+1", employee));
	}

	@Test
	void checksAgainAtConfirmation() throws IOException {
		long employee = this.as.employee().id();
		String preview = preview(workbook(row(DAY, 5, "Oylik", null, "Karimov1 Jasur")));
		this.people.archive(Role.EMPLOYEE, employee);

		assertThat(this.mvc.post().uri(preview).with(this.as.owner())).hasStatus3xxRedirection();
		assertThat(all()).isEmpty();
	}

	@Test
	void aRefusalAtConfirmationSaysAllOfIt() throws IOException {
		String preview = preview(workbook(row(DAY, 5, "Ijara", null, null)));
		Path file = this.files.find(UUID.fromString(preview.substring(preview.lastIndexOf('/') + 1)),
				this.as.owner().caller());
		FileTime sent = Files.getLastModifiedTime(file);
		try (WorkbookWriter workbook = new WorkbookWriter(); OutputStream out = Files.newOutputStream(file)) {
			workbook.sheet("a").heading("Sana", "Sabab").row(DAY, "Ijara");
			workbook.write(out);
		}
		Files.setLastModifiedTime(file, sent);

		MvcTestResult answer = this.mvc.post().uri(preview).with(this.as.owner()).exchange();

		assertThat(answer).hasRedirectedUrl("/expenses/import");
		assertThat(this.mvc.get()
			.uri("/expenses/import")
			.with(this.as.owner())
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, answer.getMvcResult().getFlashMap())).bodyText()
			.contains("“Summa, soʻm” ustuni topilmadi");
		assertThat(all()).isEmpty();
	}

	@Test
	void anUploadIsKeptHalfAnHourForTheOneWhoSentIt() throws IOException {
		String preview = preview(workbook(row(DAY, 5, "Ijara", null, null)));

		assertThat(this.mvc.get().uri(preview).with(this.as.another(Role.OWNER))).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(preview).with(this.as.employee())).hasStatus(403);
		this.clock.advance(Duration.ofMinutes(31));
		assertThat(this.mvc.post().uri(preview).with(this.as.owner())).hasRedirectedUrl("/expenses/import");
		assertThat(all()).isEmpty();
	}

	@Test
	void refusesWhatIsNoListOfExpenses() throws IOException {
		assertThat(upload("Sana;Summa".getBytes())).hasStatus(422).bodyText().contains("Bu Excel (.xlsx) fayli emas.");
		assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("Faylni tanlang.");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			workbook.sheet("a").heading("Sana", "Sabab").row(DAY, "Ijara");
			workbook.write(out);
		}
		assertThat(upload(out.toByteArray())).hasStatus(422).bodyText().contains("“Summa, soʻm” ustuni topilmadi");
	}

	@Test
	@Timeout(value = 30, unit = TimeUnit.SECONDS)
	void twoThousandComeInByFewStatements() throws IOException {
		Object[][] rows = new Object[2000][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = row(DAY, i + 1, "Sabab " + i, null, null);
		}
		String preview = preview(workbook(rows));

		List<String> statements = this.sql
			.during(() -> assertThat(this.mvc.post().uri(preview).with(this.as.owner())).hasStatus3xxRedirection());

		assertThat(all()).hasSize(2000);
		assertThat(statements).hasSizeLessThan(200);
		rows = Arrays.copyOf(rows, 2001);
		rows[2000] = row(DAY, 1, "Yana", null, null);
		assertThat(upload(workbook(rows))).hasStatus(422).bodyText().contains("Faylda qatorlar juda koʻp");
	}

	private List<ExpenseView> all() {
		return this.expenses.list(new ExpenseFilter(null, null, null, null, null, null, false, "id")).all();
	}

	private String preview(byte[] workbook) {
		MvcTestResult result = upload(workbook);
		assertThat(result).hasStatus3xxRedirection();
		return result.getResponse().getRedirectedUrl();
	}

	private MvcTestResult upload(byte[] content) {
		return this.mvc.post()
			.uri("/expenses/import")
			.with(this.as.owner())
			.multipart()
			.file(new MockMultipartFile("file", "expenses.xlsx", null, content))
			.exchange();
	}

	private static Object[] row(Object... cells) {
		return cells;
	}

	private static byte[] workbook(Object[]... rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet("Chiqimlar").heading(HEADING);
			for (Object[] row : rows) {
				sheet.row(row);
			}
			workbook.write(out);
		}
		return out.toByteArray();
	}

}
