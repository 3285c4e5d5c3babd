package uz.ziyo.ledger.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.Students;
import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.OpeningImports;
import uz.ziyo.people.NewSignIn;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningImportTests extends MoneyImportTest {

	private static final String PATH = "/openings/import";

	private static final Object[] HEADING = { "Oʻquvchi", "Qarzi, soʻm", "Oldindan toʻlagan, soʻm", "Izoh" };

	@Autowired
	private Students students;

	@Autowired
	private OpeningImports openings;

	@Test
	void theTemplateBringsNothingIn() {
		for (String language : List.of("uz", "ru", "en")) {
			MvcTestResult template = get(PATH + "/template.xlsx?lang=" + language);
			assertThat(template).hasStatusOk();
			assertThat(upload(PATH, template.getResponse().getContentAsByteArray())).hasStatus(422)
				.bodyText()
				.contains("Faylda qoldiq yoʻq.");
		}
	}

	@Test
	void theTemplateNamesEveryStudentSoItIsInTheLog() {
		isLogged(PATH + "/template.xlsx", "Oʻquvchilar roʻyxati", "boshlangich-qoldiqlar-namuna");
	}

	@Test
	void aRefusalAtConfirmationSaysAllOfIt() throws IOException {
		String preview = preview(PATH, HEADING, row(this.student.username(), 5, null, null));

		assertThat(toldAfter(preview, new Object[] { "Oʻquvchi" }, "on", "2026-09-01"))
			.contains("“Qarzi, soʻm” ustuni topilmadi");
		assertThat(all()).isEmpty();
	}

	@Test
	void noMoreRowsComeInThanThePageSays() throws IOException {
		Object[][] rows = new Object[2001][];
		Arrays.fill(rows, row("Falonchi", 5, null, null));
		assertThat(upload(PATH, workbook(HEADING, rows))).hasStatus(422)
			.bodyText()
			.containsPattern("Faylda qatorlar juda koʻp: 2.?000 tadan");
		rows[0] = row("Namuna (bu qator yuklanmaydi)", 5, null, null);
		assertThat(upload(PATH, workbook(HEADING, rows))).hasStatus3xxRedirection();
	}

	@Test
	void showsErrorsByRowAndColumnBeforeAnythingIsSaved() throws IOException {
		String me = this.student.username();
		Someone other = this.given.studentIn(this.group);
		String preview = preview(PATH, HEADING, row(me, 300000, null, "2026-yil sentabr"),
				row("Falonchi", "besh yuz", null, null), row(other.username(), 5, 5, null), row(null, null, null, "x"),
				row(me, 5, null, null), row(this.given.studentIn(this.group).username(), 0, null, null),
				row(this.given.studentIn(this.group).username(), null, -5, null),
				row(this.given.studentIn(this.group).username(), 10.005, null, null),
				row(this.given.studentIn(this.group).username(), 1e15, null, "x".repeat(1001)));

		assertThat(get(preview)).hasStatusOk()
			.bodyText()
			.contains(this.student.caller().lastName(), "Bunday oʻquvchi yoʻq.", "Summani son bilan yozing",
					"faqat bittasini yozing", "Oʻquvchini tanlang.", "Summani kiriting.", "ikki marta yozilgan",
					"Summa noldan katta", "Tiyin koʻpi bilan ikki xonali", "Summa juda katta", "1000 belgidan oshmasin",
					"Qoʻshiladi: 1. Tuzatiladi: 0.", "Qator 3", "(B)", "value=\"2026-11-20\"");
		assertThat(all()).isEmpty();
	}

	@Test
	void allThatIsWrongWithARowIsToldAtOnce() throws IOException {
		post(preview(PATH, HEADING, row(this.student.username(), 300000, null, null)), "on", "2026-09-01");

		String preview = preview(PATH, HEADING, row("Falonchi", "besh", -5, "x".repeat(1001)),
				row(this.student.username(), null, 5, "x".repeat(1001)));

		assertThat(problems(preview)).containsExactly("2 Oʻquvchi: Bunday oʻquvchi yoʻq.",
				"2 Qarzi, soʻm: Summani son bilan yozing, masalan 1500000.",
				"2 Oldindan toʻlagan, soʻm: Summa noldan katta boʻlsin.",
				"2 Oldindan toʻlagan, soʻm: Qarz va oldindan toʻlovdan faqat bittasini yozing.",
				"2 Izoh: Matn juda uzun: 1000 belgidan oshmasin.", "3 Izoh: Matn juda uzun: 1000 belgidan oshmasin.",
				"3 Oldindan toʻlagan, soʻm: Bu oʻquvchining boshlangʻich qoldigʻi teskari tomonda yozilgan. Avvalgisini bekor qilib, qaytadan yuklang.");
	}

	@Test
	void bringsInWhatWasOwedAndWhatWasPaidAhead() throws IOException {
		Someone ahead = this.given.studentIn(this.group);
		String preview = preview(PATH, HEADING, row(this.student.username(), 300000, null, "Eski qarz"),
				row(ahead.username(), null, "150 000", null), row("Falonchi", 5, null, null));

		assertThat(post(preview, "on", "2026-09-01")).hasRedirectedUrl(PATH);

		assertThat(all()).singleElement().satisfies((charge) -> {
			assertThat(charge.kind()).isEqualTo(ChargeKind.OPENING);
			assertThat(charge.chargedOn()).isEqualTo(LocalDate.of(2026, 9, 1));
		});
		assertThat(get("/debtors?age=two_months")).bodyText().contains("300\u00a0000");
		assertThat(get("/students/" + ahead.id() + "/statement")).bodyText()
			.contains("Boshlangʻich qoldiq", "Hisobda qoldi: 150\u00a0000");
		assertThat(post(preview, "on", "2026-09-01")).hasRedirectedUrl(PATH);
		assertThat(all()).hasSize(1);
	}

	@Test
	void aSecondTimeItCorrectsWhatIsThere() throws IOException {
		Someone ahead = this.given.studentIn(this.group);
		Someone third = this.given.studentIn(this.group);
		post(preview(PATH, HEADING, row(this.student.username(), 300000, null, null),
				row(ahead.username(), null, 150000, null)), "on", "2026-09-01");
		pay(this.student, "100000");

		String preview = preview(PATH, HEADING, row(this.student.username(), 250000, null, "Tuzatildi"),
				row(ahead.username(), null, 150000, null), row(third.username(), 7, null, null));
		assertThat(get(preview)).bodyText()
			.contains("Qoʻshiladi: 1. Tuzatiladi: 1.", "Avvalgidek", "Tuzatiladi", "Qoʻshiladi");
		MvcTestResult done = post(preview, "on", "2026-09-01");

		assertThat(done).flash()
			.containsEntry("created", 1)
			.containsEntry("updated", 1)
			.containsEntry("unchanged", 1)
			.containsEntry("errors", 0);
		assertThat(get("/students/" + this.student.id() + "/statement")).bodyText()
			.contains("Tuzatildi", "150\u00a0000 soʻm");
		String other = preview(PATH, HEADING, row(ahead.username(), 5, null, null),
				row(third.username(), null, 5, null));
		assertThat(get(other)).bodyText().contains("teskari tomonda yozilgan", "Yoziladigan qoldiq yoʻq");
		post(preview(PATH, HEADING, row(ahead.username(), null, 170000, null)), "on", "2026-09-01");
		assertThat(this.openings.known().get(ahead.id()).amount()).isEqualByComparingTo("-170000");
	}

	@Test
	void aDayThatIsNoneIsSaidAtItsFieldAndTheFileStays() throws IOException {
		String preview = preview(PATH, HEADING, row(this.student.username(), 5, null, null));

		assertThat(post(preview, "on", "2026-11-21")).hasStatus(422)
			.bodyText()
			.contains("Kelgusi sana boʻlmaydi.", "value=\"2026-11-21\"");
		assertThat(post(preview, "on", "1999-01-01")).hasStatus(422).bodyText().contains("Sanani tekshiring.");
		assertThat(post(preview, "on", "kecha")).hasStatus(422).bodyText().contains("Sanani kiriting");
		assertThat(all()).isEmpty();
		assertThat(post(preview, "on", "2026-11-20")).hasRedirectedUrl(PATH);
		assertThat(all()).hasSize(1);
	}

	@Test
	void refusesWhatIsNoListOfBalances() throws IOException {
		assertThat(upload(PATH, "Sana;Summa".getBytes())).hasStatus(422)
			.bodyText()
			.contains("Bu Excel (.xlsx) fayli emas.");
		assertThat(upload(PATH, workbook(new Object[] { "Oʻquvchi" }, row("a")))).hasStatus(422)
			.bodyText()
			.contains("“Qarzi, soʻm” ustuni topilmadi");
		assertThat(get(PATH + "/" + UUID.randomUUID())).hasRedirectedUrl(PATH);
		assertThat(get(PATH, this.as.employee())).hasStatus(403);
	}

	@Test
	@Timeout(value = 60, unit = TimeUnit.SECONDS)
	void twoThousandComeInWithinSeconds() throws IOException {
		List<NewSignIn> many = this.students.createAll(PaymentImportTests.many(this.group));
		Object[][] rows = new Object[2000][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = (i % 2 == 0) ? row(many.get(i).username(), i + 1, null, null)
					: row(many.get(i).username(), null, i + 1, null);
		}
		long before = System.nanoTime();
		String preview = preview(PATH, HEADING, rows);

		assertThat(post(preview, "on", "2026-09-01")).hasStatus3xxRedirection();

		assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before)).isLessThan(10);
		assertThat(all()).hasSize(1000);
		assertThat(this.openings.known()).hasSize(2000);
	}

}
