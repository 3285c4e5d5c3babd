package uz.ziyo.ledger.debts.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.Students;
import uz.ziyo.ledger.web.MoneyPagesTest;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class DebtorPagesTests extends MoneyPagesTest {

	@Autowired
	private People people;

	@Autowired
	private Students students;

	@Test
	void sumsByAgeStandAtTheTop() {
		assertThat(get("/debtors")).hasStatusOk().bodyText().contains("Qarzdor yoʻq");
		owe(this.student, "100000", 0);
		owe(this.student, "20000", 31);
		owe(this.student, "3000", 61);
		owe(this.student, "400", 91);

		assertThat(get("/debtors")).hasStatusOk()
			.bodyText()
			.contains("0–30 kun", "100\u00a0000", "20\u00a0000", "3\u00a0000", ">400<", "123\u00a0400 soʻm", "91 kun",
					"/students/" + this.student.id() + "/statement", "/payments/new?student=")
			.containsPattern("href=\"/debtors\\?age=old\"");
	}

	@Test
	void anAgeFiltersWhenTappedAndNoMoreWhenTappedAgain() {
		Someone old = this.given.studentIn(this.group);
		owe(this.student, "100000", 3);
		owe(old, "70000", 100);

		assertThat(get("/debtors?age=old&search=karimov")).hasStatusOk()
			.bodyText()
			.contains(old.caller().lastName(), "href=\"/debtors?search=karimov\"",
					"href=\"/debtors?search=karimov&amp;age=recent\"", "70\u00a0000 soʻm")
			.doesNotContain("students/" + this.student.id() + "/statement");
		assertThat(get("/debtors?age=ancient&group=x&page=abc")).hasStatus(400);
		assertThat(get("/debtors?age=ancient&group=x&page=9")).bodyText().contains("170\u00a0000 soʻm");
	}

	@Test
	void groupSearchAndOrder() {
		long other = this.given.group("SAT-B2");
		Someone second = this.given.studentIn(other);
		owe(this.student, this.group, "100", "Kitob");
		owe(second, other, "900", "Kitob");

		assertThat(part("/debtors?group=" + other)).hasStatusOk()
			.bodyText()
			.contains(second.caller().lastName(), "900 soʻm", "id=\"debtor-list\"")
			.doesNotContain("<html", this.student.caller().lastName());
		assertThat(part("/debtors?search=" + this.student.caller().lastName())).bodyText()
			.contains("100 soʻm")
			.doesNotContain(second.caller().lastName());
		assertThat(part("/debtors?ordering=-total")).bodyText()
			.containsPattern("(?s)" + second.caller().lastName() + ".*" + this.student.caller().lastName());
		assertThat(part("/debtors?ordering=total")).bodyText()
			.containsPattern("(?s)" + this.student.caller().lastName() + ".*" + second.caller().lastName());
		assertThat(part("/debtors?search=nobody")).bodyText().contains("Qarzdor topilmadi");
		assertThat(get("/debtors")).bodyText().contains("SAT-B2 — 900");
	}

	@Test
	void whatIsOwedInNoGroupCanBeChosen() {
		Someone second = this.given.studentIn(this.group);
		owe(this.student, "7000", 3);
		owe(second, this.group, "900", "Kitob");

		assertThat(get("/debtors?group=0")).hasStatusOk()
			.bodyText()
			.containsPattern("<option value=\"0\"\\s+selected=\"selected\">Guruhsiz — 7\u00a0000<")
			.contains("7\u00a0000 soʻm", "students/" + this.student.id() + "/statement", "/debtors?group=0&amp;age=old",
					"/debtors.xlsx?group=0&amp;page=1")
			.doesNotContain("students/" + second.id() + "/statement", "7\u00a0900");
		assertThat(part("/debtors?group=0&age=recent")).bodyText().contains("7\u00a0000 soʻm");
		assertThat(get("/debtors?group=" + this.group)).bodyText().contains("900 soʻm").doesNotContain("7\u00a0900");
		pay(this.student, "7000");
		assertThat(get("/debtors?group=0")).bodyText()
			.containsPattern("<option value=\"0\"\\s+selected(=\"selected\")?>Guruhsiz<")
			.contains("Qarzdor topilmadi");
	}

	@Test
	void theChosenGroupIsNamedWhateverIsOwedThere() {
		owe(this.student, this.group, "900", "Kitob");
		pay(this.student, "900");

		assertThat(get("/debtors?group=" + this.group)).bodyText()
			.contains("<option value=\"" + this.group + "\" selected=\"selected\">IELTS-A1</option>",
					"Qarzdor topilmadi");
		assertThat(get("/debtors?group=999999")).hasStatusOk().bodyText().contains("Qarzdor topilmadi");
	}

	@Test
	void aDebtIsColouredByItsAge() {
		for (int days : new int[] { 30, 31, 90, 91 }) {
			owe(this.given.studentIn(this.group), "500", days);
		}

		assertThat(get("/debtors")).bodyText()
			.contains("tag-grey\">30 kun", "tag-yellow\">31 kun", "tag-yellow\">90 kun", "tag-red\">91 kun");
		for (String age : new String[] { "recent", "month", "two_months", "old" }) {
			assertThat(part("/debtors?age=" + age)).bodyText().contains("Jami qarz, 1 oʻquvchi");
		}
	}

	/**
	 * One row for each, whatever he owes where; a filter shows what he owes in that group
	 * and of that age.
	 */
	@Test
	void whoOwesInSeveralGroupsIsOneRow() {
		long other = this.given.group("SAT-B2");
		this.given.enrol(this.student, other);
		owe(this.student, this.group, "300000", "Kitob");
		owe(this.student, this.group, "25000", "Daftar");
		owe(this.student, other, "450000", "Kitob");
		owe(this.student, "7000", 40);
		String row = "href=\"/students/" + this.student.id() + "/statement\"";

		assertThat(part("/debtors")).bodyText()
			.containsOnlyOnce(row)
			.containsPattern("(?s)SAT-B2</a><span class=\"num\"> 450\u00a0000.*IELTS-A1</a><span class=\"num\"> "
					+ "325\u00a0000.*Guruhsiz</span><span class=\"num\"> 7\u00a0000")
			.contains("<strong>782\u00a0000</strong>", "782\u00a0000 soʻm", "1–1, jami 1");
		assertThat(part("/debtors?group=" + other)).bodyText()
			.containsOnlyOnce(row)
			.contains("<strong>450\u00a0000</strong>", "450\u00a0000 soʻm");
		assertThat(part("/debtors?age=month")).bodyText().containsOnlyOnce(row).contains("<strong>7\u00a0000");
		for (String age : new String[] { "old", "ahead" }) {
			assertThat(part("/debtors?age=" + age)).hasStatusOk().bodyText().doesNotContain(row);
		}
		assertThat(part("/debtors?age=old&group=" + other)).bodyText().contains("Qarzdor topilmadi");
	}

	@Test
	void theirTelephonesAndTelegramAreOneTapAway() {
		long numbered = debtor("numbered", "+998901234567", "+998907654321", "123456789");
		debtor("named-one", null, null, "@ergashev_j");
		debtor("oddly-named", null, null, "javascript:alert(1)");
		assertThat(numbered).isPositive();

		assertThat(get("/debtors")).bodyText()
			.contains("href=\"tel:+998901234567\"", "href=\"tel:+998907654321\"", "Ota-onasi: +998",
					"href=\"tg://user?id=123456789\"", "href=\"https://t.me/ergashev_j\"",
					"Telegramda yozish: Ergashev numbered")
			.doesNotContain("javascript:alert");
	}

	/** The lines are put together by hand. */
	@Test
	void whatSomebodyHasTypedIsTextAndNoMarkup() {
		long other = this.given.group("A<b>1\"");
		Someone someone = this.given.studentIn(other);
		this.people.change(Role.STUDENT, someone.id(),
				new AccountDraft("tagged", null, "Jasur", "<i>Gʻani\"", null, null, null, null));
		owe(someone, other, "5000", "Kitob");
		owe(someone, null, "100", "Daftar");

		assertThat(get("/debtors?group=" + other)).hasStatusOk()
			.bodyText()
			.contains(">&lt;i&gt;Gʻani&quot; Jasur</a>", ">A&lt;b&gt;1&quot;</a>",
					"aria-label=\"Toʻlov olish: &lt;i&gt;Gʻani&quot; Jasur\"",
					"<option value=\"" + other + "\" selected=\"selected\">A&lt;b&gt;1&quot; — 5\u00a0000</option>")
			.doesNotContain("<i>Gʻani", "A<b>1");
	}

	private long debtor(String name, String phone, String parentPhone, String telegram) {
		Someone someone = this.as.another(Role.STUDENT);
		this.people.change(Role.STUDENT, someone.id(),
				new AccountDraft(name, null, name, "Ergashev", phone, parentPhone, telegram, null));
		owe(someone, null, "5000", "Kitob");
		return someone.id();
	}

	@Test
	void nobodyInCreditAndNobodyArchivedIsListed() {
		Someone ahead = this.given.studentIn(this.group);
		Someone gone = this.given.studentIn(this.group);
		pay(ahead, "500");
		owe(ahead, this.group, "200", "Kitob");
		owe(gone, this.group, "777", "Kitob");
		this.students.archive(gone.id());

		assertThat(get("/debtors")).bodyText().contains("Qarzdor yoʻq").doesNotContain("777");
	}

	/** The rows of an age come to what its figure says, and so does the heading. */
	@Test
	void anAgeShowsWhatIsOwedOfIt() {
		owe(this.student, "100000", 3);
		owe(this.student, "70000.50", 100);
		owe(this.given.studentIn(this.group), "4000", 40);

		assertThat(part("/debtors?age=old")).bodyText()
			.contains("Jami qarz, 1 oʻquvchi", "70\u00a0000,50 soʻm", "<strong>70\u00a0000,50</strong>")
			.doesNotContain("170\u00a0000,50", "174\u00a0000,50");
		assertThat(part("/debtors")).bodyText().contains("Jami qarz, 2 oʻquvchi", "174\u00a0000,50 soʻm");
	}

	@Test
	void theWorkbookHasTheFilteredList() throws IOException {
		owe(this.student, "100000", 3);
		Someone old = this.given.studentIn(this.group);
		owe(old, "70000.50", 100);

		MvcTestResult answer = get("/debtors.xlsx?age=old&page=1");

		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment")
			.contains("Qarzdorlar%202026-11-20.xlsx");
		try (Workbook workbook = WorkbookFactory
			.create(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).isEqualTo(1 + 3);
			Row row = sheet.getRow(1);
			assertThat(row.getCell(0).getStringCellValue()).startsWith(old.caller().lastName());
			assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(70_000.5);
			assertThat(row.getCell(9).getNumericCellValue()).isZero();
			assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(70_000.5);
			assertThat(row.getCell(12).getNumericCellValue()).isEqualTo(100);
		}
	}

	@Test
	void onlyTheOwnerSeesWhoOwes() {
		for (Someone someone : List.of(this.as.employee(), this.student)) {
			assertThat(get("/debtors", someone)).hasStatus(403);
			assertThat(get("/debtors.xlsx", someone)).hasStatus(403);
			assertThat(get("/", someone)).bodyText().doesNotContain("href=\"/debtors\"");
		}
		assertThat(get("/")).bodyText().contains("href=\"/debtors\"", "href=\"/charges\"");
	}

	/** The same three, however many they are. */
	@Test
	void aPageTakesThreeStatements() {
		for (int i = 0; i < 30; i++) {
			owe(this.given.studentIn(this.group), this.group, "100", "Kitob");
		}
		Someone owner = this.as.owner();

		assertThat(this.sql.during(() -> get("/debtors?page=2", owner))).hasSize(3);
		assertThat(this.sql.during(() -> get("/debtors", owner))).hasSize(3);
		assertThat(this.sql.during(() -> get("/debtors?age=old", owner))).hasSizeLessThanOrEqualTo(4);
		assertThat(this.sql.during(() -> part("/debtors"))).hasSize(3);
		assertThat(this.sql.during(() -> get("/debtors.xlsx", owner))).hasSize(2);
		assertThat(get("/debtors")).bodyText().contains("1–25", "30");
	}

	@Test
	void speaksThreeLanguages() {
		owe("100");

		assertThat(get("/debtors?lang=ru")).bodyText().contains("Должники", "Более 90 дней");
		assertThat(get("/debtors?lang=en")).bodyText().contains("Debtors", "Over 90 days");
	}

}
