package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.ledger.Payments;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class PaymentDeskTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Courses courses;

	@Autowired
	private Groups groups;

	@Autowired
	private Payments payments;

	@Autowired
	private PaymentBook book;

	@Autowired
	private Charges charges;

	@Autowired
	private People people;

	@Autowired
	private SqlCount sql;

	@Autowired
	private TestClock clock;

	private long group;

	private long student;

	@BeforeEach
	void aStudentOfAGroupThatCosts300000() {
		long subject = this.subjects.findOrCreate("Ingliz tili");
		long course = this.courses
			.create(new CourseDraft(subject, "Kurs", "", new BigDecimal("300000"), 6, true, null));
		this.group = this.groups.create(new GroupDraft("IELTS-A1", null, subject, course, null, "Mon,Wed,Fri", null,
				null, null, null, true, null));
		this.student = this.given.studentIn(this.group).id();
		this.as.owner();
	}

	@Test
	void findsStudentsByThreeLettersOfNamePhoneOrGroup() {
		this.charges.raise(ChargeDraft.of(this.student, new BigDecimal("150000"), null, "Kitob"),
				this.as.owner().caller());

		for (String typed : List.of("kar", "KARIMOV1", "iel", "998770000001")) {
			assertThat(fragment("/payments/new?search=" + typed)).hasStatusOk()
				.bodyText()
				.contains("role=\"option\"", "data-name=\"Karimov1 Zilola\"", "qarz 150\u00a0000",
						"/payments/new?student=" + this.student)
				.doesNotContain("<html");
		}
		assertThat(fragment("/payments/new?search=ka")).bodyText().contains("Kamida 3 ta").doesNotContain("option");
		assertThat(fragment("/payments/new?search=nobody")).bodyText().contains("Bunday oʻquvchi topilmadi");
		assertThat(get("/payments/new?search=kar")).hasStatusOk()
			.bodyText()
			.contains("<html", "<mark>Kar</mark>imov1 Zilola");
	}

	@Test
	void eachWordMayBeInAnotherPlace() {
		long other = this.given.studentIn(this.given.group("SAT-B2")).id();

		for (String typed : List.of("sat zil", "ZILOLA  sat", "сат кар", "b2 99877 kar", "sat 7700")) {
			assertThat(fragment("/payments/new?search=" + typed)).as(typed)
				.hasStatusOk()
				.bodyText()
				.contains("/payments/new?student=" + other + "\"")
				.doesNotContain("/payments/new?student=" + this.student + "\"");
		}
		for (String typed : List.of("sat aziz", "sat iel", "zil 998770000009")) {
			assertThat(fragment("/payments/new?search=" + typed)).as(typed)
				.bodyText()
				.contains("Bunday oʻquvchi topilmadi");
		}
	}

	@Test
	void whatWasTypedIsMarkedInWhatIsFound() {
		assertThat(fragment("/payments/new?search=iel zil кол")).bodyText().contains("Bunday oʻquvchi topilmadi");
		assertThat(fragment("/payments/new?search=iel кар zil")).bodyText()
			.contains("<mark>Kar</mark>imov1 <mark>Zil</mark>ola", "<mark>IEL</mark>TS-A1");
		assertThat(fragment("/payments/new?search=77 000-00-01")).bodyText()
			.contains("+998\u00a0<mark>77\u00a0000-00-01</mark>", "Karimov1 Zilola<");
	}

	@Test
	void findsAGroupByTheNumbersOfItsName() {
		long other = this.given.studentIn(this.given.group("Bahor 2026-1")).id();

		assertThat(fragment("/payments/new?search=2026-1")).hasStatusOk()
			.bodyText()
			.contains("/payments/new?student=" + other + "\"", "Bahor <mark>2026-1</mark>")
			.doesNotContain("/payments/new?student=" + this.student + "\"");
	}

	@Test
	void saysHowManyMoreThereAre() {
		this.given.studentsIn(this.group, 9);

		assertThat(fragment("/payments/new?search=kar")).bodyText().contains("Yana 2 ta bor");
	}

	@Test
	void showsWhatIsOpenMonthByMonth() {
		pay("300000", "2026-11");
		charge("2026-12");
		this.charges.raise(ChargeDraft.of(this.student, new BigDecimal("150000"), null, "Kitob <1>"),
				this.as.owner().caller());

		assertThat(fragment("/payments/new?student=" + this.student)).hasStatusOk()
			.bodyText()
			.contains("Noyabr", "toʻlangan", "Dekabr", "300\u00a0000 qarz", "Yanvar 2027", "Kitob &lt;1&gt;", "Naqd",
					"Payme", "value=\"2026-11-20\"", "name=\"formId\"")
			.containsPattern("value=\"" + month("2026-11") + "\"[^>]*disabled")
			.containsPattern("value=\"" + month("2026-12") + "\"[^>]*autofocus")
			.doesNotContain("<html", "OPENING");
	}

	@Test
	void recordsWhatIsTickedAndLeadsToTheReceipt() {
		String formId = UUID.randomUUID().toString();
		MvcTestResult answer = post("formId", formId, "student", "" + this.student, "items", month("2026-12"), "items",
				month("2026-11"), "amount", "600 000", "method", "CARD", "notes", " Otasi berdi ", "paidOn",
				"2026-11-19");

		PaymentView payment = only();
		assertThat(answer).hasRedirectedUrl("/payments/" + payment.id() + "/receipt");
		assertThat(payment.amount()).isEqualByComparingTo("600000");
		assertThat(payment.method()).isEqualTo(PaymentMethod.CARD);
		assertThat(payment.notes()).isEqualTo("Otasi berdi");
		assertThat(payment.paidOn()).isEqualTo(TestClock.TODAY.minusDays(1));
		assertThat(payment.groupId()).isEqualTo(this.group);
		assertThat(payment.months()).extracting((paid) -> paid.month().toString())
			.containsExactly("2026-11", "2026-12");
		assertThat(payment.unspent()).isEqualByComparingTo("0");
	}

	@Test
	void recordsWhatIsOwedBesideOtherDebts() {
		charge("2026-11");
		this.charges.raise(ChargeDraft.of(this.student, new BigDecimal("150000"), null, "Kitob"),
				this.as.owner().caller());
		pay("299999", "2026-12");

		assertThat(send("student", "" + this.student, "group", "" + this.group, "items", month("2026-11"), "amount",
				"300000", "method", "CASH", "notes", "", "paidOn", "2026-11-20"))
			.hasStatus(302);
		assertThat(all()).hasSize(2);
	}

	@Test
	void theSecondSendLeadsToTheFirstPayment() {
		String formId = UUID.randomUUID().toString();
		MvcTestResult first = post("formId", formId, "student", "" + this.student, "amount", "300000");
		MvcTestResult second = post("formId", formId, "student", "" + this.student, "amount", "300000");

		assertThat(second).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
		assertThat(all()).hasSize(1);
	}

	@Test
	void aFormWithoutItsIdIsShownAgain() {
		for (String formId : List.of("", "abc", "x".repeat(36))) {
			assertThat(post("formId", formId, "student", "" + this.student, "amount", "300000")).hasStatus(422)
				.bodyText()
				.contains("Sahifa eskirgan", "value=\"300000\"");
		}
		assertThat(all()).isEmpty();
	}

	/** Back in the browser, another student or amount, and sent. */
	@Test
	void aFormThatComesBackWithSomethingElseIsShownAgain() {
		String formId = UUID.randomUUID().toString();
		post("formId", formId, "student", "" + this.student, "amount", "300000");

		assertThat(post("formId", formId, "student", "" + this.student, "amount", "400000")).hasStatus(422)
			.bodyText()
			.contains("Bu sahifadan bitta yozuv kiritilgan", "value=\"400000\"")
			.doesNotContain(formId);
		assertThat(all()).hasSize(1);
	}

	@Test
	void theSameOnceMoreWithinAMinuteIsAskedAbout() {
		send("student", "" + this.student, "items", month("2026-11"), "amount", "300000");
		long first = only().id();

		assertThat(send("student", "" + this.student, "items", month("2026-12"), "amount", "300000")).hasStatus(409)
			.bodyText()
			.contains("Xuddi shu toʻlov hozirgina yozildi", "href=\"/payments/" + first + "\"", "name=\"anyway\"",
					"value=\"300000\"")
			.containsPattern("value=\"" + month("2026-12") + "\"[^>]* checked")
			.doesNotContain("id=\"record\"");
		assertThat(all()).hasSize(1);

		assertThat(send("student", "" + this.student, "items", month("2026-12"), "amount", "300000", "anyway", "true"))
			.hasStatus(302);
		this.clock.advance(Duration.ofSeconds(61));
		assertThat(send("student", "" + this.student, "amount", "300000")).hasStatus(302);
		assertThat(all()).hasSize(3);
	}

	@Test
	void aDebtPaidTwiceIsAskedAboutToo() {
		long debt = this.charges
			.raise(new ChargeDraft(this.student, this.group, null, new BigDecimal("150000"), null, "Kitob"),
					this.as.owner().caller())
			.id();
		send("student", "" + this.student, "items", "c-" + debt, "amount", "100000");

		assertThat(send("student", "" + this.student, "items", "c-" + debt, "amount", "100000")).hasStatus(409);
		assertThat(only().chargeId()).isEqualTo(debt);
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
		String[][] amounts = { { "0", "noldan katta" }, { "-5", "noldan katta" }, { "1,005", "ikki xonali" },
				{ "50,000", "ikki xonali" }, { "1000000000000000", "juda katta" }, { "besh yuz", "Son kiriting" },
				{ "", "Summani kiriting" } };
		for (String[] amount : amounts) {
			assertThat(send("student", "" + this.student, "amount", amount[0], "notes", "Otasi <b>", "method", "CLICK"))
				.as(amount[0])
				.hasStatus(422)
				.bodyText()
				.containsPattern("id=\"amount-error\"><div>[^<]*" + amount[1])
				.contains("value=\"" + amount[0] + "\"", "Otasi &lt;b&gt;")
				.containsPattern("value=\"CLICK\"[^>]* checked")
				.doesNotContain("java.");
		}
		assertThat(send("student", "" + this.student, "amount", "300000", "paidOn", "2026-11-21", "method", "OPENING",
				"notes", "x".repeat(1001)))
			.hasStatus(422)
			.bodyText()
			.contains("Kelgusi sana boʻlmaydi", "1000 belgidan oshmasin");
		assertThat(send("student", "" + this.student, "amount", "300000", "method", "OPENING")).hasStatus(422)
			.bodyText()
			.containsPattern("id=\"method-error\"><div>Toʻlov usulini tanlang");
		assertThat(all()).isEmpty();
	}

	@Test
	void aDayThatIsEmptiedIsNotTakenForToday() {
		assertThat(send("student", "" + this.student, "items", "x", "amount", "0", "paidOn", "")).hasStatus(422)
			.bodyText()
			.containsPattern("id=\"paidOn-error\"><div>Sanani kiriting")
			.contains("Roʻyxatdagi oy yoki qarzni tanlang", "noldan katta");
		assertThat(send("student", "" + this.student, "amount", "300000", "paidOn", " ")).hasStatus(422)
			.bodyText()
			.containsPattern("id=\"paidOn-error\"><div>Sanani kiriting");
		assertThat(all()).isEmpty();
	}

	@Test
	void monthsBeforeHeCameAreNotOffered() {
		this.clock.set("2026-12-18T10:00");
		long late = this.given.studentIn(this.group).id();

		assertThat(fragment("/payments/new?student=" + late)).hasStatusOk()
			.bodyText()
			.contains(month("2026-12"), month("2027-01"))
			.doesNotContain(month("2026-11"))
			.containsPattern("value=\"" + month("2026-12") + "\"[^>]*autofocus");
	}

	@Test
	void monthsThatCannotBePaidForAreRefused() {
		long stranger = this.given.group("SAT-B2");
		pay("300000", "2026-10");
		String[][] items = { { month("2026-13"), "Bunday oy yoʻq: 2026-13." }, { month("1999-01"), "Yil 2000 va 2100" },
				{ "m-" + stranger + "-2026-11", "bu guruhda oʻqimagan" }, { "x", "Roʻyxatdagi oy yoki qarzni tanlang" },
				{ month("2026-10"), "Oktabr 2026 oyi toʻliq toʻlangan" }, { "c-99999", "bunday qarz yoʻq" } };
		for (String[] item : items) {
			assertThat(send("student", "" + this.student, "items", item[0], "amount", "200000")).as(item[0])
				.hasStatus(422)
				.bodyText()
				.containsPattern("id=\"items-error\"><div>[^<]*" + item[1])
				.contains("value=\"200000\"");
		}
		assertThat(send("student", "" + this.student, "items", month("2026-11"), "items", "m-" + stranger + "-2026-11",
				"amount", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("bitta guruh uchun", "noldan katta");
		assertThat(all()).hasSize(1);
	}

	@Test
	void whoIsGoneIsSaidAtTheStudentAndTheRestIsKept() {
		this.people.archive(Role.STUDENT, this.student);

		assertThat(send("student", "" + this.student, "amount", "300000", "notes", "Otasi berdi")).hasStatus(422)
			.bodyText()
			.containsPattern("id=\"student-error\"><div>[^<]+")
			.contains("value=\"300000\"", "Otasi berdi", "is-lost");
		assertThat(send("amount", "300000")).hasStatus(422).bodyText().contains("Oʻquvchini tanlang.");
		assertThat(get("/payments/new?student=" + this.student)).hasStatus(404);
		assertThat(get("/payments/new?student=abc")).hasStatusOk();
		assertThat(all()).isEmpty();
	}

	@Test
	void withoutAScriptTheAmountIsFilledInByTheServer() {
		assertThat(
				send("student", "" + this.student, "items", month("2026-11"), "items", month("2026-12"), "amount", ""))
			.hasStatus(422)
			.bodyText()
			.contains("value=\"600000\"", "Tanlanganlarning summasi qoʻyildi", "olti yuz ming soʻm");
		assertThat(send("student", "" + this.student, "amount", "600 ming")).hasStatus(302);
		assertThat(only().amount()).isEqualByComparingTo("600000");
	}

	@Test
	void whatIsPaidAheadIsNotAskedForAgain() {
		this.payments.record(PaymentDraft.of(this.student, new BigDecimal("350000"), PaymentMethod.CASH, null),
				this.as.owner().caller());
		assertThat(get("/payments/new?student=" + this.student)).bodyText().contains("data-credit=\"350000.00\"");

		assertThat(
				send("student", "" + this.student, "items", month("2026-11"), "items", month("2026-12"), "amount", ""))
			.hasStatus(422)
			.bodyText()
			.contains("value=\"250000\"");
		assertThat(send("student", "" + this.student, "items", month("2026-11"), "amount", "")).hasStatus(422)
			.bodyText()
			.containsPattern("id=\"amount-error\"><div>Oʻquvchining hisobidagi pul buni toʻliq qoplaydi");
		String preview = "/payments/preview?student=" + this.student + "&paidOn=2026-11-20&amount=&items=";
		assertThat(fragment(preview + month("2026-11"))).bodyText().contains("buni toʻliq qoplaydi");
		assertThat(fragment(preview + month("2026-11") + "&items=" + month("2026-12"))).bodyText()
			.doesNotContain("buni toʻliq qoplaydi");
		assertThat(all()).hasSize(1);
	}

	/** Paid by another payment, it is no debt, and still what this one is about. */
	@Test
	void aMonthThatAnotherPaymentHasPaidStaysTicked() {
		long id = this.payments.record(PaymentDraft.forMonths(this.student, this.group,
				List.of(YearMonth.of(2026, 11), YearMonth.of(2026, 12)), new BigDecimal("300000"), PaymentMethod.CASH),
				this.as.owner().caller())
			.id();
		pay("300000", "2026-12");

		assertThat(get("/payments/" + id + "/edit")).hasStatusOk()
			.bodyText()
			.containsPattern("value=\"" + month("2026-12") + "\"[^>]* checked=\"checked\">")
			.contains(">toʻlangan<")
			.doesNotContain(">0 qarz<");
		assertThat(this.mvc.post()
			.uri("/payments/" + id + "/edit")
			.with(this.as.owner())
			.param("group", "" + this.group)
			.param("items", month("2026-11"), month("2026-12"))
			.param("amount", "200000")
			.param("method", "CASH")
			.param("paidOn", "2026-11-20")).hasRedirectedUrl("/payments/" + id);
		assertThat(this.book.get(id, this.as.owner().caller()).amount()).isEqualByComparingTo("200000");
	}

	/** Whether it is meant is no question where it can't be recorded. */
	@Test
	void whatIsWrongIsSaidBeforeWhatIsTheSame() {
		assertThat(send("student", "" + this.student, "items", month("2026-11"), "amount", "300000")).hasStatus(302);

		assertThat(send("student", "" + this.student, "items", month("2026-12"), "amount", "300000", "notes",
				"x".repeat(1001)))
			.hasStatus(422)
			.bodyText()
			.contains("1000 belgidan oshmasin")
			.doesNotContain("name=\"anyway\"");
		assertThat(send("student", "" + this.student, "items", month("2026-12"), "amount", "300000")).hasStatus(409);
		assertThat(all()).hasSize(1);
	}

	@Test
	void aMethodThatIsEmptiedIsNotTakenForCash() {
		assertThat(send("student", "" + this.student, "amount", "300000", "method", "")).hasStatus(422)
			.bodyText()
			.containsPattern("id=\"method-error\"><div>Toʻlov usulini tanlang")
			.contains("value=\"300000\"");
		assertThat(all()).isEmpty();
	}

	@Test
	void theAmountIsReadOut() {
		assertThat(fragment("/payments/words?amount=1 250 000,50")).hasStatusOk()
			.bodyText()
			.contains("bir million ikki yuz ellik ming soʻm ellik tiyin")
			.doesNotContain("<html");
		assertThat(fragment("/payments/words?lang=ru&amount=600 тыс")).bodyText().contains("шестьсот тысяч сум");
		for (String amount : List.of("", "abc", "0", "-1", "1000000000000000", "1,005")) {
			assertThat(fragment("/payments/words?amount=" + amount)).hasStatusOk().bodyText().doesNotContain("soʻm");
		}
	}

	@Test
	void saysWhereTheMoneyGoesBeforeItIsTaken() {
		this.payments.record(PaymentDraft.of(this.student, new BigDecimal("100000"), PaymentMethod.CASH, null),
				this.as.owner().caller());
		String path = "/payments/preview?student=" + this.student + "&paidOn=2026-11-20&items=" + month("2026-12");

		assertThat(fragment(path + "&amount=150 ming")).hasStatusOk()
			.bodyText()
			.containsPattern(goes("2026-yil dekabr uchun oʻqish puli</span></span>", "250\u00a0000"))
			.containsPattern(goes("Oʻquvchi hisobidan", "− 100\u00a0000"))
			.containsPattern(goes("Bu toʻlov", "150\u00a0000"))
			.containsPattern(goes("Toʻlovdan keyin hisobda", "0"))
			.containsPattern(goes("Yetmaydi", "50\u00a0000"))
			.doesNotContain("<html");
		assertThat(fragment(path + "&amount=250000&lang=ru")).bodyText()
			.containsPattern(goes("На счёте после платежа", "50\u00a0000"))
			.containsPattern(goes("Со счёта ученика", "− 50\u00a0000"))
			.doesNotContain("Не хватает");
		assertThat(fragment(path + "&amount=300000&lang=en")).bodyText()
			.containsPattern(goes("Credit afterwards", "100\u00a0000"))
			.doesNotContain("From the student");
		assertThat(all()).hasSize(1);
	}

	@Test
	void whereNothingCanBeSaidNothingIs() {
		pay("300000", "2026-11");
		String path = "/payments/preview?student=" + this.student + "&paidOn=2026-11-20";

		for (String amount : List.of("", "abc", "1,5 mlnn")) {
			assertThat(fragment(path + "&amount=" + amount)).hasStatusOk()
				.bodyText()
				.contains("Oyni tanlang yoki summani yozing.")
				.doesNotContain("<dl>");
		}
		assertThat(fragment(path + "&amount=5&items=" + month("2026-11"))).hasStatusOk()
			.bodyText()
			.contains("Noyabr 2026 oyi toʻliq toʻlangan")
			.doesNotContain("<dl>");
		assertThat(fragment("/payments/preview?amount=5")).hasStatusOk().bodyText().contains("Sanani kiriting");
	}

	@Test
	void saysWhatACorrectionWillComeTo() {
		pay("300000", "2026-12");
		String path = "/payments/" + only().id() + "/preview?paidOn=2026-11-20&items=" + month("2026-12");

		assertThat(fragment(path + "&amount=120000")).hasStatusOk()
			.bodyText()
			.containsPattern(goes("Yetmaydi", "180\u00a0000"));
		assertThat(fragment(path + "&amount=320000")).bodyText()
			.containsPattern(goes("Toʻlovdan keyin hisobda", "20\u00a0000"));
		assertThat(only().amount()).isEqualByComparingTo("300000");
		assertThat(fragment("/payments/99999/preview?paidOn=2026-11-20&amount=1")).hasStatus(404);
	}

	private static String goes(String what, String amount) {
		return what + "</dt><dd\\s+class=\"num\">" + amount + "<";
	}

	@Test
	void onlyTheOwnerTakesMoney() {
		for (Someone someone : List.of(this.as.employee(), this.as.student())) {
			assertThat(this.mvc.get().uri("/payments/new").with(someone)).hasStatus(403);
			assertThat(this.mvc.get().uri("/payments/preview").with(someone)).hasStatus(403);
			assertThat(this.mvc.get().uri("/payments/1/preview").with(someone)).hasStatus(403);
			assertThat(this.mvc.post().uri("/payments").with(someone)).hasStatus(403);
			assertThat(this.mvc.get().uri("/").with(someone)).bodyText().doesNotContain("href=\"/payments\"");
		}
		assertThat(get("/")).bodyText().contains("href=\"/payments\"");
	}

	@Test
	void eachStepTakesFewStatements() {
		assertThat(this.sql.during(() -> fragment("/payments/new?search=kar"))).hasSize(1);
		assertThat(this.sql.during(() -> fragment("/payments/new?student=" + this.student))).hasSize(3);
		assertThat(this.sql.during(() -> get("/payments/new"))).isEmpty();
		assertThat(this.sql.during(() -> fragment("/payments/words?amount=600000"))).isEmpty();
		assertThat(this.sql.during(() -> fragment("/payments/preview?student=" + this.student
				+ "&paidOn=2026-11-20&amount=300000&items=" + month("2026-12"))))
			.hasSize(2);
		send("student", "" + this.student, "amount", "1");
		// The form's id, whether it is a slip, the ledger's own, the answer.
		assertThat(this.sql
			.during(() -> send("student", "" + this.student, "items", month("2026-11"), "amount", "299999")))
			.hasSizeLessThanOrEqualTo(8);
	}

	private String month(String month) {
		return "m-" + this.group + "-" + month;
	}

	private void pay(String amount, String month) {
		this.payments.record(PaymentDraft.forMonths(this.student, this.group, List.of(YearMonth.parse(month)),
				new BigDecimal(amount), PaymentMethod.CASH), this.as.owner().caller());
	}

	private void charge(String month) {
		this.charges.raise(
				new ChargeDraft(this.student, this.group, YearMonth.parse(month), new BigDecimal("300000"), null, null),
				this.as.owner().caller());
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.as.owner()).exchange();
	}

	private MvcTestResult fragment(String path) {
		return this.mvc.get().uri(path).with(this.as.owner()).header("HX-Request", "true").exchange();
	}

	/** From a form that has just been opened. */
	private MvcTestResult send(String... fields) {
		List<String> all = new ArrayList<>(List.of("formId", UUID.randomUUID().toString()));
		all.addAll(List.of(fields));
		return post(all.toArray(String[]::new));
	}

	/** Of today, unless a day is among the fields: the form has it filled in. */
	private MvcTestResult post(String... fields) {
		var request = this.mvc.post().uri("/payments").with(this.as.owner());
		if (!List.of(fields).contains("paidOn")) {
			request.param("paidOn", TestClock.TODAY.toString());
		}
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private List<PaymentView> all() {
		return this.book.list(PaymentFilter.ALL, this.as.owner().caller()).all();
	}

	private PaymentView only() {
		assertThat(all()).hasSize(1);
		return all().get(0);
	}

}
