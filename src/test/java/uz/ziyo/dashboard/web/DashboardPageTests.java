package uz.ziyo.dashboard.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.dashboard.Till;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class DashboardPageTests {

	private static final String SPACE = "\u00a0";

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
	private SqlCount sql;

	private Till till;

	private long group;

	private long student;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group).id();
		this.till = new Till(this.payments, this.charges, this.expenses, this.as.owner().caller());
	}

	@Test
	void eachFigureLeadsToItsRows() {
		this.till.in(this.student, this.group, "2026-11-03", "1200000", PaymentMethod.CASH);
		this.till.in(this.student, null, "2026-11-04", "300000", PaymentMethod.CLICK);
		this.till.in(this.student, this.group, "2026-10-05", "1000000", PaymentMethod.CASH);
		this.till.in(this.student, this.group, "2026-10-25", "9000000", PaymentMethod.CASH);
		this.till.out("2026-11-20", "400000", "Internet");
		this.till.out("2026-10-20", "500000", "Internet");

		assertThat(get("/dashboard")).hasStatusOk()
			.bodyText()
			.contains("/payments?from=2026-11-01&amp;to=2026-11-30\">1 500 000<".replace(" ", SPACE),
					"/payments?from=2026-10-01&amp;to=2026-10-20\">avval 1 000 000<".replace("1 000 000",
							"1" + SPACE + "000" + SPACE + "000"),
					"▲ 50" + SPACE + "%", "/expenses?from=2026-11-01&amp;to=2026-11-30", "▼ 20" + SPACE + "%",
					"/payments?from=2026-11-01&amp;to=2026-11-30&amp;group=" + this.group,
					"/payments?from=2026-11-01&amp;to=2026-11-30&amp;group=0\"",
					"/payments?from=2026-11-01&amp;to=2026-11-30&amp;method=CLICK",
					"Taqqoslangan davr: 01.10.2026 – 20.10.2026", "/payments?from=2026-10-01&amp;to=2026-10-31",
					"data-value=\"10000000.00\"", "2025-yil dekabr", "href=\"/worklog\">0 / 1<",
					"/dashboard/finance.xlsx?from=2026-11-01&amp;to=2026-11-30")
			.doesNotContain("2025-yil noyabr");
	}

	@Test
	void theRowsBehindAFigureComeToIt() {
		this.till.in(this.student, this.group, "2026-11-03", "1200000", PaymentMethod.CASH);
		this.till.in(this.student, null, "2026-11-04", "300000", PaymentMethod.CLICK);

		for (String query : List.of("group=0", "method=CLICK")) {
			assertThat(get("/payments?from=2026-11-01&to=2026-11-30&" + query)).hasStatusOk()
				.bodyText()
				.contains("300" + SPACE + "000")
				.doesNotContain("1" + SPACE + "200" + SPACE + "000");
		}
	}

	@Test
	void showsDebtsByTheirAge() {
		this.till.owed(this.student, this.group, "2026-11-10", "100000");
		this.till.owed(this.student, this.group, "2026-10-10", "200000");
		this.till.owed(this.student, null, "2026-09-10", "300000");
		long other = this.given.studentIn(this.group).id();
		this.till.owed(other, this.group, "2026-01-10", "400000");

		MvcTestResult page = get("/dashboard");

		assertThat(page).hasStatusOk().bodyText().contains("href=\"/debtors\"><strong>1 000 000<".replace(" ", SPACE));
		for (String age : List.of("recent", "month", "two_months", "old")) {
			assertThat(page).bodyText().contains("/debtors?age=" + age);
		}
		assertThat(page).bodyText()
			.containsSubsequence("0–30 kun", "100" + SPACE + "000", "31–60 kun", "200" + SPACE + "000", "61–90 kun",
					"300" + SPACE + "000", "90 kundan ortiq", "400" + SPACE + "000");
	}

	@Test
	void aTimeIsOneTapAway() {
		assertThat(get("/dashboard?from=2026-07-01&to=2026-09-30")).hasStatusOk()
			.bodyText()
			.contains("value=\"2026-07-01\"", "01.07.2026 – 30.09.2026", "Taqqoslangan davr: 01.04.2026 – 30.06.2026",
					"2026-yil sentabr", "/dashboard?from=2026-10-01&amp;to=2026-12-31")
			.doesNotContainPattern("<a aria-current");
		assertThat(get("/dashboard?from=2026-10-01&to=2026-10-31")).bodyText()
			.containsPattern("aria-current=\"true\"[^>]*>Oʻtgan oy<");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "from=abc&to=2026-11-30", "from=2026-02-30", "to=9999-12-31", "from=2026-12-01&to=2026-11-01" })
	void whatIsNoTimeIsSaid(String query) {
		assertThat(get("/dashboard?" + query)).hasStatusOk()
			.bodyText()
			.contains("shu oy koʻrsatildi", "01.11.2026 – 30.11.2026");
	}

	/** A date that is one, but none that a centre has. */
	@ParameterizedTest
	@ValueSource(strings = { "from=1999-12-31", "to=2101-01-01", "from=1999-12-31&to=2026-11-30" })
	void whatIsTooFarAwayIsSaidAsSuch(String query) {
		for (String page : List.of("/dashboard?", "/dashboard/profit?")) {
			assertThat(get(page + query)).hasStatusOk()
				.bodyText()
				.contains("01.01.2000 dan 31.12.2100 gacha boʻlgan sanani tanlang", "min=\"2000-01-01\"",
						"01.11.2026 – 30.11.2026")
				.doesNotContain("Sana notoʻgʻri");
		}
	}

	@Test
	void theProfitLeadsToTheMonthsThatItIsMadeOf() {
		this.till.in(this.student, this.group, "2026-11-03", "1200000", PaymentMethod.CASH);
		this.till.in(this.student, this.group, "2026-10-05", "7777777", PaymentMethod.CASH);
		this.till.in(this.student, this.group, "2026-10-25", "300000", PaymentMethod.CASH);
		this.till.out("2026-10-20", "500000", "Internet");
		String query = "?from=2026-10-10&amp;to=2026-11-20\"";

		assertThat(get("/dashboard?from=2026-10-10&to=2026-11-20")).bodyText()
			.contains(("/dashboard/profit" + query + ">1 000 000<").replace("1 000 000", money("1 000 000")));
		assertThat(get("/dashboard/profit?from=2026-10-10&to=2026-11-20")).hasStatusOk()
			.bodyText()
			.containsSubsequence("2026-yil oktabr", "/payments?from=2026-10-10&amp;to=2026-10-31\">" + money("300 000"),
					"/expenses?from=2026-10-10&amp;to=2026-10-31\">" + money("500 000"), money("−200 000"),
					"2026-yil noyabr", "/payments?from=2026-11-01&amp;to=2026-11-20\">" + money("1 200 000"),
					"10.10.2026 – 20.11.2026", "/payments" + query + ">" + money("1 500 000"),
					"/expenses" + query + ">" + money("500 000"), money("1 000 000"))
			.contains("href=\"/dashboard" + query)
			.doesNotContain(money("7 777 777"));
		assertThat(get("/dashboard/profit?from=2020-01-01&to=2020-12-31")).bodyText()
			.contains("Bu davrda kirim ham, chiqim ham yoʻq");
		Someone owner = this.as.owner();
		assertThat(this.sql.during(() -> this.mvc.get().uri("/dashboard/profit").with(owner).exchange())).hasSize(2);
		assertThat(this.mvc.get().uri("/dashboard/profit").with(this.as.employee())).hasStatus(403);
	}

	private static String money(String amount) {
		return amount.replace(" ", SPACE);
	}

	@Test
	void isEmptyWithoutMoney() {
		assertThat(get("/dashboard")).hasStatusOk().bodyText().contains("Bu davrda kirim yoʻq.");
	}

	@Test
	void speaksThreeLanguages() {
		assertThat(get("/dashboard?lang=ru")).bodyText().contains("Отчёт", "Прибыль", "Этот квартал");
		assertThat(get("/dashboard?lang=en")).bodyText().contains("Report", "Profit", "This quarter");
	}

	@Test
	void onlyTheOwnerIsHere() {
		for (Someone someone : List.of(this.as.employee(), this.as.student())) {
			assertThat(this.mvc.get().uri("/dashboard").with(someone)).hasStatus(403);
			assertThat(this.mvc.get().uri("/").with(someone)).bodyText().doesNotContain("href=\"/dashboard\"");
		}
		assertThat(get("/")).bodyText().contains("href=\"/dashboard\"");
	}

	/** However many payments there are. */
	@Test
	void takesFewStatements() {
		Someone owner = this.as.owner();
		for (int i = 1; i < 20; i++) {
			this.till.in(this.student, this.group, "2026-11-%02d".formatted(i), "1000", PaymentMethod.CASH);
		}

		assertThat(this.sql.during(() -> this.mvc.get().uri("/dashboard").with(owner).exchange())).hasSize(11);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.as.owner()).exchange();
	}

}
