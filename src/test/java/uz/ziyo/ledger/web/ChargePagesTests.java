package uz.ziyo.ledger.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.Students;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class ChargePagesTests extends MoneyPagesTest {

	@Autowired
	private Students students;

	@Test
	void theListShowsWhatIsOwedAndItsSum() {
		assertThat(get("/charges")).hasStatusOk().bodyText().contains("Hali qarz yozilmagan");
		owe("300000");
		pay(this.student, "100000");
		payMonths(this.student, this.group, "250000", "2026-10");

		assertThat(get("/charges")).hasStatusOk()
			.bodyText()
			.contains("Kitob", "2026-yil oktabr uchun oʻqish puli", "Qisman toʻlangan", "550\u00a0000 soʻm",
					"200\u00a0000 soʻm", "IELTS-A1", "/billing");
	}

	@Test
	void theListIsFilteredInPlace() {
		long other = this.given.group("SAT-B2");
		owe("300000");
		payMonths(this.student, this.group, "250000", "2026-10");
		this.given.enrol(this.student, other);
		owe(this.student, other, "777", "Daftar");

		assertThat(part("/charges?kind=tuition&month=2026-10&state=paid&group=" + this.group)).hasStatusOk()
			.bodyText()
			.contains("250\u00a0000 soʻm", "id=\"charge-list\"")
			.doesNotContain("<html", "Kitob", "Daftar");
		assertThat(part("/charges?state=open")).bodyText().contains("Kitob", "Daftar").doesNotContain("oktabr");
		assertThat(part("/charges?group=" + other)).bodyText().contains("777 soʻm").doesNotContain("Kitob");
		assertThat(part("/charges?from=2026-11-21")).bodyText().contains("Qarz topilmadi");
		assertThat(part("/charges?from=2026-11-20&to=2026-11-20&kind=other")).bodyText()
			.contains("300\u00a0777 soʻm")
			.doesNotContain("oktabr");
		assertThat(part("/charges?state=pending&month=2026-13&from=kecha")).bodyText()
			.contains("Filtrdagi sana notoʻgʻri", "Filtrdagi oy notoʻgʻri", "Kitob");
		assertThat(part("/charges?search=" + this.student.caller().lastName() + "&ordering=amount&page=4")).bodyText()
			.containsPattern("(?s)Daftar.*oktabr.*Kitob");
	}

	@Test
	void recordsOneForAStudentOnce() {
		String formId = formId(get("/charges/new?student=" + this.student.id()));
		String[] typed = { "formId", formId, "student", "" + this.student.id(), "amount", "50 000,5", "dueDate",
				"2026-12-01", "description", "Kitob" };

		MvcTestResult first = post("/charges", typed);
		MvcTestResult second = post("/charges", typed);

		ChargeView charge = all().get(0);
		assertThat(first).hasRedirectedUrl("/charges/" + charge.id());
		assertThat(second).hasRedirectedUrl("/charges/" + charge.id());
		assertThat(all()).hasSize(1);
		assertThat(charge.amount()).isEqualByComparingTo("50000.5");
		assertThat(charge.dueDate()).isEqualTo(LocalDate.of(2026, 12, 1));
	}

	/** Back in the browser, another debt, and sent. */
	@Test
	void aFormThatComesBackWithSomethingElseIsShownAgain() {
		String student = "" + this.student.id();
		String formId = formId(get("/charges/new?student=" + student));
		post("/charges", "formId", formId, "student", student, "amount", "50000", "description", "Kitob");

		String[] other = { "student", student, "amount", "20000", "description", "Daftar" };
		MvcTestResult again = post("/charges", with(other, "formId", formId));
		assertThat(again).hasStatus(422)
			.bodyText()
			.contains("Bu sahifadan bitta yozuv kiritilgan", "value=\"20000\"", "value=\"Daftar\"")
			.doesNotContain(formId);
		assertThat(all()).extracting(ChargeView::description).containsExactly("Kitob");

		assertThat(post("/charges", with(other, "formId", formId(again)))).hasStatus3xxRedirection();
		assertThat(all()).extracting(ChargeView::description).containsExactlyInAnyOrder("Kitob", "Daftar");
	}

	@Test
	void recordsTuitionOfAMonth() {
		assertThat(post("/charges", "student", "" + this.student.id(), "group", "" + this.group, "month", "2026-11",
				"amount", "300000"))
			.hasStatus3xxRedirection();
		assertThat(all()).singleElement()
			.satisfies((charge) -> assertThat(charge.month()).isEqualTo(YearMonth.of(2026, 11)));

		assertThat(post("/charges", "student", "" + this.student.id(), "group", "" + this.group, "month", "2026-11",
				"amount", "300000"))
			.hasStatus(422)
			.bodyText()
			.contains("Noyabr 2026 uchun allaqachon hisoblangan.");
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
		long foreign = this.given.group("SAT-B2");
		Someone gone = this.given.studentIn(this.group);
		this.students.archive(gone.id());
		String student = "" + this.student.id();

		refused("Summa noldan katta", "value=\"0\"", "student", student, "amount", "0");
		refused("Summa noldan katta", "value=\"-5\"", "student", student, "amount", "-5");
		refused("Tiyin koʻpi bilan ikki xonali", "value=\"10,005\"", "student", student, "amount", "10,005");
		refused("Summa juda katta", "value=\"1000000000000000\"", "student", student, "amount", "1000000000000000");
		refused("Son kiriting", "value=\"besh yuz\"", "student", student, "amount", "besh yuz");
		refused("Oyni kiriting", "value=\"2026-13\"", "student", student, "amount", "5", "month", "2026-13");
		refused("Guruhni tanlang", "value=\"2026-11\"", "student", student, "amount", "5", "month", "2026-11");
		refused("Yil 2000 va 2100 orasida", "value=\"1999-11\"", "student", student, "amount", "5", "month", "1999-11",
				"group", "" + this.group);
		refused("Oʻquvchi bu guruhda oʻqimagan.", "selected", "student", student, "amount", "5", "group", "" + foreign);
		refused("Oʻquvchini tanlang.", "value=\"5\"", "amount", "5");
		refused("yoʻq", "value=\"5\"", "student", "" + gone.id(), "amount", "5");
		refused("Butun son kiriting", "value=\"5\"", "student", "abc", "amount", "5");
		refused("Sanani kiriting", "value=\"2026-02-30\"", "student", student, "amount", "5", "dueDate", "2026-02-30");
		refused("1000 belgidan oshmasin", "value=\"5\"", "student", student, "amount", "5", "description",
				"x".repeat(1001));
		assertThat(all()).isEmpty();
	}

	private void refused(String message, String kept, String... typed) {
		assertThat(post("/charges", typed)).as(message)
			.hasStatus(422)
			.bodyText()
			.contains(message, kept, "form-label")
			.doesNotContain("java.", "uz.ziyo");
	}

	@Test
	void aStudentIsFoundWhileOneTypes() {
		Someone other = this.given.studentIn(this.group);

		assertThat(part("/charges/students?search=" + other.caller().lastName() + "&student=" + this.student.id()))
			.hasStatusOk()
			.bodyText()
			.contains(other.caller().lastName(), "IELTS-A1")
			.containsPattern("(?s)value=\"" + this.student.id() + "\" checked.*value=\"" + other.id() + "\"")
			.doesNotContain("<html");
		assertThat(part("/charges/students?search=hechkim")).bodyText().contains("Bunday oʻquvchi topilmadi");
		assertThat(part("/charges/students?search=&student=abc")).hasStatusOk();
	}

	@Test
	void chargesAWholeGroupAfterSayingWhoGetsIt() {
		Someone second = this.given.studentIn(this.group);
		payMonths(second, this.group, "250000", "2026-11");
		String[] typed = { "group", "" + this.group, "month", "2026-11", "amount", "300000" };

		MvcTestResult preview = preview(typed);
		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("1 oʻquvchiga 300\u00a0000 soʻmdan", this.student.caller().lastName(), second.caller().lastName(),
					"bu oy hisoblangan", "Hammasiga yozish");
		assertThat(all()).hasSize(1);

		String[] confirmed = with(typed, "seen", value(preview, "seen"), "formId", formId(preview));
		assertThat(post("/charges/group", confirmed)).hasRedirectedUrl("/charges?group=" + this.group);
		assertThat(all()).hasSize(2);
		MvcTestResult repeated = post("/charges/group", confirmed);
		assertThat(repeated).hasRedirectedUrl("/charges?group=" + this.group)
			.flash()
			.hasEntrySatisfying("flash",
					(flash) -> assertThat(flash).extracting("code").isEqualTo("charges.recorded.before"));
		assertThat(all()).hasSize(2);
	}

	/** Back in the browser, another debt, and sent. */
	@Test
	void aGroupIsChargedAnotherDebtFromTheSameFormOnlyAfterAWord() {
		String[] first = { "group", "" + this.group, "amount", "50000", "description", "Kitob" };
		String[] other = { "group", "" + this.group, "amount", "20000", "description", "Daftar" };
		MvcTestResult preview = preview(first);
		String formId = formId(preview);
		post("/charges/group", with(first, "seen", value(preview, "seen"), "formId", formId));

		MvcTestResult seen = follow(
				post("/charges/group", with(other, "seen", value(preview, "seen"), "formId", formId)));
		assertThat(seen).hasStatusOk().bodyText().contains("20\u00a0000");
		MvcTestResult again = post("/charges/group", with(other, "seen", value(seen, "seen"), "formId", formId));
		assertThat(again).hasStatus(422)
			.bodyText()
			.contains("Bu sahifadan bitta yozuv kiritilgan", "value=\"20000\"", "value=\"Daftar\"")
			.doesNotContain(formId);
		assertThat(all()).extracting(ChargeView::description).containsExactly("Kitob");

		String fresh = formId(again);
		MvcTestResult once = follow(post("/charges/group", with(other, "formId", fresh)));
		assertThat(post("/charges/group", with(other, "seen", value(once, "seen"), "formId", fresh)))
			.hasRedirectedUrl("/charges?group=" + this.group);
		assertThat(all()).extracting(ChargeView::description).containsExactlyInAnyOrder("Kitob", "Daftar");
	}

	@Test
	void whoJoinsAfterThePreviewIsShownFirst() {
		String[] typed = { "group", "" + this.group, "amount", "50000", "description", "Kitob" };
		MvcTestResult preview = preview(typed);
		Someone late = this.given.studentIn(this.group);

		MvcTestResult again = follow(
				post("/charges/group", with(typed, "seen", value(preview, "seen"), "formId", formId(preview))));

		assertThat(again).hasStatusOk().bodyText().contains(late.caller().lastName(), "2 oʻquvchiga");
		assertThat(all()).isEmpty();
		assertThat(post("/charges/group", with(typed, "seen", value(again, "seen"), "formId", formId(again))))
			.hasStatus3xxRedirection();
		assertThat(all()).hasSize(2);
	}

	/**
	 * Back in the browser leads to the same page again, and from there to the same
	 * charge.
	 */
	@Test
	void thePreviewOfAGroupIsAPageOfItsOwn() {
		String[] typed = { "group", "" + this.group, "month", "2026-11", "amount", "50 000,5", "dueDate", "2026-12-01",
				"description", "Kitob & daftar" };
		MvcTestResult preview = preview(with(typed, "formId", "abcdefgh-1"));
		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("1 oʻquvchiga", "method=\"post\"", "value=\"abcdefgh-1\"", "value=\"Kitob &amp; daftar\"");

		MvcTestResult sent = follow(post("/charges/group", with(typed, "formId", "abcdefgh-1")));
		assertThat(sent).hasStatusOk()
			.bodyText()
			.contains("1 oʻquvchiga", "value=\"50000,5\"", "value=\"2026-12-01\"", "value=\"2026-11\"",
					"value=\"Kitob &amp; daftar\"", "value=\"abcdefgh-1\"");
		assertThat(value(sent, "seen")).isEqualTo(value(preview, "seen"));
		assertThat(get("/charges/group")).bodyText().contains("method=\"get\"").doesNotContain("name=\"seen\"");
		assertThat(preview("group", "" + this.group, "amount", "0", "seen", "x")).hasStatus(422)
			.bodyText()
			.contains("Summa noldan katta", "method=\"get\"");
		assertThat(all()).isEmpty();
	}

	private MvcTestResult preview(String... typed) {
		var request = this.mvc.get().uri("/charges/group").with(this.as.owner()).param("preview", "true");
		for (int i = 0; i < typed.length; i += 2) {
			request = request.param(typed[i], typed[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult follow(MvcTestResult redirect) {
		String target = redirect.getResponse().getRedirectedUrl();
		assertThat(target).startsWith("/charges/group?preview=true");
		return this.mvc.get().uri(URI.create(target.replace("+", "%20"))).with(this.as.owner()).exchange();
	}

	/** They are on no list of debtors. */
	@Test
	void whatTheArchivedOweIsToldApart() {
		owe("300000");
		assertThat(get("/charges")).bodyText().doesNotContain("arxivdagilar");
		owe(this.given.studentIn(this.group), this.group, "70000", "Daftar");
		this.students.archive(this.student.id());

		assertThat(get("/charges")).bodyText().contains("370\u00a0000 soʻm", "shundan arxivdagilar: 300\u00a0000 soʻm");
		assertThat(part("/charges?search=" + this.student.caller().lastName() + "&state=paid")).bodyText()
			.doesNotContain("arxivdagilar");
	}

	@Test
	void aGroupWithNobodyInItGetsNothing() {
		long empty = this.given.group("Boʻsh");

		assertThat(post("/charges/group", "group", "" + empty, "amount", "5")).hasStatus(422)
			.bodyText()
			.contains("Bu guruhda oʻquvchi yoʻq.");
		assertThat(post("/charges/group", "amount", "5", "month", "2026-13")).hasStatus(422)
			.bodyText()
			.contains("Oyni kiriting", "value=\"2026-13\"");
		assertThat(post("/charges/group", "amount", "0")).hasStatus(422)
			.bodyText()
			.contains("Summa noldan katta", "value=\"0\"");
		assertThat(post("/charges/group", "amount", "5")).hasStatus(422).bodyText().contains("Guruhni tanlang.");
	}

	@Test
	void changesACharge() {
		long id = owe("300000").id();
		assertThat(get("/charges/" + id)).hasStatusOk().bodyText().contains("value=\"300000\"", "Kitob");

		assertThat(post("/charges/" + id, "amount", "250000", "dueDate", "2026-11-30", "description", "Daftar"))
			.hasRedirectedUrl("/charges/" + id);

		assertThat(all()).singleElement().satisfies((charge) -> {
			assertThat(charge.remaining()).isEqualByComparingTo("250000");
			assertThat(charge.description()).isEqualTo("Daftar");
		});
		assertThat(post("/charges/" + id, "amount", "0", "description", "Qalam")).hasStatus(422)
			.bodyText()
			.contains("Summa noldan katta", "value=\"0\"", "value=\"Qalam\"");
		assertThat(get("/charges/99999")).hasStatus(404);
		assertThat(post("/charges/99999", "amount", "5")).hasStatus(404);
	}

	@Test
	void whoComesSecondSeesBoth() {
		ChargeView charge = owe("300000");
		String path = "/charges/" + charge.id();
		assertThat(get(path)).bodyText()
			.contains("name=\"version\" value=\"0\"", "name=\"was[amount]\" value=\"300000\"");
		post(path, "amount", "250000", "description", "Daftar");
		String[] mine = { "amount", "200000", "dueDate", "2026-12-01", "description", "Kitob", "version", "0",
				"was[amount]", "300000", "was[dueDate]", "", "was[description]", "Kitob" };

		assertThat(post(path, mine)).hasStatus(409)
			.bodyText()
			.contains("Siz tahrirlayotganda", ">250\u00a0000</td>", ">200\u00a0000</td>", "value=\"Daftar\"",
					"value=\"2026-12-01\"", "name=\"version\" value=\"1\"")
			.doesNotContain(">Kitob</td>");
		assertThat(all()).singleElement().satisfies((now) -> assertThat(now.amount()).isEqualByComparingTo("250000"));

		mine[7] = "1";
		assertThat(post(path, mine)).hasRedirectedUrl(path);
	}

	@Test
	void whatPaysAChargeDoesNotDisturbWhoCorrectsIt() {
		ChargeView charge = owe("300000");
		pay(this.student, "100000");

		assertThat(post("/charges/" + charge.id(), "amount", "200000", "description", "Kitob", "version", "0",
				"was[amount]", "300000", "was[description]", "Kitob"))
			.hasRedirectedUrl("/charges/" + charge.id());
	}

	@Test
	void deletesWhatNobodyHasPaidInto() {
		long id = owe("300000").id();

		assertThat(post("/charges/" + id + "/delete")).hasRedirectedUrl("/charges");
		assertThat(all()).isEmpty();
		assertThat(post("/charges/" + id + "/delete")).hasStatus(404);
	}

	@Test
	void saysWhichPaymentHoldsIt() {
		long id = owe("300000").id();
		pay(this.student, "100000");
		String receipt = this.jdbc.sql("select receipt_no from payment").query(String.class).single();

		assertThat(post("/charges/" + id + "/delete")).hasStatus(409)
			.bodyText()
			.contains("Bu qarzni № " + receipt + " toʻlov yopgan", "/students/" + this.student.id() + "/statement");

		pay(this.student, "50000");
		String receipts = this.jdbc
			.sql("select string_agg(cast(receipt_no as varchar(20)), ', ' order by id) from payment")
			.query(String.class)
			.single();
		assertThat(post("/charges/" + id + "/delete")).bodyText()
			.contains("Bu qarzni № " + receipts + " toʻlovlar yopgan. Avval oʻsha toʻlovlarni bekor qiling.");
		assertThat(post("/charges/" + id + "/delete?lang=ru")).bodyText()
			.contains("погашен платежами № " + receipts + ". Сначала аннулируйте эти платежи.");
		assertThat(post("/charges/" + id + "/delete?lang=en")).bodyText()
			.contains("Payments Nos. " + receipts + " have settled this debt. Void those payments first.");
		assertThat(all()).hasSize(1);
	}

	@Test
	void onlyTheOwnerIsHere() {
		long id = owe("300000").id();
		for (Someone someone : List.of(this.as.employee(), this.student)) {
			for (String path : List.of("/charges", "/charges/new", "/charges/group", "/charges/" + id,
					"/charges/students", "/billing")) {
				assertThat(get(path, someone)).as(path).hasStatus(403);
			}
			assertThat(this.mvc.post().uri("/charges").with(someone)).hasStatus(403);
			assertThat(this.mvc.post().uri("/charges/" + id + "/delete").with(someone)).hasStatus(403);
		}
	}

	@Test
	void fewStatements() {
		for (int i = 0; i < 30; i++) {
			owe("100");
		}
		assertThat(this.sql.during(() -> get("/charges"))).hasSize(4);
		assertThat(this.sql.during(() -> part("/charges"))).hasSize(3);
		assertThat(this.sql.during(() -> get("/charges/new?student=" + this.student.id()))).hasSize(2);
		assertThat(this.sql.during(() -> get("/charges/" + all().get(0).id())).size()).isLessThanOrEqualTo(2);
	}

	private static String formId(MvcTestResult page) {
		return value(page, "formId");
	}

	private static String value(MvcTestResult page, String name) {
		try {
			Matcher input = Pattern.compile("<input type=\"hidden\"[^>]*name=\"" + name + "\" value=\"([^\"]+)\"")
				.matcher(page.getResponse().getContentAsString());
			assertThat(input.find()).as(name).isTrue();
			return input.group(1);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String[] with(String[] typed, String... more) {
		return Stream.concat(Arrays.stream(typed), Arrays.stream(more)).toArray(String[]::new);
	}

}
