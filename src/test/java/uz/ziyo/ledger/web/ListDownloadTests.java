package uz.ziyo.ledger.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.groups.Students;
import uz.ziyo.ledger.ChargeTotal;
import uz.ziyo.ledger.OpeningBalance;
import uz.ziyo.ledger.OpeningImports;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.debts.DebtAges;
import uz.ziyo.ledger.debts.DebtFilter;
import uz.ziyo.ledger.debts.Debts;
import uz.ziyo.ledger.statements.Statement;
import uz.ziyo.ledger.statements.Statements;
import uz.ziyo.shared.exports.ExportEntry;
import uz.ziyo.shared.exports.ExportLog;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands below the rows of each list of money: what its page says of them. */
class ListDownloadTests extends MoneyPagesTest {

	@Autowired
	private PaymentBook paymentBook;

	@Autowired
	private Debts debts;

	@Autowired
	private Statements statements;

	@Autowired
	private OpeningImports openings;

	@Autowired
	private Expenses expenses;

	@Autowired
	private Students students;

	@Autowired
	private ExportLog log;

	@Test
	void paymentsAreAddedUpAsThePageDoes() throws IOException {
		pay(this.student, "1000.50");
		pay(this.student, "2000");
		this.payments.record(PaymentDraft.of(this.student.id(), new BigDecimal("7"), PaymentMethod.CLICK, null),
				this.owner);
		String query = "?method=CASH&from=2026-11-01&group=0&receiver=" + this.owner.id() + "&search="
				+ this.student.username();

		try (XSSFWorkbook workbook = workbook("/payments.xlsx" + query)) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(total(sheet, 3, "Jami tushum", 6)).isEqualByComparingTo("3000.50")
				.isEqualByComparingTo(this.paymentBook
					.total(new PaymentFilter(null, null, null, PaymentMethod.CASH, null, null, null, null, null, null,
							null, null), this.owner)
					.sum());
			assertThat(remark(sheet, 4, "Tanlov")).isEqualTo("01.11.2026 – … · Guruh: Guruhsiz · Usul: Naqd"
					+ " · Kim qabul qildi: Karimov3 Malika · Qidiruv: " + this.student.username());
			assertThat(remark(sheet, 5, "Yuklab olindi")).isEqualTo("20.11.2026, 14:30");
		}
		try (XSSFWorkbook workbook = workbook("/payments.xlsx?lang=en")) {
			assertThat(remark(workbook.getSheetAt(0), 5, "Filter")).isEqualTo("everything");
		}
	}

	/** What had been paid before came in elsewhere. */
	@Test
	void whatWasPaidBeforeIsToldApart() throws IOException {
		Someone other = this.given.studentIn(this.group);
		this.openings.bring(List.of(new OpeningBalance(other.id(), new BigDecimal("-500"), "")),
				LocalDate.of(2026, 9, 1), this.owner);
		pay(this.student, "1000");

		try (XSSFWorkbook workbook = workbook("/payments.xlsx")) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(remark(sheet, 5, "Tanlov")).isEqualTo("hammasi");
			assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Jami tushum");
			assertThat(sheet.getRow(3).getCell(6).getNumericCellValue()).isEqualTo(1000);
			assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("Boshlangʻich qoldiqlar");
			assertThat(sheet.getRow(4).getCell(6).getNumericCellValue()).isEqualTo(500);
			assertThat(sheet)
				.filteredOn((row) -> row.getCell(7) != null
						&& row.getCell(7).getStringCellValue().equals("Boshlangʻich qoldiq"))
				.singleElement()
				.satisfies((row) -> assertThat(row.getCell(0)).isNull());
		}
		try (XSSFWorkbook workbook = workbook("/payments.xlsx?method=CASH")) {
			assertThat(total(workbook.getSheetAt(0), 2, "Jami tushum", 6)).isEqualByComparingTo("1000");
		}
	}

	@Test
	void debtsAreAddedUpByAgeAsThePageDoes() throws IOException {
		owe(this.given.studentIn(this.group), "70000.50", 100);
		owe(this.student, "300", 40);
		owe(this.student, "4", 1);
		DebtAges ages = this.debts.total(DebtFilter.ALL).ages();

		try (XSSFWorkbook workbook = workbook("/debtors.xlsx")) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(total(sheet, 3, "Jami", 5)).isEqualByComparingTo(ages.recent()).isEqualByComparingTo("4");
			assertThat(total(sheet, 3, "Jami", 6)).isEqualByComparingTo(ages.month()).isEqualByComparingTo("300");
			assertThat(total(sheet, 3, "Jami", 8)).isEqualByComparingTo(ages.old()).isEqualByComparingTo("70000.50");
			int sum = column(sheet, "Qarzi");
			assertThat(total(sheet, 3, "Jami", sum)).isEqualByComparingTo(ages.total());
			assertThat(remark(sheet, 4, "Tanlov")).isEqualTo("Holat sanasi: 20.11.2026");
		}
		try (XSSFWorkbook workbook = workbook("/debtors.xlsx?age=old&group=" + this.group)) {
			assertThat(remark(workbook.getSheetAt(0), 2, "Tanlov"))
				.isEqualTo("Holat sanasi: 20.11.2026 · Guruh: IELTS-A1 · Qarz muddati: 90 kundan ortiq");
		}
	}

	@Test
	void chargesAreTheFilteredListAddedUpAsThePageDoes() throws IOException {
		owe(this.student, this.group, "300000", "=1+1");
		owe("50000.50");
		pay(this.student, "100000");
		Someone other = this.given.studentIn(this.group);
		owe(other, "7", 3);
		pay(other, "7");
		ChargeTotal total = this.book
			.total(new ChargeSearch(null, "open", null, null, null, null, null, null, null).toFilter(), this.owner);

		MvcTestResult answer = get("/charges.xlsx?state=open&kind=other&page=1");

		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment")
			.contains("2026-11-20.xlsx");
		try (XSSFWorkbook workbook = workbook(answer)) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(total(sheet, 3, "Jami", 9)).isEqualByComparingTo(total.amount())
				.isEqualByComparingTo("350000.50");
			assertThat(total(sheet, 3, "Jami", 10)).isEqualByComparingTo("100000");
			assertThat(total(sheet, 3, "Jami", 11)).isEqualByComparingTo(total.remaining())
				.isEqualByComparingTo("250000.50");
			assertThat(remark(sheet, 4, "Tanlov")).isEqualTo("Holati: Toʻliq yopilmaganlar · Turi: Boshqa");
			Row row = sheet.getRow(1);
			assertThat(row.getCell(0).getStringCellValue()).startsWith(this.student.caller().lastName());
			assertThat(row.getCell(6).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(TestClock.TODAY);
		}
		assertThat(get("/charges?state=open")).bodyText().contains("href=\"/charges.xlsx?state=open&amp;page=1\"");
		assertThat(get("/exports")).bodyText().contains("Qarzlar");
	}

	@Test
	void aStatementExplainsItsBalance() throws IOException {
		owe(this.student, this.group, "300000", "Kitob");
		payMonths(this.student, this.group, "450000.50", "2026-10", "2026-11");
		Statement statement = this.statements.of(this.student.id(), null, null, this.owner);
		String path = "/students/" + this.student.id() + "/statement";

		try (XSSFWorkbook workbook = workbook(path + ".xlsx?date=2026-11-20")) {
			Sheet sheet = workbook.getSheetAt(0);
			int lines = statement.lines().size();
			assertThat(lines).isEqualTo(4);
			assertThat(total(sheet, lines + 1, "Jami", 5)).isEqualByComparingTo(statement.charged());
			assertThat(total(sheet, lines + 1, "Jami", 6)).isEqualByComparingTo(statement.paid())
				.isEqualByComparingTo("450000.50");
			assertThat(sheet.getRow(lines).getCell(7).getNumericCellValue())
				.isEqualTo(statement.balance().doubleValue());
			assertThat(sheet.getRow(lines + 2).getCell(0).getStringCellValue()).isEqualTo("Qarzi");
			assertThat(sheet.getRow(lines + 2).getCell(7).getNumericCellValue()).isEqualTo(300_000);
			assertThat(remark(sheet, lines + 3, "Tanlov"))
				.isEqualTo("Oʻquvchi: " + statement.studentName() + " · Holat sanasi: 20.11.2026");
			assertThat(sheet).anySatisfy((row) -> assertThat(row.getCell(1).getStringCellValue())
				.isEqualTo("2026-yil noyabr uchun oʻqish puli"));
			assertThat(sheet).anySatisfy((row) -> assertThat(row.getCell(1).getStringCellValue())
				.endsWith(" · Naqd, 2026-yil oktabr – noyabr"));
		}
		assertThat(get(path + "?date=2026-11-19")).bodyText().contains("href=\"" + path + ".xlsx?date=2026-11-19\"");
		try (XSSFWorkbook workbook = workbook(path + ".xlsx?date=2026-11-19")) {
			assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("Qarzi yoʻq");
		}
		assertThat(get("/exports")).bodyText().contains("Oʻquvchining hisob-kitobi", statement.studentName());
	}

	/** Beside each line, as the page has it below. */
	@Test
	void aStatementSaysWhatSettledWhat() throws IOException {
		this.openings.bring(List.of(new OpeningBalance(this.student.id(), new BigDecimal("-500"), "")),
				LocalDate.of(2026, 9, 1), this.owner);
		owe(this.student, this.group, "800", "Kitob");
		pay(this.student, "1000");
		String path = "/students/" + this.student.id() + "/statement";

		try (XSSFWorkbook workbook = workbook(path + ".xlsx")) {
			Sheet sheet = workbook.getSheetAt(0);
			int column = column(sheet, "Nima nimani yopgan");
			assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Boshlangʻich qoldiq");
			assertThat(sheet.getRow(1).getCell(column).getStringCellValue()).isEqualTo("500 → Kitob, IELTS-A1");
			assertThat(sheet.getRow(2).getCell(column).getStringCellValue())
				.matches("500 ← Boshlangʻich qoldiq, 01\\.09\\.2026; 300 ← Toʻlov № \\d+ · Naqd, 20\\.11\\.2026");
			assertThat(sheet.getRow(3).getCell(column).getStringCellValue())
				.isEqualTo("300 → Kitob, IELTS-A1; Hisobda qoldi: 700");
		}
		assertThat(get(path)).bodyText().contains("Hisobda qoldi: 700", "value=\"2026-11-20\"");
	}

	@Test
	void expensesAreAddedUpAsThePageDoes() throws IOException {
		for (String amount : List.of("100.50", "200", "9999")) {
			this.expenses.record(new ExpenseDraft(null, this.owner.id(), new BigDecimal(amount), "Ijara", null, null),
					this.owner);
		}

		try (XSSFWorkbook workbook = workbook(
				"/expenses.xlsx?max=1 000&from=2026-11-01&to=2026-11-30&employee=" + this.owner.id())) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(total(sheet, 3, "Jami", 1)).isEqualByComparingTo("300.50");
			assertThat(remark(sheet, 4, "Tanlov"))
				.isEqualTo("01.11.2026 – 30.11.2026 · Xodim: Karimov3 Malika · Summa, koʻpi bilan: 1\u00a0000");
		}
		try (XSSFWorkbook workbook = workbook("/expenses.xlsx?state=voided")) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isZero();
			assertThat(remark(sheet, 2, "Tanlov")).isEqualTo("Holati: bekor qilinganlar");
		}
	}

	@Test
	void whatTheArchivedOweIsToldApart() throws IOException {
		owe("300000");
		owe(this.given.studentIn(this.group), "7", 3);
		this.students.archive(this.student.id());

		try (XSSFWorkbook workbook = workbook("/charges.xlsx")) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(total(sheet, 3, "Jami", 11)).isEqualByComparingTo("300007");
			assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("shundan arxivdagilar");
			assertThat(sheet.getRow(4).getCell(11).getNumericCellValue()).isEqualTo(300_000);
			assertThat(remark(sheet, 5, "Tanlov")).isEqualTo("hammasi");
		}
	}

	/** Instead of something else, the page is shown, which says so. */
	@Test
	void whatCannotBeReadIsNotDownloaded() {
		String statement = "/students/" + this.student.id() + "/statement";
		for (String list : List.of("/payments", "/charges", "/expenses", statement)) {
			String query = "?from=abc&date=abc&lang=uz";
			assertThat(get(list + ".xlsx" + query)).as(list).hasRedirectedUrl(list + query);
			assertThat(get(list + query)).as(list)
				.bodyText()
				.containsAnyOf("Filtrdagi sana notoʻgʻri", "Sanani kiriting");
		}
		assertThat(get("/charges.xlsx?month=2026-13")).hasRedirectedUrl("/charges?month=2026-13");
		assertThat(get("/expenses.xlsx?min=abc")).hasRedirectedUrl("/expenses?min=abc");
		assertThat(get("/dashboard/finance.xlsx?from=x")).hasRedirectedUrl("/dashboard?from=x");
		assertThat(get("/dashboard/finance.xlsx?from=2026-11-02&to=2026-11-01"))
			.hasRedirectedUrl("/dashboard?from=2026-11-02&to=2026-11-01");
		assertThat(get("/exports")).bodyText().contains("Hali hech narsa yuklab olinmagan");
	}

	@Test
	void theLogSaysWhatWasAskedFor() {
		get("/payments.xlsx?method=CASH&from=2026-11-01");
		get("/debtors.xlsx?age=old");
		get("/charges.xlsx?state=open");
		get("/expenses.xlsx?state=voided");
		get("/charges.xlsx");

		assertThat(this.log.list().all()).extracting(ExportEntry::details)
			.containsExactlyInAnyOrder("01.11.2026 – … · Usul: Naqd",
					"Holat sanasi: 20.11.2026 · Qarz muddati: 90 kundan ortiq", "Holati: Toʻliq yopilmaganlar",
					"Holati: bekor qilinganlar", "");
	}

	@Test
	void onlyTheOwnerTakesThem() {
		for (Someone someone : List.of(this.as.employee(), this.student)) {
			assertThat(get("/charges.xlsx", someone)).hasStatus(403);
			assertThat(get("/students/" + this.student.id() + "/statement.xlsx", someone)).hasStatus(403);
		}
		assertThat(get("/students/0/statement.xlsx")).hasStatus(404);
	}

	@Test
	void theyTakeFewStatements() {
		for (int i = 0; i < 30; i++) {
			owe("1");
		}
		Someone owner = this.as.owner();

		assertThat(this.sql.during(() -> get("/charges.xlsx", owner))).hasSize(3);
		assertThat(this.sql.during(() -> get("/charges.xlsx?group=" + this.group, owner))).hasSize(4);
		assertThat(this.sql.during(() -> get("/students/" + this.student.id() + "/statement.xlsx", owner))).hasSize(3);
	}

	private static BigDecimal total(Sheet sheet, int row, String label, int column) {
		assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).isEqualTo(label);
		Cell cell = sheet.getRow(row).getCell(column);
		assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
		double reckoned = sheet.getWorkbook()
			.getCreationHelper()
			.createFormulaEvaluator()
			.evaluate(cell)
			.getNumberValue();
		assertThat(reckoned).isEqualTo(cell.getNumericCellValue());
		return BigDecimal.valueOf(reckoned).setScale(2, RoundingMode.HALF_UP);
	}

	private static String remark(Sheet sheet, int row, String label) {
		assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).isEqualTo(label);
		return sheet.getRow(row).getCell(1).getStringCellValue();
	}

	private static int column(Sheet sheet, String heading) {
		for (Cell cell : sheet.getRow(0)) {
			if (cell.getStringCellValue().equals(heading)) {
				return cell.getColumnIndex();
			}
		}
		throw new AssertionError(heading);
	}

	private XSSFWorkbook workbook(String path) throws IOException {
		return workbook(get(path));
	}

	private static XSSFWorkbook workbook(MvcTestResult answer) throws IOException {
		assertThat(answer).hasStatusOk();
		return new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
	}

}
