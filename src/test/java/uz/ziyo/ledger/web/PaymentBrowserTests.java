package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;
import uz.ziyo.testing.Given;

import static org.assertj.core.api.Assertions.assertThat;

/** The owner takes money, without the mouse, and hands out receipts. */
@BrowserTest
class PaymentBrowserTests {

	private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

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

	private Someone owner;

	private Someone student;

	private long group;

	@BeforeEach
	void theOwnerIsInAndAStudentComes(Browser browser) {
		this.owner = this.as.another(Role.OWNER);
		long subject = this.subjects.findOrCreate("Ingliz tili");
		long course = this.courses
			.create(new CourseDraft(subject, "Kurs " + this.owner.id(), "", new BigDecimal("300000"), 6, true, null));
		this.group = this.groups.create(new GroupDraft("Qwz" + this.owner.id(), null, subject, course, null,
				"Mon,Wed,Fri", null, null, null, null, true, null));
		this.student = this.given.studentIn(this.group);
		browser.signIn(this.owner.username(), this.owner.password());
	}

	@Test
	void takesMoneyByKeyboardAlone(Browser browser) {
		browser.visit("/payments/new").hasFocus("#student-search").keys("Qwz" + this.owner.id());
		browser.sees("#found [aria-selected=true]", "Qwz" + this.owner.id()).isAccessible();
		browser.keys(Keys.ARROW_DOWN, Keys.ENTER).hasFocus("input[name=items]").isAccessible();

		browser.keys(Keys.SPACE).keys(Keys.ARROW_RIGHT, Keys.SPACE);
		assertThat(browser.find("#amount").getDomProperty("value")).isEqualTo("600 000");
		browser.sees("#words", "olti yuz ming soʻm").sees("#desk-sum", "600 000").sees("#record", "600 000");
		browser.keys("2").isAccessible().hasNoErrors();
		browser.keys(Keys.ENTER).sees("h1", "Chek №").hasFocus("a[href='/payments/new']");

		PaymentView payment = only();
		assertThat(payment.amount()).isEqualByComparingTo("600000");
		assertThat(payment.method()).isEqualTo(PaymentMethod.CARD);
		assertThat(payment.months()).hasSize(2);
		browser.sees(".receipt", "olti yuz ming soʻm").isAccessible().hasNoErrors();
		browser.keys(Keys.ENTER).arrives("/payments/new").hasFocus("#student-search");
	}

	@Test
	void saysWhatCreditIsGoingToPay(Browser browser) {
		this.payments.record(PaymentDraft.of(this.student.id(), new BigDecimal("100000"), PaymentMethod.CASH, null),
				this.owner.caller());
		browser.visit("/payments/new?student=" + this.student.id()).hasFocus("input[name=items]").keys(Keys.SPACE);
		assertThat(browser.find("#amount").getDomProperty("value")).isEqualTo("200 000");
		browser.sees("#desk-sum", "Toʻlovdan keyin hisobda")
			.type("#amount", "150 ming")
			.sees("#desk-sum", "Oʻquvchi hisobidan");
		browser.sees("#desk-sum .is-short", "50 000").isAccessible().phone().settle().fitsTheScreen().desktop();
		browser.submit("#payment").sees(".receipt", "yana 100 000 soʻm olindi").isAccessible();

		long id = mine().stream().filter((payment) -> !payment.months().isEmpty()).findFirst().orElseThrow().id();
		browser.visit("/payments/" + id + "/edit").sees("#desk-sum .is-short", "50 000");
		browser.type("#amount", "200 000")
			.sees("#desk-sum", "250 000")
			.submit("#payment")
			.sees("main", "Oʻzgartirildi");
		browser.visit("/payments/" + id + "/receipt").sees(".receipt-corrected", "Tuzatilgan").isAccessible();
		browser.hasNoErrors();
	}

	/** Who comes second sees on a phone too what both have written. */
	@Test
	void aConflictFitsAPhone(Browser browser) {
		long id = this.payments
			.record(PaymentDraft.of(this.student.id(), new BigDecimal("100000"), PaymentMethod.CASH, null),
					this.owner.caller())
			.id();
		browser.phone().visit("/payments/" + id + "/edit").type("#notes", "Otasi keltirdi");
		this.payments.change(id, new PaymentDraft(this.student.id(), null, null, List.of(), new BigDecimal("100000"),
				PaymentMethod.CASH, "Onasi keltirdi, qolganini yanvarda", null), this.owner.caller());
		browser.submit("#payment").sees(".versions", "Onasi keltirdi").fitsTheScreen().isAccessible();
		assertThat(browser.find(".versions td").getSize().getWidth()).isGreaterThan(200);
	}

	/** What is ticked stays where it is: the hand is on its way to the next. */
	@Test
	void theMonthsStayWhereTheyAre(Browser browser) {
		browser.visit("/payments/new?student=" + this.student.id()).hasFocus("input[name=items]");
		Object before = places(browser);
		browser.keys(Keys.SPACE).sees("#words", "uch yuz ming soʻm").sees("#desk-sum", "300 000");
		assertThat(places(browser)).isEqualTo(before);
	}

	private static Object places(Browser browser) {
		return browser.driver()
			.executeScript("return [...document.querySelectorAll('.desk-month, #amount, .desk-methods, #paidOn')]"
					+ ".map((one) => JSON.stringify(one.getBoundingClientRect())).join()");
	}

	@Test
	void theNextPaymentIsOneKeyAwayAndSoIsThePaper(Browser browser) {
		browser.visit("/payments/" + pay(2010, 1).id() + "/receipt").sees(".receipt", "oʻqish puli");
		browser.driver().executeScript("window.print = () => { document.title = 'Printed'; }");
		browser.keys("p");
		assertThat(browser.driver().getTitle()).isEqualTo("Printed");
		browser.keys("/").arrives("/payments/new").hasFocus("#student-search").hasNoErrors();
	}

	@Test
	void whoIsFasterThanTheListStillChooses(Browser browser) {
		browser.visit("/payments/new").slow(Duration.ofMillis(300));
		browser.keys("qwz" + this.owner.id(), Keys.ENTER).hasFocus("input[name=items]");
		browser.slow(Duration.ZERO);

		browser.type("#amount", "450 ming").keys(Keys.TAB).sees("#words", "toʻrt yuz ellik ming soʻm");
		browser.sees("#desk-sum", "Toʻlovdan keyin hisobda").sees("#record", "450 000");
		browser.keys("5", Keys.ENTER).sees("h1", "Chek №");
		assertThat(only().method()).isEqualTo(PaymentMethod.PAYME);
	}

	@Test
	void asksBeforeTheSameIsRecordedTwice(Browser browser) {
		String path = "/payments/new?student=" + this.student.id();
		browser.visit(path).hasFocus("input[name=items]").keys(Keys.SPACE, Keys.ENTER).sees("h1", "Chek №");
		browser.visit(path).keys(Keys.SPACE, Keys.ENTER).sees(".alert-warning", "hozirgina yozildi");
		browser.isAccessible().phone().settle().fitsTheScreen().isAccessible().desktop();
		assertThat(browser.find("#amount").getDomProperty("value")).isEqualTo("300 000");
		browser.clearErrors().press("button[name=anyway]").sees("h1", "Chek №").hasNoErrors();
		assertThat(mine()).hasSize(2);
	}

	@Test
	void onAPhone(Browser browser) {
		browser.phone().visit("/payments/new").type("#student-search", "Qwz" + this.owner.id());
		browser.press("#found [role=option]").press(".desk-month:not(.is-paid)").fitsTheScreen().isAccessible();
		assertThat(browser.find("#record").getLocation().y).as("below what it will come to")
			.isGreaterThanOrEqualTo(
					browser.find("#desk-sum").getLocation().y + browser.find("#desk-sum").getSize().height);
		browser.submit("#payment").sees("h1", "Chek №").fitsTheScreen().isAccessible().hasNoErrors();
		browser.visit("/payments?receiver=" + this.owner.id()).press("#payment-list .row-link").sees("main", "Yozildi");
		browser.fitsTheScreen().isAccessible();
	}

	@Test
	void aReceiptIsOnePageOfPaper(Browser browser) {
		browser.visit("/payments/" + pay(2010, 1).id() + "/receipt");
		assertThat(pagesOnPaper(browser)).isEqualTo(1);

		PaymentView long36 = pay(2020, 36);
		browser.visit("/payments/" + long36.id() + "/receipt");
		assertThat(pagesOnPaper(browser)).isEqualTo(1);

		this.payments.voidPayment(long36.id(), "Xato ".repeat(50).strip(), this.owner.caller());
		browser.visit("/payments/" + long36.id() + "/receipt").sees(".receipt-void", "Xato");
		assertThat(pagesOnPaper(browser)).isEqualTo(1);
		browser.hasNoErrors();
	}

	/** Every other month, so that none can be put together. */
	private PaymentView pay(int year, int months) {
		List<YearMonth> all = IntStream.range(0, months)
			.mapToObj((number) -> YearMonth.of(year, 1).plusMonths(number * 2L))
			.toList();
		return this.payments.record(new PaymentDraft(this.student.id(), this.group, null, all,
				new BigDecimal("987654321.99"), PaymentMethod.CASH, "Izoh ".repeat(150), null), this.owner.caller());
	}

	private static long pagesOnPaper(Browser browser) {
		Object data = browser.driver()
			.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
			.get("data");
		String pdf = new String(Base64.getDecoder().decode(data.toString()), StandardCharsets.ISO_8859_1);
		return PDF_PAGE.matcher(pdf).results().count();
	}

	private List<PaymentView> mine() {
		return this.book.list(PaymentFilter.ALL.by(this.student.id()), this.owner.caller()).all();
	}

	private PaymentView only() {
		assertThat(mine()).hasSize(1);
		return mine().get(0);
	}

}
