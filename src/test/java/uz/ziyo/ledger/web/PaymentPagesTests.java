package uz.ziyo.ledger.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.OpeningBalance;
import uz.ziyo.ledger.Openings;
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
class PaymentPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Payments payments;

	@Autowired
	private PaymentBook book;

	@Autowired
	private Charges charges;

	@Autowired
	private People people;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Courses courses;

	@Autowired
	private Groups groups;

	@Autowired
	private SqlCount sql;

	@Autowired
	private TestClock clock;

	private Someone owner;

	private long group;

	private long student;

	@Autowired
	private Openings openings;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aStudentInAGroup() {
		this.owner = this.as.owner();
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group).id();
	}

	@Test
	void theListShowsWhatCameInAndWhatItAddsUpTo() {
		assertThat(get("/payments")).hasStatusOk().bodyText().contains("Hali toʻlov yoʻq");
		pay("300000", PaymentMethod.CASH, "2026-10", "2026-11");
		pay("450000.50", PaymentMethod.CLICK);

		assertThat(get("/payments")).hasStatusOk()
			.bodyText()
			.contains("Karimov3 Zilola", "2026-yil oktabr – noyabr", "Naqd", "Click", "450\u00a0000,50",
					"750\u00a0000,50 soʻm", "20.11.2026", "/payments/new", "href=\"/payments.xlsx?page=1\"");
	}

	@Test
	void theListIsFilteredByEverythingInPlace() {
		long other = this.given.group("SAT-B2");
		Someone second = this.as.another(Role.OWNER);
		Someone pupil = this.given.studentIn(other);
		this.clock.set("2026-10-15T10:00");
		pay("100", PaymentMethod.CASH);
		this.clock.set("2026-11-20T10:00");
		PaymentView wanted = this.payments.record(new PaymentDraft(pupil.id(), other, null, List.of(),
				new BigDecimal("7000"), PaymentMethod.CLICK, null, null), second.caller());
		long receipt = this.book.get(wanted.id(), this.owner.caller()).receiptNo();
		pay("20", PaymentMethod.TRANSFER);

		for (String query : List.of("from=2026-11-01&to=2026-11-30&method=CLICK", "group=" + other,
				"receiver=" + second.id(), "search=" + pupil.caller().lastName(),
				"search=&from=&to=&group=" + other + "&method=&receiver=&state=")) {
			assertThat(fragment("/payments?" + query)).as(query)
				.hasStatusOk()
				.bodyText()
				.contains("7\u00a0000 soʻm", "href=\"/payments/" + wanted.id() + "\"")
				.doesNotContain("<html", "Karimov3 Zilola");
		}
		// A short number may be part of a telephone too.
		for (String number : List.of(Long.toString(receipt), "№ " + receipt)) {
			assertThat(fragment("/payments?search=" + number)).bodyText()
				.contains("href=\"/payments/" + wanted.id() + "\"", "№ " + receipt + "<");
		}
		assertThat(get("/payments?from=2026-10-01&to=2026-10-31")).bodyText().contains("100 soʻm");
		assertThat(get("/payments?search=boshqa")).bodyText().contains("Toʻlov topilmadi");
		assertThat(get("/payments?from=2026-02-30&group=x&method=abc&page=2")).hasStatusOk()
			.bodyText()
			.contains("Filtrdagi sana notoʻgʻri", "7\u00a0120 soʻm");
		assertThat(get("/payments?search=A%26B&from=2026-11-20&to=2026-11-20")).bodyText()
			.contains("href=\"/payments?search=A%26B&amp;from=2026-10-01&amp;to=2026-10-31\"")
			.containsPattern("aria-current=\"true\"[^>]*>Bugun<");
	}

	@Test
	void theSumIsOfAllPages() {
		for (int i = 0; i < 30; i++) {
			pay("1000", PaymentMethod.CASH);
		}

		assertThat(get("/payments")).bodyText().contains("30\u00a0000 soʻm", "1–25, jami 30");
		assertThat(get("/payments?page=2")).bodyText().contains("30\u00a0000 soʻm", "26–30, jami 30");
		assertThat(get("/payments?page=9")).bodyText().contains("26–30, jami 30");
	}

	@Test
	void aPaymentShowsWhatItSettledAndItsHistory() {
		this.charges.raise(ChargeDraft.of(this.student, new BigDecimal("150000"), null, "Kitob <1>"),
				this.owner.caller());
		PaymentView payment = pay("450000", PaymentMethod.CASH, "2026-11");
		Someone second = this.as.another(Role.OWNER);
		this.clock.set("2026-11-21T09:00");

		assertThat(this.mvc.post()
			.uri("/payments/" + payment.id() + "/edit")
			.with(second)
			.param("group", "" + this.group)
			.param("items", "m-" + this.group + "-2026-11", "m-" + this.group + "-2026-12")
			.param("amount", "500 000")
			.param("method", "CARD")
			.param("notes", "Otasi <berdi>")
			.param("paidOn", "2026-11-19")).hasRedirectedUrl("/payments/" + payment.id());

		assertThat(get("/payments/" + payment.id())).hasStatusOk()
			.bodyText()
			.contains("2026-yil noyabr uchun oʻqish puli", "2026-yil dekabr uchun oʻqish puli",
					"500\u00a0000 soʻm</span> · ", "450\u00a0000 soʻm", "2026-yil noyabr – dekabr",
					"Otasi &lt;berdi&gt;", "Oʻzgartirildi", "21.11.2026, 09:00, Karimov4 Malika", "Yozildi",
					"20.11.2026, 14:30, Karimov1 Malika", "/students/" + this.student, "/receipt", "/edit", "/void");
		assertThat(get("/payments/99999")).hasStatus(404);
	}

	@Test
	void theFormOfCorrectionShowsWhatIsPaidFor() {
		PaymentView payment = pay("450000", PaymentMethod.CASH, "2025-01", "2026-11");

		assertThat(get("/payments/" + payment.id() + "/edit")).hasStatusOk()
			.bodyText()
			.contains("value=\"450000\"", "Yanvar 2025", "toʻrt yuz ellik ming soʻm")
			.containsPattern("value=\"m-" + this.group + "-2025-01\"[^>]*checked")
			.containsPattern("value=\"m-" + this.group + "-2026-11\"[^>]*checked");
		assertThat(this.mvc.post()
			.uri("/payments/" + payment.id() + "/edit")
			.with(this.owner)
			.param("items", "m-" + this.group + "-2026-13")
			.param("amount", "7")
			.param("notes", "Qolsin")).hasStatus(422).bodyText().contains("Bunday oy yoʻq", "value=\"7\"", "Qolsin");
		assertThat(this.mvc.post().uri("/payments/" + payment.id() + "/edit").with(this.owner).param("amount", "-1"))
			.hasStatus(422)
			.bodyText()
			.contains("noldan katta");
		assertThat(this.book.get(payment.id(), this.owner.caller()).amount()).isEqualByComparingTo("450000");
	}

	@Test
	void whoComesSecondSeesBoth() {
		long id = pay("600000", PaymentMethod.CASH, "2026-10", "2026-11").id();
		String path = "/payments/" + id + "/edit";
		String october = "m-" + this.group + "-2026-10";
		String november = "m-" + this.group + "-2026-11";
		assertThat(get(path)).bodyText()
			.contains("name=\"version\" value=\"0\"", "name=\"was[items]\" value=\"" + october + "," + november + "\"");
		this.payments.change(id, new PaymentDraft(this.student, this.group, null, List.of(YearMonth.of(2026, 10)),
				new BigDecimal("300000"), PaymentMethod.CARD, null, TestClock.TODAY), this.owner.caller());

		assertThat(correct(path, "0", november)).hasStatus(409)
			.bodyText()
			.contains("Siz tahrirlayotganda", ">2026-yil oktabr</td>", ">2026-yil noyabr</td>", ">300\u00a0000</td>",
					">500\u00a0000</td>", "name=\"version\" value=\"1\"")
			.containsPattern("value=\"CARD\"[^>]*checked")
			.containsPattern("value=\"" + november + "\"[^>]*checked")
			.doesNotContain(">Karta</td>");
		assertThat(this.book.get(id, this.owner.caller()).amount()).isEqualByComparingTo("300000");

		assertThat(correct(path, "1", november)).hasRedirectedUrl("/payments/" + id);
		assertThat(this.book.get(id, this.owner.caller()).amount()).isEqualByComparingTo("500000");
	}

	private MvcTestResult correct(String path, String version, String month) {
		return this.mvc.post()
			.uri(path)
			.with(this.owner)
			.param("items", month)
			.param("amount", "500000")
			.param("method", "CASH")
			.param("notes", "")
			.param("paidOn", "2026-11-20")
			.param("version", version)
			.param("was[items]", "m-" + this.group + "-2026-10,m-" + this.group + "-2026-11")
			.param("was[amount]", "600000")
			.param("was[method]", "CASH")
			.param("was[notes]", "")
			.param("was[paidOn]", "2026-11-20")
			.param("was[group]", String.valueOf(this.group))
			.param("group", String.valueOf(this.group))
			.exchange();
	}

	@Test
	void theSumOfTheListSaysWhatOfItHasNotComeIn() {
		pay("1000", PaymentMethod.CASH);
		this.openings.open(List.of(new OpeningBalance(this.student, new BigDecimal("-250"), null)), TestClock.TODAY,
				this.owner.caller());

		assertThat(get("/payments")).bodyText()
			.containsSubsequence("Jami tushum<", "1\u00a0000 soʻm", "Boshlangʻich qoldiqlar<", "250 soʻm");
		assertThat(get("/payments?method=CASH")).bodyText()
			.contains("Jami tushum<", "1\u00a0000 soʻm")
			.doesNotContain("Boshlangʻich qoldiqlar");
		assertThat(get("/payments?method=OPENING")).bodyText()
			.contains("Boshlangʻich qoldiqlar<", "250 soʻm")
			.doesNotContain("Jami tushum");
		assertThat(get("/payments?method=CARD&search=x")).bodyText().contains("Toʻlov topilmadi");
	}

	/** Nobody handed anything over for it. */
	@Test
	void anOpeningBalanceHasNoReceipt() {
		this.openings.open(List.of(new OpeningBalance(this.student, new BigDecimal("-250"), null)), TestClock.TODAY,
				this.owner.caller());
		PaymentView opening = this.book.list(PaymentFilter.ALL, this.owner.caller()).all().get(0);
		String path = "/payments/" + opening.id();

		assertThat(opening.receiptNo()).isNull();
		assertThat(get("/payments")).bodyText()
			.contains(path)
			.containsPattern("data-label=\"Chek\">—<")
			.doesNotContain("№");
		for (String page : List.of(path, path + "/edit", path + "/void", "/students/" + this.student + "/statement")) {
			assertThat(get(page)).as(page)
				.hasStatusOk()
				.bodyText()
				.contains("Boshlangʻich qoldiq")
				.doesNotContain("№", path + "/receipt");
		}
		assertThat(get(path + "/receipt")).hasStatus(404);
		long charge = this.charges
			.raise(ChargeDraft.of(this.student, new BigDecimal("100"), null, "Kitob"), this.owner.caller())
			.id();
		assertThat(this.mvc.post().uri("/charges/" + charge + "/delete").with(this.owner)).hasStatus(409)
			.bodyText()
			.contains("Bu qarzni boshlangʻich qoldiq yopgan");
	}

	/** What a tap on a time asks for is seen there; nobody has opened the filters. */
	@Test
	void theFiltersOpenForWhatIsSeenNowhereElse() {
		pay("300000", PaymentMethod.CASH, "2026-11");
		String closed = "<details class=\"filters\">";
		String open = "<details class=\"filters\" open=\"open\">";

		for (String query : List.of("", "?from=2026-11-01&to=2026-11-30", "?search=x")) {
			assertThat(get("/payments" + query)).as(query).bodyText().contains(closed);
			assertThat(get("/expenses" + query)).as(query).bodyText().contains(closed);
		}
		for (String query : List.of("?from=2026-11-02", "?from=2026-11-01&to=2026-11-30&state=voided", "?from=abc")) {
			assertThat(get("/payments" + query)).as(query).bodyText().contains(open);
			assertThat(get("/expenses" + query)).as(query).bodyText().contains(open);
		}
	}

	@Test
	void whatIsOfNoGroupCanBeChosen() {
		for (int i = 0; i < 30; i++) {
			this.payments.record(PaymentDraft.of(this.student, new BigDecimal("1000"), PaymentMethod.CASH, null),
					this.owner.caller());
		}
		pay("300000", PaymentMethod.CASH, "2026-11");

		assertThat(get("/payments?group=0")).hasStatusOk()
			.bodyText()
			.containsPattern("<option value=\"0\"\\s+selected=\"selected\">Guruhsiz<")
			.contains("30\u00a0000 soʻm", "?group=0&amp;page=2", "/payments.xlsx?group=0&amp;page=1")
			.doesNotContain("330\u00a0000 soʻm");
	}

	@Test
	void aPaymentOfADebtAndOfWhoHasLeftCanBeCorrectedToo() {
		long debt = this.charges
			.raise(ChargeDraft.of(this.student, new BigDecimal("150000"), null, "Kitob"), this.owner.caller())
			.id();
		long id = this.payments
			.record(PaymentDraft.forCharge(debt, new BigDecimal("150000"), PaymentMethod.CASH, null),
					this.owner.caller())
			.id();
		long month = pay("300000", PaymentMethod.CASH, "2026-11").id();
		this.people.archive(Role.STUDENT, this.student);

		assertThat(get("/payments/" + id + "/edit")).hasStatusOk()
			.bodyText()
			.containsPattern("value=\"c-" + debt + "\"[^>]*checked");
		assertThat(this.mvc.post()
			.uri("/payments/" + id + "/edit")
			.with(this.owner)
			.param("items", "c-" + debt)
			.param("paidOn", "2026-11-20")
			.param("amount", "120000")).hasStatus(302);
		assertThat(this.book.get(id, this.owner.caller()).amount()).isEqualByComparingTo("120000");
		assertThat(get("/payments/" + month + "/edit")).hasStatusOk()
			.bodyText()
			.containsPattern("value=\"m-" + this.group + "-2026-11\"[^>]*checked");
		assertThat(get("/payments")).bodyText().contains("420\u00a0000 soʻm");
	}

	@Test
	void voidsForAReason() {
		PaymentView payment = pay("300000", PaymentMethod.CASH, "2026-11");
		String path = "/payments/" + payment.id();

		assertThat(get(path + "/void")).hasStatusOk()
			.bodyText()
			.contains("300\u00a0000 soʻm", "2026-yil noyabr uchun oʻqish puli", "name=\"reason\"");
		assertThat(this.mvc.post().uri(path + "/void").with(this.owner).param("reason", " ")).hasStatus(422)
			.bodyText()
			.contains("Sababini yozing.");
		assertThat(this.mvc.post().uri(path + "/void").with(this.owner).param("reason", "x".repeat(256))).hasStatus(422)
			.bodyText()
			.contains("255 belgidan oshmasin");
		assertThat(this.mvc.post().uri(path + "/void").with(this.owner).param("reason", "Ikki marta <yozilgan>"))
			.hasRedirectedUrl(path);

		assertThat(get(path)).hasStatusOk()
			.bodyText()
			.contains("Bekor qilingan", "Karimov1 Malika, 20.11.2026, 14:30. Sabab: Ikki marta &lt;yozilgan&gt;",
					"Bekor qilindi", "Bekor qilingan toʻlov tuzatilmaydi",
					"href=\"/payments/new?search=Karimov3%20Zilola\"")
			.doesNotContain(path + "/edit", path + "/void");
		assertThat(get(path + "/receipt")).hasStatusOk()
			.bodyText()
			.contains("is-voided", "Bekor qilingan", "Bu chek haqiqiy emas", "Ikki marta &lt;yozilgan&gt;",
					"uch yuz ming soʻm", "2026-yil noyabr")
			.containsPattern("2026-yil noyabr uchun oʻqish puli</span></span></td><td\\s+class=\"num\">300\u00a0000<")
			.doesNotContain("Qarz qoldi");
		assertThat(get("/payments")).bodyText().doesNotContain("href=\"" + path + "\"");
		assertThat(get("/payments?state=voided")).bodyText()
			.contains("href=\"" + path + "\"", "Jami bekor qilingan", "300\u00a0000 soʻm");
		for (String gone : List.of("/void", "/edit")) {
			assertThat(get(path + gone)).hasRedirectedUrl(path);
			assertThat(this.mvc.post().uri(path + gone).with(this.owner).param("reason", "a")).hasRedirectedUrl(path);
		}
		assertThat(get("/payments/99999/void")).hasStatus(404);
		assertThat(get("/payments/99999/edit")).hasStatus(404);
	}

	@Test
	void theReceiptSaysItAll() {
		for (String month : List.of("2026-10", "2026-11")) {
			charge(month, "400000");
		}
		PaymentView payment = pay("600000", PaymentMethod.PAYME, "2026-10", "2026-11", "2027-01");
		long number = this.book.get(payment.id(), this.owner.caller()).receiptNo();
		String path = "/payments/" + payment.id() + "/receipt";

		assertThat(get(path)).hasStatusOk()
			.bodyText()
			.contains("Chek № " + number, "Ziyo", "Karimov3 Zilola", "IELTS-A1", "600\u00a0000 soʻm",
					"olti yuz ming soʻm", "Payme", "Karimov1 Malika", "20.11.2026", "data-print")
			.containsPattern(line("2026-yil oktabr uchun oʻqish puli", "400\u00a0000", "0"))
			.containsPattern(line("2026-yil noyabr uchun oʻqish puli", "200\u00a0000", "200\u00a0000"))
			.containsPattern("autofocus[^>]*href=\"/payments/new\"|href=\"/payments/new\"[^>]*autofocus")
			.doesNotContain("is-voided", "2027-yil yanvar", "Hisobda qoladi");
		assertThat(get(path + "?lang=ru")).bodyText()
			.contains("шестьсот тысяч сум", "olti yuz ming soʻm", "Обучение: Октябрь 2026", "Остался долг");
		assertThat(get(path + "?lang=en")).bodyText().contains("six hundred thousand soʻm", "olti yuz ming soʻm");
	}

	/** What comes later is on receipts of its own. */
	@Test
	void aReceiptStaysAsItWasHandedOver() {
		charge("2026-11", "400000");
		PaymentView first = pay("150000", PaymentMethod.CASH, "2026-11");
		this.clock.advance(Duration.ofHours(1));
		PaymentView second = pay("250000", PaymentMethod.CASH, "2026-11");

		assertThat(get("/payments/" + first.id() + "/receipt")).bodyText()
			.containsPattern(line("2026-yil noyabr uchun oʻqish puli", "150\u00a0000", "250\u00a0000"));
		assertThat(get("/payments/" + second.id() + "/receipt")).bodyText()
			.containsPattern(line("2026-yil noyabr uchun oʻqish puli", "250\u00a0000", "0"));
	}

	@Test
	void theReceiptSaysWhatWasDrawnFromCredit() {
		long subject = this.subjects.findOrCreate("Ingliz tili");
		long course = this.courses
			.create(new CourseDraft(subject, "Kurs", "", new BigDecimal("300000"), 6, true, null));
		long priced = this.groups.create(new GroupDraft("Narxli", null, subject, course, null, "Mon,Wed,Fri", null,
				null, null, null, true, null));
		Someone pupil = this.given.studentIn(priced);
		long ahead = this.payments
			.record(PaymentDraft.of(pupil.id(), new BigDecimal("130000"), PaymentMethod.CASH, null),
					this.owner.caller())
			.id();
		long id = this.payments
			.record(PaymentDraft.forMonths(pupil.id(), priced, List.of(YearMonth.of(2026, 12)),
					new BigDecimal("170000"), PaymentMethod.CASH), this.owner.caller())
			.id();
		String path = "/payments/" + id + "/receipt";

		for (Someone reader : List.of(this.owner, pupil)) {
			assertThat(get(path, reader)).hasStatusOk()
				.bodyText()
				.containsPattern(line("2026-yil dekabr uchun oʻqish puli", "170\u00a0000", "0"))
				.contains("oʻquvchining hisobidan yana 130\u00a0000 soʻm olindi", "170\u00a0000 soʻm");
		}
		assertThat(get(path + "?lang=ru")).bodyText().contains("со счёта ученика списано ещё 130\u00a0000 сум");
		assertThat(get(path + "?lang=en")).bodyText().contains("130\u00a0000 soʻm more came from the student");
		assertThat(get("/payments/" + id)).bodyText()
			.containsPattern("Shu bilan birga oʻquvchi hisobidan</span><strong\\s+class=\"num\">130\u00a0000<");
		assertThat(get("/payments/" + ahead + "/receipt")).bodyText().doesNotContain("hisobidan");

		// Billed since, the month is owed whatever becomes of the payment: the receipt
		// stays as it is.
		this.charges.raiseForGroup(
				new ChargeDraft(null, priced, YearMonth.of(2026, 12), new BigDecimal("300000"), null, null),
				this.owner.caller());
		assertThat(get(path)).bodyText().contains("yana 130\u00a0000 soʻm olindi");
		assertThat(this.sql.during(() -> get(path))).hasSize(2);
		this.payments.voidPayment(ahead, "Xato", this.owner.caller());
		assertThat(get(path)).bodyText().doesNotContain("hisobidan");
	}

	@Test
	void theReceiptSaysThatItWasCorrected() {
		Someone pupil = this.given.studentIn(this.group);
		long id = this.payments
			.record(PaymentDraft.of(pupil.id(), new BigDecimal("70000"), PaymentMethod.CASH, null), this.owner.caller())
			.id();
		String path = "/payments/" + id + "/receipt";
		assertThat(get(path)).bodyText().doesNotContain("receipt-corrected");
		this.payments.change(id, PaymentDraft.of(pupil.id(), new BigDecimal("80000"), PaymentMethod.CASH, null),
				this.owner.caller());
		this.clock.advance(Duration.ofHours(1));
		Someone second = this.as.another(Role.OWNER);
		this.payments.change(id, PaymentDraft.of(pupil.id(), new BigDecimal("90000"), PaymentMethod.CASH, null),
				second.caller());

		String by = second.caller().lastName() + " " + second.caller().firstName();
		assertThat(get(path)).hasStatusOk()
			.bodyText()
			.contains("Tuzatilgan:", "20.11.2026, 15:30", by, "90\u00a0000 soʻm");
		assertThat(get(path, pupil)).hasStatusOk()
			.bodyText()
			.contains("Tuzatilgan:", "20.11.2026, 15:30")
			.doesNotContain(by);
		assertThat(get(path + "?lang=ru")).bodyText().contains("Исправлен:");
		assertThat(get(path + "?lang=en")).bodyText().contains("Corrected:");
		assertThat(this.sql.during(() -> get(path))).hasSize(3);

		this.payments.voidPayment(id, "Xato", this.owner.caller());
		assertThat(get(path)).bodyText().contains("Bu chek haqiqiy emas").doesNotContain("Tuzatilgan");
	}

	@Test
	void theVoidedOnesSayWhyAndByWhom() throws IOException {
		Someone second = this.as.another(Role.OWNER);
		for (int i = 1; i <= 3; i++) {
			this.payments.voidPayment(pay(i + "000", PaymentMethod.CASH).id(), (i < 3) ? "=Xato <" + i + ">" : null,
					second.caller());
		}
		pay("500", PaymentMethod.CASH);
		String by = second.caller().lastName() + " " + second.caller().firstName();

		assertThat(get("/payments?state=voided")).hasStatusOk()
			.bodyText()
			.contains("=Xato &lt;1&gt;", "=Xato &lt;2&gt;", by + ", 20.11.2026, 14:30");
		assertThat(get("/payments")).bodyText().doesNotContain("payment-voiding", by);
		assertThat(this.sql.during(() -> fragment("/payments?state=voided"))).hasSize(2);
		assertThat(this.sql.during(() -> get("/payments.xlsx?state=voided"))).hasSize(2);
		try (Workbook workbook = workbook("/payments.xlsx?state=voided&ordering=amount")) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(Stream.of(11, 12, 13).map((column) -> sheet.getRow(0).getCell(column).getStringCellValue()))
				.containsExactly("Bekor qilish sababi", "Kim bekor qilgan", "Bekor qilingan vaqti");
			Row row = sheet.getRow(1);
			assertThat(row.getCell(11).getStringCellValue()).isEqualTo("=Xato <1>");
			assertThat(row.getCell(11).getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(row.getCell(12).getStringCellValue()).isEqualTo(by);
			assertThat(row.getCell(13).getLocalDateTimeCellValue()).isEqualTo("2026-11-20T14:30");
			assertThat(sheet.getRow(3).getCell(11)).isNull();
		}
		try (Workbook workbook = workbook("/payments.xlsx")) {
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(11)).isNull();
		}
	}

	private Workbook workbook(String path) throws IOException {
		return WorkbookFactory.create(new ByteArrayInputStream(get(path).getResponse().getContentAsByteArray()));
	}

	@Test
	void aStudentHasTheReceiptsOfHisOwn() {
		Someone pupil = this.given.studentIn(this.group);
		PaymentView own = this.payments.record(
				PaymentDraft.of(pupil.id(), new BigDecimal("70000"), PaymentMethod.CASH, null), this.owner.caller());
		long other = pay("1", PaymentMethod.CASH).id();
		String path = "/payments/" + own.id() + "/receipt";

		assertThat(get("/my/payments", pupil)).bodyText().contains("href=\"" + path + "\"");
		assertThat(get(path, pupil)).hasStatusOk()
			.bodyText()
			.contains("70\u00a0000 soʻm", "data-print", "href=\"/my/payments\"", "Hisobda qoladi")
			.doesNotContain("href=\"/payments/new\"", "href=\"/payments/" + own.id() + "\"");
		assertThat(get("/payments/" + other + "/receipt", pupil)).hasStatus(404);
		assertThat(get("/payments/" + own.id(), pupil)).hasStatus(403);

		this.payments.voidPayment(own.id(), "Boshqa <oʻquvchi>", this.owner.caller());
		assertThat(get(path, pupil)).hasStatusOk()
			.bodyText()
			.contains("Bu chek haqiqiy emas")
			.doesNotContain("Boshqa &lt;");
	}

	private void charge(String month, String amount) {
		this.charges.raise(
				new ChargeDraft(this.student, this.group, YearMonth.parse(month), new BigDecimal(amount), null, null),
				this.owner.caller());
	}

	/** Of a receipt's table. */
	private static String line(String what, String amount, String open) {
		return "(?s)" + what + "</span>.{0,200}?\"num\">" + amount + "</td><td class=\"num\">" + open + "</td></tr>";
	}

	@Test
	void theReceiptOfDebtsNamesThemAndWhatIsLeft() {
		for (int i = 1; i <= 14; i++) {
			this.charges.raise(ChargeDraft.of(this.student, new BigDecimal("10"), null, "Kitob " + i),
					this.owner.caller());
		}
		PaymentView payment = pay("160.50", PaymentMethod.CASH);

		assertThat(get("/payments/" + payment.id() + "/receipt")).bodyText()
			.contains("Kitob 1<", "Kitob 12", "bir yuz oltmish soʻm ellik tiyin")
			.containsPattern("va yana 2 ta</td><td class=\"num\">20</td><td class=\"num\">0<")
			.containsPattern("Hisobda qoladi</td><td class=\"num\">20,50<")
			.doesNotContain("Kitob 13");
	}

	@Test
	void theWorkbookHasTheFilteredListAndNoFormulas() throws IOException {
		this.payments.record(new PaymentDraft(this.student, this.group, null, List.of(YearMonth.of(2026, 11)),
				new BigDecimal("1500000"), PaymentMethod.CLICK, "=1+1", null), this.owner.caller());
		pay("2", PaymentMethod.CASH);

		MvcTestResult answer = get("/payments.xlsx?method=CLICK&page=1");

		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains(".xlsx");
		try (Workbook workbook = WorkbookFactory
			.create(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).isEqualTo(1 + 3);
			Row row = sheet.getRow(1);
			assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(TestClock.TODAY);
			assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Karimov3 Zilola");
			assertThat(row.getCell(5).getStringCellValue()).isEqualTo("2026-yil noyabr");
			assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(1_500_000);
			assertThat(row.getCell(7).getStringCellValue()).isEqualTo("Click");
			assertThat(row.getCell(8).getStringCellValue()).isEqualTo("Karimov1 Malika");
			assertThat(row.getCell(9).getStringCellValue()).isEqualTo("=1+1");
			assertThat(row.getCell(9).getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	@Test
	void onlyTheOwnerIsHere() {
		long id = pay("1", PaymentMethod.CASH).id();

		for (Someone someone : List.of(this.as.employee(), this.as.student())) {
			for (String path : List.of("/payments", "/payments.xlsx", "/payments/" + id, "/payments/" + id + "/edit",
					"/payments/" + id + "/void")) {
				assertThat(this.mvc.get().uri(path).with(someone)).as(path).hasStatus(403);
			}
			assertThat(this.mvc.post().uri("/payments/" + id + "/void").with(someone)).hasStatus(403);
			assertThat(this.mvc.post().uri("/payments/" + id + "/edit").with(someone)).hasStatus(403);
		}
		assertThat(get("/payments/" + id + "/receipt", this.as.employee())).hasStatus(403);
		assertThat(get("/payments/" + id + "/receipt", this.as.student())).hasStatus(404);
	}

	@Test
	void aPageTakesFewStatements() {
		for (int i = 0; i < 30; i++) {
			pay("1", PaymentMethod.CASH);
		}
		long id = pay("300000", PaymentMethod.CASH, "2026-11").id();

		assertThat(this.sql.during(() -> get("/payments"))).hasSize(5);
		assertThat(this.sql.during(() -> fragment("/payments"))).hasSize(3);
		assertThat(this.sql.during(() -> get("/payments.xlsx"))).hasSize(2);
		assertThat(this.sql.during(() -> get("/payments/" + id))).hasSize(3);
		assertThat(this.sql.during(() -> get("/payments/" + id + "/receipt"))).hasSize(2);
		assertThat(this.sql.during(() -> get("/payments/" + id + "/edit"))).hasSize(5);
		assertThat(this.sql.during(() -> get("/payments/" + id + "/void"))).hasSize(2);
	}

	@Test
	void speaksThreeLanguages() {
		long id = pay("300000", PaymentMethod.CASH, "2026-11").id();

		assertThat(get("/payments?lang=ru")).bodyText().contains("Платежи", "300\u00a0000 сум", "Наличные");
		assertThat(get("/payments?lang=en")).bodyText().contains("Payments", "Total received");
		assertThat(get("/payments/" + id + "?lang=ru")).bodyText().contains("Обучение: Ноябрь 2026");
		assertThat(get("/payments/new?lang=en&student=" + this.student)).bodyText().contains("paid", "no price set");
	}

	private PaymentView pay(String amount, PaymentMethod method, String... months) {
		return this.payments.record(new PaymentDraft(this.student, this.group, null,
				Stream.of(months).map(YearMonth::parse).toList(), new BigDecimal(amount), method, null, null),
				this.owner.caller());
	}

	private MvcTestResult get(String path) {
		return get(path, this.owner);
	}

	private MvcTestResult get(String path, Someone someone) {
		return this.mvc.get().uri(URI.create(path)).with(someone).exchange();
	}

	private MvcTestResult fragment(String path) {
		return this.mvc.get().uri(path).with(this.owner).header("HX-Request", "true").exchange();
	}

	@Test
	void whoHasReceivedNothingIsNoChoice() {
		Someone second = this.as.another(Role.OWNER);
		pay("1", PaymentMethod.CASH);

		assertThat(get("/payments")).bodyText()
			.contains("value=\"" + this.owner.id() + "\"")
			.doesNotContain("value=\"" + second.id() + "\"");
		assertThat(this.book.total(PaymentFilter.ALL, this.owner.caller()).count()).isEqualTo(1);
	}

}
