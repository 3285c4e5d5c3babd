package uz.ziyo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.Exams;
import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.groups.NewStudent;
import uz.ziyo.groups.Students;
import uz.ziyo.groups.Subjects;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.results.GivenResults;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.workbook.WorkbookWriter;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever people have typed stays text in every file that leaves the house: no cell of
 * theirs is a formula, and none becomes one when somebody opens and leaves it.
 */
@ZiyoTest
class DownloadedTextTests {

	private static final Pattern OURS = Pattern
		.compile("SUBTOTAL\\(9,[A-Z]2:[A-Z]\\d+\\)|SUM\\(B\\d+:B\\d+\\)|B\\d+-[BC]\\d+");

	private static final Pattern FORMULA_LIKE = Pattern.compile("[=+\\-@].*", Pattern.DOTALL);

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
	private Charges charges;

	@Autowired
	private Payments payments;

	@Autowired
	private Expenses expenses;

	@Autowired
	private Exams exams;

	@Autowired
	private Subjects subjects;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private long group;

	private long student;

	private long exam;

	@Autowired
	private ApplicationContext application;

	@BeforeEach
	void everythingThatCanBeTypedIsAFormula() {
		Caller owner = this.as.owner().caller();
		this.group = this.given.group("=1+1");
		this.student = this.students
			.createAll(List.of(new NewStudent(new AccountDraft("qodirov", null, "-2+3", "@SUM(A1)", "+998901112233",
					"+998901112244", "-100", null), this.group)))
			.get(0)
			.id();
		long employee = this.people
			.createWithDrawnPassword(Role.EMPLOYEE,
					new AccountDraft("karimov", null, "=cmd|' /C calc'!A0", "+Karimov", null, null, null, null))
			.id();
		this.charges.raise(new ChargeDraft(this.student, this.group, null, new BigDecimal("300"), null,
				"=HYPERLINK(\"http://example.com\")"), owner);
		this.payments.record(new PaymentDraft(this.student, this.group, null, null, new BigDecimal("100"),
				PaymentMethod.CASH, "+1+1", null), owner);
		this.expenses.record(new ExpenseDraft("@A1", employee, BigDecimal.ONE, "-5+5", null, null), owner);
		long voided = this.expenses.record(new ExpenseDraft("=A1", null, BigDecimal.ONE, "=B1", null, null), owner);
		this.expenses.voidExpense(voided, "@C1", owner);
		GivenResults sittings = new GivenResults(this.application);
		this.exam = sittings.exam("=1+1",
				List.of(new PaperQuestion(0, QuestionType.TEST, "=2+2", 1, null, GivenResults.options("@A1", "+1"))),
				false);
		sittings.submit(this.exam, this.student, "@A1");
	}

	@Test
	void staysText() throws IOException {
		Map<String, String> paths = paths();
		assertThat(this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> pattern.endsWith(".xlsx") || pattern.endsWith("/{key}/file")))
			.as("another file that leaves the house belongs here too")
			.containsExactlyInAnyOrderElementsOf(paths.keySet());

		List<String> all = new ArrayList<>(paths.values());
		all.addAll(List.of("/expenses.xlsx?state=voided", "/payments.xlsx?search=-2", "/debtors.xlsx?search=@SUM"));
		for (String path : all) {
			MvcTestResult answer = this.mvc.get().uri(path).with(this.as.owner()).exchange();
			assertThat(answer).as(path).hasStatusOk();
			try (XSSFWorkbook workbook = new XSSFWorkbook(
					new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
				assertThat(quoted(workbook, path)).as(path).isPositive();
			}
		}
	}

	private Map<String, String> paths() throws IOException {
		Map<String, String> paths = new TreeMap<>();
		for (String path : List.of("/payments.xlsx", "/debtors.xlsx", "/charges.xlsx", "/expenses.xlsx",
				"/dashboard/finance.xlsx", "/payments/import/template.xlsx", "/openings/import/template.xlsx",
				"/expenses/import/template.xlsx", "/students/import/template.xlsx")) {
			paths.put(path, path);
		}
		paths.put("/students/{id}/statement.xlsx", "/students/" + this.student + "/statement.xlsx");
		paths.put("/exams/{id}/import/template.xlsx", "/exams/" + exam() + "/import/template.xlsx");
		paths.put("/groups/{groupId}/attendance.xlsx", "/groups/" + this.group + "/attendance.xlsx");
		paths.put("/exams/{examId}/results.xlsx", "/exams/" + this.exam + "/results.xlsx");
		paths.put("/students/import/{key}/sign-ins.xlsx", signIns());
		paths.put("/dashboard/finance/{key}/file", prepared());
		return paths;
	}

	private long exam() {
		return this.exams.create(new ExamDraft(this.subjects.findOrCreate("=1+1"), "=1+1", "", 0, false, true, null,
				false, false, false, null, null), this.as.owner().caller());
	}

	private String signIns() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			workbook.sheet("a").heading("Familiya", "Ism").row("=Aliyev", "+Vali");
			workbook.write(out);
		}
		String preview = this.mvc.post()
			.uri("/students/import")
			.with(this.as.owner())
			.multipart()
			.file(new MockMultipartFile("file", "a.xlsx", null, out.toByteArray()))
			.exchange()
			.getResponse()
			.getRedirectedUrl();
		return this.mvc.post()
			.uri(preview)
			.with(this.as.owner())
			.exchange()
			.getResponse()
			.getRedirectedUrl()
			.replace("/result", "/sign-ins.xlsx");
	}

	private String prepared() {
		String path = this.mvc.post()
			.uri("/dashboard/finance")
			.with(this.as.owner())
			.exchange()
			.getResponse()
			.getRedirectedUrl();
		await().until(() -> this.mvc.get()
			.uri(path + "/file")
			.with(this.as.owner())
			.exchange()
			.getResponse()
			.getStatus() == 200);
		return path + "/file";
	}

	/** How many cells would be formulas if they were not text. */
	private static int quoted(XSSFWorkbook workbook, String path) {
		int quoted = 0;
		for (Sheet sheet : workbook) {
			for (Row row : sheet) {
				for (Cell cell : row) {
					String where = path + " " + sheet.getSheetName() + " " + cell.getAddress();
					if (cell.getCellType() == CellType.FORMULA) {
						assertThat(cell.getCellFormula()).as(where).matches(OURS);
					}
					else if (cell.getCellType() == CellType.STRING
							&& FORMULA_LIKE.matcher(cell.getStringCellValue()).matches()) {
						assertThat(cell.getCellStyle().getQuotePrefixed()).as(where).isTrue();
						quoted++;
					}
				}
			}
		}
		return quoted;
	}

}
