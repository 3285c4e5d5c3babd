package uz.ziyo.dashboard.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import uz.ziyo.dashboard.Dashboard;
import uz.ziyo.dashboard.Overview;
import uz.ziyo.dashboard.Span;
import uz.ziyo.dashboard.Till;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.exports.ExportEntry;
import uz.ziyo.shared.exports.ExportLog;
import uz.ziyo.shared.exports.PreparedFiles;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ZiyoTest
class FinanceWorkbookTests {

	private static final Span SPAN = new Span(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));

	private static final String QUERY = "?from=2026-09-01&to=2026-11-30";

	private static final Pattern KEY = Pattern.compile("/dashboard/finance/([0-9a-f-]{36})");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Payments payments;

	@Autowired
	private Charges charges;

	@Autowired
	private Expenses expenses;

	@Autowired
	private Dashboard dashboard;

	@Autowired
	private ExportLog log;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PreparedFiles files;

	private Till till;

	private long group;

	private long student;

	@BeforeEach
	void someMoney() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group).id();
		this.till = new Till(this.payments, this.charges, this.expenses, this.as.owner().caller());
		long other = this.given.studentIn(this.given.group("SAT-B2")).id();
		this.till.in(this.student, this.group, "2026-09-03", "1200000.50", PaymentMethod.CASH, "=1+1");
		this.till.in(this.student, this.group, "2026-11-03", "700000", PaymentMethod.CARD, "@SUM(A1)");
		this.till.in(other, null, "2026-11-04", "300000", PaymentMethod.CLICK, "-5");
		this.till.in(other, null, "2026-08-31", "9000000", PaymentMethod.CASH);
		long voided = this.till.in(other, null, "2026-11-05", "8000000", PaymentMethod.CASH);
		this.payments.voidPayment(voided, null, this.as.owner().caller());
		this.till.out("2026-10-02", "2500000", "+998");
		this.till.out("2026-11-02", "450000.25", "Internet");
		this.till.out("2026-08-01", "7000000", "Ijara");
		long debtor = this.given.studentIn(this.group).id();
		this.till.owed(debtor, this.group, "2026-11-10", "150000");
		this.till.owed(debtor, this.group, "2026-06-10", "250000");
	}

	@Test
	void itsTotalsAreTheDashboards() throws IOException {
		Overview overview = this.dashboard.overview(SPAN);

		try (XSSFWorkbook workbook = workbook(get("/dashboard/finance.xlsx" + QUERY))) {
			assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
				.containsExactly("Umumiy", "Oylar boʻyicha", "Guruhlar boʻyicha", "Toʻlovlar", "Chiqimlar", "Qarzlar");
			assertTotal(workbook, 1, 1, overview.now().income());
			assertTotal(workbook, 1, 2, overview.now().expense());
			assertTotal(workbook, 1, 3, overview.now().profit());
			assertTotal(workbook, 2, 2, overview.now().income());
			assertTotal(workbook, 2, 3, overview.debts().total());
			assertTotal(workbook, 3, 5, overview.now().income());
			assertTotal(workbook, 4, 1, overview.now().expense());
			assertTotal(workbook, 5, 5, overview.debts().recent());
			assertTotal(workbook, 5, 8, overview.debts().old());
			assertTotal(workbook, 5, 9, overview.debts().ahead());
			assertTotal(workbook, 5, 10, overview.debts().total());
			assertThat(overview.now().income()).isEqualByComparingTo("2200000.50");
			assertThat(overview.now().profit()).isEqualByComparingTo("-749999.75");
			everyFormulaIsWorkedOutAlready(workbook);
		}
	}

	@Test
	void beginsWithTheDaysAndWhatTheyCameToInAllAndByMethod() throws IOException {
		Overview overview = this.dashboard.overview(SPAN);

		try (XSSFWorkbook workbook = workbook(get("/dashboard/finance.xlsx" + QUERY))) {
			Sheet summary = workbook.getSheetAt(0);
			assertThat(summary.getRow(1).getCell(1).getStringCellValue()).isEqualTo("01.09.2026 – 30.11.2026");
			assertThat(summary.getRow(2).getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-11-20T14:30");
			assertThat(figure(summary, "Kirim")).isEqualByComparingTo(overview.now().income());
			assertThat(figure(summary, "Chiqim")).isEqualByComparingTo(overview.now().expense());
			assertThat(figure(summary, "Foyda")).isEqualByComparingTo(overview.now().profit());
			assertThat(row(summary, "Qarzlar holati sanasi").getCell(1).getLocalDateTimeCellValue().toLocalDate())
				.isEqualTo(TestClock.TODAY);
			assertThat(figure(summary, "Qarzlar")).isEqualByComparingTo(overview.debts().total());
			assertThat(figure(summary, "Naqd")).isEqualByComparingTo("1200000.50");
			assertThat(figure(summary, "Karta")).isEqualByComparingTo("700000");
			assertThat(figure(summary, "Click")).isEqualByComparingTo("300000");
			assertThat(overview.methods()).extracting((one) -> Money.plain(one.amount()))
				.containsExactly("1200000.50", "700000.00", "300000.00");
			assertTotal(workbook, 0, 1, overview.now().income());
		}
	}

	private static Row row(Sheet sheet, String label) {
		return StreamSupport.stream(sheet.spliterator(), false)
			.filter((row) -> row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(label))
			.findFirst()
			.orElseThrow();
	}

	private static BigDecimal figure(Sheet sheet, String label) {
		return BigDecimal.valueOf(row(sheet, label).getCell(1).getNumericCellValue());
	}

	@Test
	void groupsOfOneNameAreTwo() throws IOException {
		long namesake = this.given.group("IELTS-A1");
		long other = this.given.studentIn(namesake).id();
		this.till.in(other, namesake, "2026-11-06", "11000", PaymentMethod.CASH);
		this.till.owed(other, namesake, "2026-11-10", "13000");

		try (XSSFWorkbook workbook = workbook(get("/dashboard/finance.xlsx" + QUERY))) {
			Sheet groups = workbook.getSheetAt(2);
			assertThat(StreamSupport.stream(groups.spliterator(), false)
				.filter((row) -> row.getCell(0).getStringCellValue().equals("IELTS-A1")))
				.extracting((row) -> row.getCell(1).getNumericCellValue(),
						(row) -> row.getCell(2).getNumericCellValue(), (row) -> row.getCell(3).getNumericCellValue())
				.containsExactly(tuple(2.0, 1_900_000.5, 400_000.0), tuple(1.0, 11_000.0, 2_000.0));
			assertThat(this.dashboard.overview(SPAN).groups()).filteredOn((one) -> "IELTS-A1".equals(one.groupName()))
				.hasSize(2);
		}
	}

	/** By whichever door somebody comes. */
	@Test
	void aLargeOneIsNeverMadeWhileItsReaderWaits() {
		many(FinanceSize.DIRECTLY);

		MvcTestResult answer = get("/dashboard/finance.xlsx" + QUERY);

		// Nothing is begun by looking.
		assertThat(answer).hasRedirectedUrl("/dashboard" + QUERY);
		assertThat(this.mvc.get()
			.uri("/dashboard" + QUERY)
			.with(this.as.owner())
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, answer.getMvcResult().getFlashMap())).bodyText()
			.contains("tayyorlanishi uchun “Excelga yuklash” tugmasini bosing");
		assertThat(begin(this.as.owner())).matches(KEY);
		assertThat(get("/dashboard" + QUERY)).bodyText()
			.contains("action=\"/dashboard/finance\"")
			.doesNotContain("finance.xlsx");
	}

	@Test
	void whoHasAskedForTooMuchIsToldSoAtTheReport() {
		CountDownLatch slow = new CountDownLatch(1);
		try {
			for (int i = 0; i < 4; i++) {
				this.files.begin(this.as.owner().caller(), "file " + i, (out, progress) -> until(slow));
			}

			MvcTestResult answer = this.mvc.post().uri("/dashboard/finance" + QUERY).with(this.as.owner()).exchange();

			assertThat(answer).hasRedirectedUrl("/dashboard" + QUERY);
			assertThat(answer).flash()
				.hasEntrySatisfying("flash",
						(flash) -> assertThat(flash).extracting("code").isEqualTo("workbook.busy"));
		}
		finally {
			slow.countDown();
		}
	}

	private static void until(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Beside those that are there. */
	private void many(int count) {
		long owner = this.as.owner().id();
		this.jdbc.batchUpdate(
				"""
						insert into payment (id, receipt_no, student_id, amount, unspent, method, received_by, paid_on, created_at, updated_at)
						values (?, ?, ?, 1, 0, 'CASH', ?, date '2026-10-10', current_timestamp, current_timestamp)""",
				LongStream.range(1_000_000, 1_000_000 + count)
					.mapToObj((id) -> new Object[] { id, id, this.student, owner })
					.toList());
	}

	@Test
	void howItCanBeHadDependsOnHowMuchIsInIt() {
		assertThat(FinanceSize.of(20_000)).isEqualTo(FinanceSize.DIRECT);
		assertThat(FinanceSize.of(20_001)).isEqualTo(FinanceSize.PREPARED);
		assertThat(FinanceSize.of(3_000_001)).isEqualTo(FinanceSize.TOO_LARGE);
	}

	/** For viewers that do not reckon: what Excel would work out stands there. */
	private static void everyFormulaIsWorkedOutAlready(XSSFWorkbook workbook) {
		FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
		int formulas = 0;
		for (Sheet sheet : workbook) {
			for (Row row : sheet) {
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.FORMULA) {
						formulas++;
						assertThat(evaluator.evaluate(cell).getNumberValue()).as(cell.getCellFormula())
							.isEqualTo(cell.getNumericCellValue());
					}
				}
			}
		}
		assertThat(formulas).isEqualTo(2 + 3 + 3 + 2 + 1 + 1 + 6);
	}

	private static void assertTotal(XSSFWorkbook workbook, int sheet, int column, BigDecimal total) {
		FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
		Sheet one = workbook.getSheetAt(sheet);
		Row last = one.getRow(one.getLastRowNum());
		assertThat(last.getCell(0).getStringCellValue()).isEqualTo("Jami");
		Cell cell = last.getCell(column);
		assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
		assertThat(new BigDecimal(evaluator.evaluate(cell).getNumberValue()).setScale(2, RoundingMode.HALF_UP))
			.as(one.getSheetName() + " " + column)
			.isEqualByComparingTo(total);
	}

	@Test
	void canBeReadAndFilteredAndHasNoStrangersFormulas() throws IOException {
		try (XSSFWorkbook workbook = workbook(get("/dashboard/finance.xlsx" + QUERY))) {
			for (Sheet sheet : workbook) {
				assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
				if (sheet.getSheetName().equals("Umumiy")) {
					continue;
				}
				String filter = ((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef();
				// The totals stay where they are, whatever is filtered.
				assertThat(filter).startsWith("A1:").endsWith(Integer.toString(sheet.getLastRowNum()));
				assertThat(sheet.getColumnWidth(0)).isGreaterThan(10 * 256);
			}
			Sheet payments = workbook.getSheetAt(3);
			assertThat(payments.getLastRowNum()).isEqualTo(4);
			Row first = payments.getRow(1);
			assertThat(DateUtil.isCellDateFormatted(first.getCell(0))).isTrue();
			assertThat(first.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 9, 3));
			assertThat(first.getCell(3).getStringCellValue()).isEqualTo("IELTS-A1");
			assertThat(first.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
			assertThat(first.getCell(6).getStringCellValue()).isEqualTo("Naqd");
			List<String> notes = List.of("=1+1", "@SUM(A1)", "-5");
			for (int i = 0; i < notes.size(); i++) {
				Cell note = payments.getRow(i + 1).getCell(7);
				assertThat(note.getCellType()).isEqualTo(CellType.STRING);
				assertThat(note.getStringCellValue()).isEqualTo(notes.get(i));
				assertThat(note.getCellStyle().getQuotePrefixed()).isTrue();
			}
			Cell reason = workbook.getSheetAt(4).getRow(1).getCell(2);
			assertThat(reason.getStringCellValue()).isEqualTo("+998");
			assertThat(reason.getCellStyle().getQuotePrefixed()).isTrue();
			Row october = workbook.getSheetAt(1).getRow(2);
			assertThat(october.getCell(0).getStringCellValue()).isEqualTo("2026-yil oktabr");
			assertThat(october.getCell(3).getCellFormula()).isEqualTo("B3-C3");
			assertThat(october.getCell(3).getNumericCellValue()).isEqualTo(-2_500_000);
		}
	}

	@Test
	void isEmptyWhereThereWasNothing() throws IOException {
		try (XSSFWorkbook workbook = workbook(get("/dashboard/finance.xlsx?from=2020-01-01&to=2020-01-31"))) {
			Sheet payments = workbook.getSheetAt(3);
			assertThat(payments.getLastRowNum()).isEqualTo(1);
			assertThat(payments.getRow(1).getCell(5).getNumericCellValue()).isZero();
		}
	}

	@Test
	void speaksTheLanguageOfWhoAsks() throws IOException {
		try (XSSFWorkbook workbook = workbook(get("/dashboard/finance.xlsx" + QUERY + "&lang=en"))) {
			assertThat(workbook.getSheetAt(3).getSheetName()).isEqualTo("Payments");
			assertThat(workbook.getSheetAt(3).getRow(1).getCell(6).getStringCellValue()).isEqualTo("Cash");
		}
	}

	@Test
	void isInTheLogOfExports() {
		MvcTestResult answer = get("/dashboard/finance.xlsx" + QUERY);

		assertThat(answer.getResponse().getHeader("Content-Disposition"))
			.contains("Moliya%202026-09-01%20%E2%80%93%202026-11-30.xlsx");
		assertThat(this.log.list().all()).extracting(ExportEntry::person, ExportEntry::kind, ExportEntry::details)
			.containsExactly(tuple(this.as.owner().caller().fullName(), "finance", "2026-09-01 – 2026-11-30"));
		assertThat(get("/exports")).hasStatusOk()
			.bodyText()
			.contains("Moliya hisoboti", this.as.owner().caller().fullName(), "20.11.2026, 14:30",
					"2026-09-01 – 2026-11-30");
	}

	@Test
	void aLargeOneIsMadeBehindAProgressBar() throws Exception {
		String path = begin(this.as.owner());
		assertThat(get(path)).hasStatusOk().bodyText().contains("<progress", "2026-09-01 – 2026-11-30");

		String page = waitFor(path, "/file\"");

		assertThat(page).contains("Fayl tayyor", "value=\"100\"").doesNotContain("hx-get", "<html");
		assertThat(this.log.list().all()).isEmpty();
		try (XSSFWorkbook workbook = workbook(get(path + "/file"))) {
			assertTotal(workbook, 3, 5, this.dashboard.overview(SPAN).now().income());
			assertThat(workbook.getSheetAt(3).getSheetName()).isEqualTo("Toʻlovlar");
		}
		assertThat(this.log.list().all()).extracting(ExportEntry::details).containsExactly("2026-09-01 – 2026-11-30");
		assertThat(get(path)).bodyText().contains("<html", "/file\"");
	}

	@Test
	void isForNobodyElseAndForAnHour() throws Exception {
		String path = begin(this.as.owner());
		waitFor(path, "/file\"");
		Someone other = this.as.another(Role.OWNER);

		for (String one : List.of(path, path + "/progress", path + "/file")) {
			assertThat(this.mvc.get().uri(one).with(other)).hasStatus(404);
			assertThat(this.mvc.get().uri(one).with(this.as.employee())).hasStatus(403);
		}
		this.clock.advance(Duration.ofMinutes(61));
		assertThat(get(path + "/file")).hasStatus(404);
		assertThat(get("/dashboard/finance/00000000-0000-0000-0000-000000000000")).hasStatus(404);
	}

	/** However many payments there are; the log, and who asks, are the other two. */
	@Test
	void takesFewStatements() {
		Someone owner = this.as.owner();
		for (int i = 1; i < 20; i++) {
			this.till.in(this.student, this.group, "2026-11-%02d".formatted(i), "1000", PaymentMethod.CASH);
		}
		assertThat(this.sql.during(() -> this.mvc.get().uri("/dashboard/finance.xlsx" + QUERY).with(owner).exchange()))
			.hasSizeLessThanOrEqualTo(6);
	}

	private String begin(Someone owner) {
		MvcTestResult answer = this.mvc.post().uri("/dashboard/finance" + QUERY).with(owner).exchange();
		String path = answer.getResponse().getRedirectedUrl();
		Matcher key = KEY.matcher(String.valueOf(path));
		assertThat(key.matches()).as(path).isTrue();
		return path;
	}

	private String waitFor(String path, String text) throws Exception {
		String page = "";
		for (int i = 0; i < 200 && !page.contains(text); i++) {
			Thread.sleep(50);
			page = get(path + "/progress").getResponse().getContentAsString();
		}
		return page;
	}

	private static XSSFWorkbook workbook(MvcTestResult answer) throws IOException {
		assertThat(answer).hasStatusOk();
		return (XSSFWorkbook) WorkbookFactory
			.create(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.as.owner()).exchange();
	}

}
