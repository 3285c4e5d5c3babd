package uz.ziyo.ledger.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.NewStudent;
import uz.ziyo.groups.Students;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.NewSignIn;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PaymentImportTests extends MoneyImportTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

	private static final Object[] HEADING = { "Sana", "Oʻquvchi", "Summa, soʻm", "Guruh", "Oylar", "Usul", "Izoh" };

	@Autowired
	private PaymentBook paymentBook;

	@Autowired
	private Students students;

	@Test
	void theTemplateSaysWhatBelongsWhereAndBringsNothingIn() throws IOException {
		for (String language : List.of("uz", "ru", "en")) {
			MvcTestResult template = get("/payments/import/template.xlsx?lang=" + language);
			assertThat(template).hasStatusOk();
			byte[] content = template.getResponse().getContentAsByteArray();
			try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
				assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(3);
				assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(5);
				assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
					.isEqualTo(this.student.username());
			}
			assertThat(upload("/payments/import", content)).hasStatus(422);
		}
		assertThat(payments()).isEmpty();
	}

	@Test
	void theTemplateNamesEveryStudentSoItIsInTheLog() {
		isLogged("/payments/import/template.xlsx", "Oʻquvchilar roʻyxati", "tolovlar-namuna");
	}

	@Test
	void aRefusalAtConfirmationSaysAllOfIt() throws IOException {
		String preview = preview("/payments/import", HEADING,
				row(DAY, this.student.username(), 300000, "IELTS-A1", "Noyabr 2026", null, null));

		assertThat(toldAfter(preview, new Object[] { "Sana", "Oʻquvchi" })).contains("“Summa, soʻm” ustuni topilmadi");
		assertThat(payments()).isEmpty();
	}

	@Test
	void noMoreRowsComeInThanThePageSays() throws IOException {
		Object[][] rows = new Object[2001][];
		Arrays.fill(rows, row(DAY, "Falonchi", 5, null, null, null, null));
		assertThat(upload("/payments/import", workbook(HEADING, rows))).hasStatus(422)
			.bodyText()
			.containsPattern("Faylda qatorlar juda koʻp: 2.?000 tadan");
		rows[0] = row(DAY, "Namuna (bu qator yuklanmaydi)", 5, null, null, null, null);
		assertThat(upload("/payments/import", workbook(HEADING, rows))).hasStatus3xxRedirection();
	}

	@Test
	void showsErrorsByRowAndColumnBeforeAnythingIsSaved() throws IOException {
		this.given.group("SAT-B2");
		Someone gone = this.given.studentIn(this.group);
		this.students.archive(gone.id());
		payMonths(this.student, this.group, "300000", "2026-10");
		String me = this.student.username();

		String preview = preview("/payments/import", HEADING,
				row(DAY, me, 300000, "IELTS-A1", "Noyabr 2026", null, null),
				row("31.02.2026", "Falonchi", "besh yuz", "Yoʻq guruh", "2026-13", "Bitkoin", null),
				row(null, null, 0, null, null, null, null),
				row(TestClock.TODAY.plusDays(1), me, 10.005, null, null, null, null),
				row(DAY, me, -5, null, null, null, null), row(DAY, me, 1e15, null, null, null, null),
				row(DAY, me, 5, "SAT-B2", null, null, null), row(DAY, me, 5, null, "Noyabr 2026", null, null),
				row(DAY, me, 5, "IELTS-A1", "Oktabr 2026", null, null),
				row(DAY, me, 7, "IELTS-A1", "11.2026; 2026-11", null, null),
				row(DAY, gone.username(), 5, null, null, null, null),
				row(DAY, me, 6, null, null, null, "x".repeat(1001)));

		assertThat(get(preview)).hasStatusOk()
			.bodyText()
			.contains("Sanani toʻgʻri yozing", "Bunday oʻquvchi yoʻq.", "Summani son bilan yozing",
					"Bunday guruh yoʻq.", "Oylarni toʻgʻri yozing", "Usul notoʻgʻri", "Sanani kiriting.",
					"Oʻquvchini tanlang.", "Summa noldan katta", "Tiyin koʻpi bilan ikki xonali", "Summa juda katta",
					"Oʻquvchi bu guruhda oʻqimagan.", "Guruhni tanlang.", "Oktabr 2026 oyi toʻliq toʻlangan.",
					"Bir oy ikki marta tanlangan.", "1000 belgidan oshmasin", "Qator 3", "(E)",
					this.student.caller().lastName());
		assertThat(payments()).hasSize(1);
	}

	/** What can't be read hides nothing else. */
	@Test
	void allThatIsWrongWithARowIsToldAtOnce() throws IOException {
		this.given.group("SAT-B2");
		payMonths(this.student, this.group, "300000", "2026-10");
		String me = this.student.username();

		String preview = preview("/payments/import", HEADING,
				row(TestClock.TODAY.plusDays(1), me, "besh", "SAT-B2", "Oktabr 2026", "Bitkoin", "x".repeat(1001)),
				row("kecha", "Falonchi", -5, null, "Noyabr 2026; noyabr 2026", null, null),
				row(DAY, me, null, "IELTS-A1", "Oktabr 2026", null, "x".repeat(1001)));

		assertThat(problems(preview)).containsExactly("2 Summa, soʻm: Summani son bilan yozing, masalan 1500000.",
				"2 Usul: Usul notoʻgʻri: Naqd, Karta, Oʻtkazma, Click yoki Payme.",
				"2 Izoh: Matn juda uzun: 1000 belgidan oshmasin.", "2 Sana: Kelgusi sana boʻlmaydi.",
				"2 Guruh: Oʻquvchi bu guruhda oʻqimagan.", "3 Sana: Sanani toʻgʻri yozing, masalan 20.11.2026.",
				"3 Oʻquvchi: Bunday oʻquvchi yoʻq.", "3 Summa, soʻm: Summa noldan katta boʻlsin.",
				"3 Guruh: Guruhni tanlang.", "3 Oylar: Bir oy ikki marta tanlangan.",
				"4 Summa, soʻm: Summani kiriting.", "4 Izoh: Matn juda uzun: 1000 belgidan oshmasin.",
				"4 Oylar: Oktabr 2026 oyi toʻliq toʻlangan.");
	}

	@Test
	void whatWasDownloadedComesInElsewhere() throws IOException {
		long other = this.given.group("SAT-B2");
		this.given.enrol(this.student, other);
		payMonths(this.student, this.group, "300000", "2026-10", "2026-11");
		payMonths(this.student, other, "450000.50", "2026-12", "2027-01", "2026-09");
		pay(this.student, "7");
		List<PaymentView> before = payments();
		for (String language : List.of("uz", "ru", "en")) {
			byte[] download = get("/payments.xlsx?ordering=id&lang=" + language).getResponse().getContentAsByteArray();
			assertThat(get(redirect(upload("/payments/import", download)))).bodyText()
				.contains("Avval yozilganga oʻxshaydi: 3 ta");
			payments().forEach((one) -> this.payments.voidPayment(one.id(), null, this.owner));

			assertThat(post(redirect(upload("/payments/import", download)))).flash()
				.containsEntry("imported", 3)
				.containsEntry("errors", 0);

			assertThat(payments())
				.extracting(PaymentView::paidOn, PaymentView::groupId, PaymentView::amount,
						(one) -> one.months().stream().map((month) -> month.month()).sorted().toList())
				.containsExactlyInAnyOrderElementsOf(before.stream()
					.map((one) -> tuple(one.paidOn(), one.groupId(), one.amount(),
							one.months().stream().map((month) -> month.month()).sorted().toList()))
					.toList());
		}
	}

	private static String redirect(MvcTestResult answer) {
		assertThat(answer).hasStatus3xxRedirection();
		return answer.getResponse().getRedirectedUrl();
	}

	/** Of just those who are in it, on just its days, however far they lie apart. */
	@Test
	void looksForTwinsOnTheDaysOfTheSheetAlone() {
		Someone other = this.given.studentIn(this.group);
		for (int day = 1; day <= 9; day++) {
			payOn(this.student, day);
			payOn(other, day);
		}

		assertThat(
				this.paymentBook.of(List.of(this.student.id()), List.of(DAY.withDayOfMonth(2), DAY.withDayOfMonth(8))))
			.extracting(PaymentView::paidOn, PaymentView::studentId)
			.containsExactlyInAnyOrder(tuple(DAY.withDayOfMonth(2), this.student.id()),
					tuple(DAY.withDayOfMonth(8), this.student.id()));
		assertThat(this.paymentBook.of(List.of(), List.of())).isEmpty();
	}

	private void payOn(Someone someone, int day) {
		this.payments.record(new PaymentDraft(someone.id(), null, null, null, BigDecimal.ONE, PaymentMethod.CASH, null,
				DAY.withDayOfMonth(day)), this.owner);
	}

	@Test
	void aDateAheadIsRefusedByTheLedger() throws IOException {
		String preview = preview("/payments/import", HEADING,
				row(TestClock.TODAY.plusDays(1), this.student.username(), 5, null, null, null, null));

		assertThat(get(preview)).bodyText().contains("Kelgusi sana boʻlmaydi.", "(A)", "Yoziladigan toʻlov yoʻq");
	}

	@Test
	void recordsWhatIsRightOnceAndSettlesWithIt() throws IOException {
		owe("50000");
		Someone other = this.given.studentIn(this.group);
		String name = other.caller().lastName() + " " + other.caller().firstName();
		String preview = preview("/payments/import", HEADING,
				row(DAY, name, 600000.5, "ielts-a1", "2026-yil noyabr, 12.2026", "Click", "Otasi"),
				row("05.11.2026", this.student.username(), "30 000", null, null, null, null),
				row("2026-11-06", this.student.username(), 30000, null, null, "Карта", null),
				row(DAY, this.student.username(), 0, null, null, null, null));

		MvcTestResult done = post(preview);

		assertThat(done).hasRedirectedUrl("/payments/import");
		assertThat(done).flash().containsEntry("imported", 3).containsEntry("errors", 1);
		assertThat(payments())
			.extracting(PaymentView::paidOn, (one) -> one.amount().toString(), PaymentView::method, PaymentView::notes,
					(one) -> one.months().stream().map((month) -> month.month()).toList())
			.containsExactlyInAnyOrder(
					tuple(DAY, "600000.50", PaymentMethod.CLICK, "Otasi",
							List.of(YearMonth.of(2026, 11), YearMonth.of(2026, 12))),
					tuple(LocalDate.of(2026, 11, 5), "30000.00", PaymentMethod.CASH, null, List.of()),
					tuple(LocalDate.of(2026, 11, 6), "30000.00", PaymentMethod.CARD, null, List.of()));
		assertThat(all()).allSatisfy((charge) -> assertThat(charge.remaining()).isEqualByComparingTo("0"));
		assertThat(payments().stream().map(PaymentView::unspent).reduce(BigDecimal.ZERO, BigDecimal::add))
			.isEqualByComparingTo("10000");
		assertThat(post(preview)).hasRedirectedUrl("/payments/import");
		assertThat(payments()).hasSize(3);
	}

	@Test
	void whatIsThereAlreadyIsLeftOutUnlessAskedFor() throws IOException {
		Object[][] rows = { row(DAY, this.student.username(), 300000, "IELTS-A1", null, null, null),
				row(DAY, this.student.username(), 300000, "IELTS-A1", null, null, null) };
		String preview = preview("/payments/import", HEADING, rows);
		assertThat(get(preview)).bodyText().contains("Avval yozilganga oʻxshaydi: 1 ta", "Qator 3: 03.11.2026");
		post(preview);
		assertThat(payments()).hasSize(1);

		post(preview("/payments/import", HEADING, rows));
		assertThat(payments()).hasSize(1);
		post(preview("/payments/import", HEADING, rows), "twins", "true");
		assertThat(payments()).hasSize(3);
	}

	@Test
	void checksAgainAtConfirmation() throws IOException {
		String preview = preview("/payments/import", HEADING,
				row(DAY, this.student.username(), 300000, "IELTS-A1", "Noyabr 2026", null, null));
		payMonths(this.student, this.group, "250000", "2026-11");

		assertThat(post(preview)).flash().containsEntry("imported", 0).containsEntry("errors", 1);
		assertThat(payments()).hasSize(1);
	}

	@Test
	void refusesWhatIsNoListOfPayments() throws IOException {
		assertThat(upload("/payments/import", "Sana;Summa".getBytes())).hasStatus(422)
			.bodyText()
			.contains("Bu Excel (.xlsx) fayli emas.");
		assertThat(upload("/payments/import", new byte[0])).hasStatus(422).bodyText().contains("Faylni tanlang.");
		assertThat(upload("/payments/import", workbook(new Object[] { "Sana", "Oʻquvchi" }, row(DAY, "a"))))
			.hasStatus(422)
			.bodyText()
			.contains("“Summa, soʻm” ustuni topilmadi");
		for (Someone someone : List.of(this.as.employee(), this.student)) {
			assertThat(get("/payments/import", someone)).hasStatus(403);
		}
	}

	@Test
	@Timeout(value = 60, unit = TimeUnit.SECONDS)
	void twoThousandComeInByFewStatements() throws IOException {
		List<NewSignIn> many = this.students.createAll(many(this.group));
		Object[][] rows = new Object[2000][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = row(DAY, many.get(i).username(), i + 1, "IELTS-A1", "Noyabr 2026", null, null);
		}
		byte[] workbook = workbook(HEADING, rows);
		long before = System.nanoTime();
		String preview = upload("/payments/import", workbook).getResponse().getRedirectedUrl();

		List<String> statements = this.sql.during(() -> assertThat(post(preview)).hasStatus3xxRedirection());

		assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before)).isLessThan(10);
		assertThat(payments()).hasSize(2000);
		assertThat(statements).hasSizeLessThan(250);
	}

	private List<PaymentView> payments() {
		return this.paymentBook.list(PaymentFilter.ALL, this.owner).all();
	}

	static List<NewStudent> many(long groupId) {
		return IntStream.range(0, 2000)
			.mapToObj((i) -> new NewStudent(
					new AccountDraft("many-" + i, null, "Ism" + i, "Familiya", null, null, null, null), groupId))
			.toList();
	}

}
