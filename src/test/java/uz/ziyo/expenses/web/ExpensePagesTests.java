package uz.ziyo.expenses.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ExpensePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Expenses expenses;

	@Autowired
	private People people;

	@Autowired
	private SqlCount sql;

	@Test
	void theListShowsWhatWasSpentAndWhatItAddsUpTo() {
		assertThat(get("/expenses")).hasStatusOk().bodyText().contains("Hali chiqim yoʻq");
		record("Bino egasi", "18000000", "Ijara");
		record(null, "450000.50", "Internet");

		assertThat(get("/expenses")).hasStatusOk()
			.bodyText()
			.contains("Ijara", "Bino egasi", "18\u00a0000\u00a0000", "450\u00a0000,50", "18\u00a0450\u00a0000,50 soʻm",
					"20.11.2026", "/expenses/new", "href=\"/expenses.xlsx?page=1\"");
	}

	@Test
	void theListIsFilteredInPlace() {
		record("Bino egasi", "18000000", "Ijara");
		record(null, "450000", "Internet");
		record(null, "2000000", "Reklama");

		assertThat(this.mvc.get()
			.uri("/expenses?search=&min=500 000&max=2 000 000,00&from=2026-11-01&to=2026-11-30&employee=&state=")
			.with(this.as.owner())
			.header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("Reklama", "2\u00a0000\u00a0000 soʻm", "id=\"expense-list\"")
			.doesNotContain("<html", "Ijara", "Internet");
		assertThat(get("/expenses?search=boshqa")).hasStatusOk().bodyText().contains("Chiqim topilmadi");
		assertThat(get("/expenses?page=40")).hasStatusOk().bodyText().contains("Reklama");
	}

	@Test
	void aFilterThatIsNoneIsSaidAndKept() {
		record(null, "450000", "Internet");

		assertThat(get("/expenses?min=abc&from=2026-02-30&employee=x&page=2")).hasStatusOk()
			.bodyText()
			.contains("Filtrdagi summa son emas", "Filtrdagi sana notoʻgʻri", "value=\"abc\"", "Internet");
	}

	@Test
	void aPeriodIsOneTapAwayAndKeepsTheRest() {
		assertThat(this.mvc.get()
			.uri(URI.create("/expenses?search=A%26B&from=2026-11-01&to=2026-11-30"))
			.with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("href=\"/expenses?search=A%26B&amp;from=2026-10-01&amp;to=2026-10-31\"",
					"href=\"/expenses?search=A%26B&amp;from=2026-01-01&amp;to=2026-12-31\"",
					"href=\"/expenses?search=A%26B\"")
			.containsPattern("aria-current=\"true\"[^>]*>Shu oy<");
	}

	@Test
	void recordsAnExpense() {
		record(null, "1", "Ijara");
		assertThat(get("/expenses/new")).hasStatusOk()
			.bodyText()
			.contains("value=\"2026-11-20\"", "<option value=\"Ijara\"></option>", "Karimov1 Malika");

		assertThat(post("/expenses", "amount", "1 500 000,5", "date", "2026-11-18", "reason", "Oylik", "recipient", "",
				"recipientUser", "" + this.as.employee().id()))
			.hasRedirectedUrl("/expenses");

		ExpenseView expense = all().get(1);
		assertThat(expense.amount()).isEqualByComparingTo("1500000.50");
		assertThat(expense.date()).isEqualTo(LocalDate.of(2026, 11, 18));
		assertThat(expense.recipient()).isNull();
		assertThat(expense.employeeName()).isEqualTo("Karimov2 Jasur");
	}

	@Test
	void recordsWhatIsSentTwiceOnce() throws IOException {
		String formId = formId(get("/expenses/new"));
		String[] typed = { "formId", formId, "amount", "1500000", "date", "2026-11-18", "reason", "Ijara" };

		// What was refused may be sent again, under the same id.
		MvcTestResult refused = post("/expenses", "formId", formId, "amount", "0", "reason", "Ijara");
		assertThat(refused).hasStatus(422);
		assertThat(formId(refused)).isEqualTo(formId);
		assertThat(post("/expenses", typed)).hasRedirectedUrl("/expenses");
		MvcTestResult second = post("/expenses", typed);

		assertThat(second).hasRedirectedUrl("/expenses");
		assertThat(this.mvc.get()
			.uri("/expenses")
			.with(this.as.owner())
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, second.getMvcResult().getFlashMap())).bodyText()
			.contains("Bu chiqim avvalroq yozilgan.");
		assertThat(all()).hasSize(1);
		assertThat(formId(get("/expenses/new"))).isNotEqualTo(formId);
		assertThat(get("/expenses/" + all().get(0).id())).bodyText().doesNotContain("formId");
	}

	/** Back in the browser, another expense, and sent. */
	@Test
	void aFormThatComesBackWithSomethingElseIsShownAgain() throws IOException {
		String formId = formId(get("/expenses/new"));
		post("/expenses", "formId", formId, "amount", "1500000", "date", "2026-11-18", "reason", "Ijara");

		MvcTestResult other = post("/expenses", "formId", formId, "amount", "250000", "date", "2026-11-18", "reason",
				"Suv");
		assertThat(other).hasStatus(422)
			.bodyText()
			.contains("Bu sahifadan bitta yozuv kiritilgan", "value=\"250000\"", "value=\"Suv\"")
			.doesNotContain(formId);
		assertThat(all()).extracting(ExpenseView::reason).containsExactly("Ijara");

		assertThat(
				post("/expenses", "formId", formId(other), "amount", "250000", "date", "2026-11-18", "reason", "Suv"))
			.hasRedirectedUrl("/expenses");
		assertThat(all()).extracting(ExpenseView::reason).containsExactly("Ijara", "Suv");
	}

	@Test
	void theFormComesBackWithItsErrorsAndAllThatWasTyped() {
		assertThat(post("/expenses", "amount", "0", "date", "2026-11-21", "reason", " ", "recipient", "Bino <egasi>",
				"recipientUser", "99999"))
			.hasStatus(422)
			.bodyText()
			.contains("Summa noldan katta boʻlsin.", "Kelgusi kunga chiqim yozib boʻlmaydi.", "Sababni yozing.",
					"Bunday xodim yoʻq.", "Bino &lt;egasi&gt;", "value=\"2026-11-21\"");
		assertThat(post("/expenses", "amount", "besh yuz", "date", "kecha", "reason", "Ijara")).hasStatus(422)
			.bodyText()
			.contains("Son kiriting", "Sanani kiriting", "value=\"besh yuz\"", "value=\"Ijara\"")
			.doesNotContain("java.");
		for (String amount : List.of("1e5", "1E999999999", "0x10", "NaN")) {
			assertThat(post("/expenses", "amount", amount, "reason", "Ijara")).hasStatus(422)
				.bodyText()
				.contains("Son kiriting", "value=\"" + amount + "\"");
		}
		assertThat(post("/expenses", "amount", "10,005", "reason", "Ijara")).hasStatus(422)
			.bodyText()
			.contains("Tiyin koʻpi bilan ikki xonali boʻladi.");
		assertThat(post("/expenses", "amount", "1000000000000000", "reason", "Ijara")).hasStatus(422)
			.bodyText()
			.contains("Summa juda katta");
		assertThat(post("/expenses")).hasStatus(422).bodyText().contains("Summani kiriting.", "Sababni yozing.");
		assertThat(all()).isEmpty();
	}

	@Test
	void correctsAnExpenseAndShowsWhatItWas() {
		long id = record("Bino egasi", "18000000", "Ijara");

		assertThat(post("/expenses/" + id, "amount", "17500000", "date", "2026-11-20", "reason", "Ijara", "recipient",
				"Bino egasi", "version", "0"))
			.hasRedirectedUrl("/expenses");

		assertThat(get("/expenses/" + id)).hasStatusOk()
			.bodyText()
			.contains("value=\"17500000\"", "18\u00a0000\u00a0000 soʻm", "Yozildi", "Oʻzgartirildi", "Karimov1 Malika");
	}

	@Test
	void whoComesSecondSeesBoth() {
		long id = record("Bino egasi", "18000000", "Ijara");
		String path = "/expenses/" + id;
		String employee = "" + this.as.employee().id();
		assertThat(get(path)).bodyText()
			.contains("name=\"version\" value=\"0\"", "name=\"was[amount]\" value=\"18000000\"");
		this.expenses.change(id, new ExpenseDraft("Bino egasi", null, new BigDecimal("17000000"), "Arenda", null, 0));
		String[] mine = { "amount", "18000000", "date", "2026-11-20", "reason", "Ofis", "recipient", "",
				"recipientUser", employee, "version", "0", "was[amount]", "18000000", "was[date]", "2026-11-20",
				"was[reason]", "Ijara", "was[recipient]", "Bino egasi", "was[recipientUser]", "" };

		// What he has not touched is what it is now, and what only he has is not asked
		// about.
		assertThat(post(path, mine)).hasStatus(409)
			.bodyText()
			.contains("Siz tahrirlayotganda", ">Arenda</td>", ">Ofis</td>", "value=\"17000000\"", "value=\"Ofis\"",
					"name=\"version\" value=\"1\"", "name=\"was[reason]\" value=\"Arenda\"")
			.containsPattern("value=\"" + employee + "\"[^>]*selected")
			.doesNotContain(">17\u00a0000\u00a0000</td>", ">Bino egasi</td>");
		assertThat(this.expenses.get(id).reason()).isEqualTo("Arenda");

		mine[1] = "17000000";
		mine[11] = "1";
		assertThat(post(path, mine)).hasRedirectedUrl("/expenses");
		assertThat(this.expenses.get(id)).satisfies((now) -> {
			assertThat(now.amount()).isEqualByComparingTo("17000000");
			assertThat(now.reason()).isEqualTo("Ofis");
			assertThat(now.recipient()).isNull();
			assertThat(now.employeeName()).isEqualTo("Karimov2 Jasur");
		});
	}

	@Test
	void bothRecipientsAreNamedToWhoComesSecond() {
		Someone first = this.as.employee();
		Someone second = this.as.another(Role.EMPLOYEE);
		long id = record(null, "18000000", "Oylik");
		this.expenses.change(id, new ExpenseDraft(null, first.id(), new BigDecimal("18000000"), "Oylik", null, 0));

		assertThat(post("/expenses/" + id, "amount", "18000000", "date", "2026-11-20", "reason", "Oylik",
				"recipientUser", "" + second.id(), "version", "0", "was[amount]", "18000000", "was[date]", "2026-11-20",
				"was[reason]", "Oylik", "was[recipient]", "", "was[recipientUser]", ""))
			.hasStatus(409)
			.bodyText()
			.contains(">" + first.caller().lastName() + " Jasur</td>", ">" + second.caller().lastName());
	}

	@Test
	void whoHasLeftCanStillBeChosenWhereHeWasPaid() {
		Someone employee = this.as.employee();
		long id = this.expenses.record(new ExpenseDraft(null, employee.id(), BigDecimal.TEN, "Oylik", null, null),
				this.as.owner().caller());
		this.people.archive(Role.EMPLOYEE, employee.id());

		assertThat(get("/expenses/" + id)).bodyText().contains("Karimov1 Jasur");
		assertThat(get("/expenses/new")).bodyText().doesNotContain("Karimov1 Jasur");
	}

	@Test
	void voidsForAReasonInTheDialog() {
		long id = record("Bino egasi", "18000000", "Arenda");
		String path = "/expenses/" + id + "/void";

		assertThat(this.mvc.get().uri(path).with(this.as.owner()).header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("18\u00a0000\u00a0000 soʻm", "name=\"reason\"")
			.doesNotContain("<html");
		assertThat(this.mvc.post().uri(path).with(this.as.owner()).header("HX-Request", "true").param("reason", " "))
			.hasStatus(422)
			.bodyText()
			.contains("Bu maydonni toʻldiring.")
			.doesNotContain("<html");
		assertThat(this.mvc.post()
			.uri(path)
			.with(this.as.owner())
			.header("HX-Request", "true")
			.param("reason", "Ikki marta <yozilgan>")).hasStatusOk()
			.hasHeader("HX-Trigger", "expenses-changed")
			.bodyText()
			.contains("data-dialog-done");

		assertThat(get("/expenses")).bodyText().doesNotContain("Arenda");
		assertThat(get("/expenses?state=voided")).bodyText()
			.contains("Arenda", "Karimov1 Malika, 20.11.2026", "Ikki marta &lt;yozilgan&gt;", "Jami bekor qilingan")
			.doesNotContain(path);
		assertThat(get("/expenses/" + id)).hasStatusOk()
			.bodyText()
			.contains("Bekor qilingan", "Ikki marta &lt;yozilgan&gt;")
			.doesNotContain("name=\"amount\"", path);
		assertThat(get(path)).hasStatus(404);
	}

	@Test
	void voidsOnAPageOfItsOwn() {
		long id = record("Bino egasi", "18000000", "Ijara");
		String path = "/expenses/" + id + "/void";

		assertThat(get(path)).hasStatusOk().bodyText().contains("<html", "name=\"reason\"");
		assertThat(post(path, "reason", "x".repeat(256))).hasStatus(422)
			.bodyText()
			.contains("Sabab 255 ta belgidan oshmasin.");
		assertThat(post(path, "reason", "Xato")).hasRedirectedUrl("/expenses");
		assertThat(all()).isEmpty();
	}

	@Test
	void theWorkbookHasTheFilteredListAndNoFormulas() throws IOException {
		for (String text : List.of("=1+1", "+998", "-5", "@SUM(A1)")) {
			record(text, "1500000", text);
		}
		record("Bino egasi", "2", "Ijara");

		MvcTestResult answer = get("/expenses.xlsx?min=100&page=1");

		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment")
			.contains("Chiqimlar%202026-11-20.xlsx");
		try (Workbook workbook = WorkbookFactory
			.create(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).isEqualTo(4 + 3);
			for (int i = 1; i <= 4; i++) {
				for (Cell cell : sheet.getRow(i)) {
					assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
				}
			}
			// The latest first.
			Row first = sheet.getRow(4);
			assertThat(first.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(TestClock.TODAY);
			assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(1_500_000);
			assertThat(first.getCell(2).getStringCellValue()).isEqualTo("=1+1");
			assertThat(first.getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(first.getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(first.getCell(5).getStringCellValue()).isEqualTo("Karimov1 Malika");
		}
	}

	@Test
	void onlyTheOwnerIsHere() {
		long id = record(null, "1", "Ijara");

		for (Someone someone : List.of(this.as.employee(), this.as.student())) {
			for (String path : List.of("/expenses", "/expenses/new", "/expenses/" + id, "/expenses.xlsx",
					"/expenses/" + id + "/void")) {
				assertThat(this.mvc.get().uri(path).with(someone)).as(path).hasStatus(403);
			}
			assertThat(this.mvc.post().uri("/expenses").with(someone)).hasStatus(403);
			assertThat(this.mvc.get().uri("/").with(someone)).bodyText().doesNotContain("href=\"/expenses\"");
		}
		assertThat(get("/")).bodyText().contains("href=\"/expenses\"");
	}

	@Test
	void aPageTakesFewStatements() {
		Someone owner = this.as.owner();
		for (int i = 0; i < 30; i++) {
			record("Kimdir", "1", "Sabab " + i);
		}
		long id = all().get(0).id();

		assertThat(this.sql.during(() -> this.mvc.get().uri("/expenses").with(owner).exchange())).hasSize(4);
		assertThat(this.sql
			.during(() -> this.mvc.get().uri("/expenses").with(owner).header("HX-Request", "true").exchange()))
			.hasSize(3);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/expenses.xlsx").with(owner).exchange())).hasSize(2);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/expenses/" + id).with(owner).exchange())).hasSize(4);
	}

	@Test
	void speaksThreeLanguages() {
		record("Bino egasi", "18000000", "Ijara");

		assertThat(get("/expenses?lang=ru")).bodyText().contains("Расходы", "18\u00a0000\u00a0000 сум");
		assertThat(get("/expenses?lang=en")).bodyText().contains("Expenses", "Total spent");
	}

	private long record(String recipient, String amount, String reason) {
		return this.expenses.record(new ExpenseDraft(recipient, null, new BigDecimal(amount), reason, null, null),
				this.as.owner().caller());
	}

	private List<ExpenseView> all() {
		return this.expenses.list(new ExpenseFilter(null, null, null, null, null, null, false, "id")).all();
	}

	private static String formId(MvcTestResult page) throws IOException {
		Matcher input = Pattern.compile("name=\"formId\" value=\"([^\"]+)\"")
			.matcher(page.getResponse().getContentAsString());
		assertThat(input.find()).isTrue();
		return input.group(1);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.as.owner()).exchange();
	}

	private MvcTestResult post(String path, String... params) {
		var request = this.mvc.post().uri(path).with(this.as.owner());
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.exchange();
	}

}
