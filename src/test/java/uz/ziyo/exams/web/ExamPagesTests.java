package uz.ziyo.exams.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.ExamSetting;
import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.PaperRules;
import uz.ziyo.exams.PaperText;
import uz.ziyo.exams.Papers;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ZiyoTest
class ExamPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Exams exams;

	@Autowired
	private Papers papers;

	@Autowired
	private Subjects subjects;

	@Autowired
	private SqlCount sql;

	private Someone employee;

	private long subject;

	private long exam;

	private PaperQuestion first;

	@BeforeEach
	void anExam() {
		this.employee = this.as.employee();
		this.subject = this.subjects.create("Ingliz tili");
		this.exam = exam("Unit 5", question("Poytaxt?", "Toshkent!", "Buxoro"), question("Tasvirlang."));
		this.first = this.exams.paper(this.exam).questions().get(0);
	}

	@Test
	void listsAndFilters() {
		long archived = exam("Eski imtihon");
		this.exams.archive(archived, this.employee.caller());
		long running = exam("Bugungi", question("1+1?", "2!", "3"));
		this.exams.publish(running);
		IntStream.range(0, 17).forEach((i) -> this.exams.addParticipant(running, this.as.another(Role.STUDENT).id()));

		assertThat(page("/exams"))
			.contains("<html", "Unit 5", "Bugungi", "Qoralama", ">17<", this.exams.get(this.exam).code())
			.doesNotContain("Eski imtihon");
		assertThat(fragment("/exams?status=running")).doesNotContain("<html")
			.contains("Bugungi")
			.doesNotContain("Unit 5");
		assertThat(fragment("/exams?search=unit")).contains("Unit 5").doesNotContain("Bugungi");
		assertThat(fragment("/exams?search=nobody")).contains("Hech narsa topilmadi");
		assertThat(fragment("/exams?subject=" + this.subject + "&from=2026-11-20&to=2026-11-20")).contains("Unit 5");
		assertThat(fragment("/exams?from=2026-11-21")).doesNotContain("Unit 5");
		assertThat(fragment("/exams?from=abc")).contains("alert-warning");
		assertThat(fragment("/exams?status=archived")).contains("Eski imtihon", "/exams/" + archived + "/restore")
			.doesNotContain("Unit 5");
		assertThat(post("/exams/" + archived + "/restore", Map.of())).hasRedirectedUrl("/exams/" + archived);
		assertThat(fragment("/exams")).contains("Eski imtihon");
	}

	@Test
	void theListTakesThreeStatements() {
		IntStream.range(0, 30).forEach((i) -> exam("Imtihon " + i));
		assertThat(this.sql.during(() -> fragment("/exams"))).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void beginsAnExam() {
		assertThat(page("/exams/new")).contains("value=\"2026-11-20\"", "value=\"30\"");
		MvcTestResult made = post("/exams",
				Map.of("title", "Yangi", "subject", "" + this.subject, "date", "2026-11-25", "timeLimit", ""));

		assertThat(made).hasStatus(302);
		ExamView view = this.exams.get(Long.parseLong(made.getResponse().getRedirectedUrl().replaceAll("\\D", "")));
		assertThat(view.title()).isEqualTo("Yangi");
		assertThat(view.timeLimit()).isZero();
		assertThat(view.createdBy()).isEqualTo(this.employee.id());
		assertThat(post("/exams", Map.of("title", " ", "subject", "", "date", "25.11", "timeLimit", "x")))
			.hasStatus(422)
			.bodyText()
			.contains("Imtihon nomini yozing.", "Fanni tanlang.", "value=\"25.11\"", "Butun son kiriting.")
			.doesNotContain("uz.ziyo", "java.");
	}

	@Test
	void theEditorShowsThePaper() {
		assertThat(page("/exams/" + this.exam))
			.contains("Unit 5", "Poytaxt?", "value=\"Toshkent\"", "Tasvirlang.",
					"id=\"option-" + this.first.options().get(0).id() + "\"", this.exams.get(this.exam).code())
			.contains("maxlength=\"" + PaperRules.MAX_TEXT + "\"", "maxlength=\"" + PaperRules.MAX_SAMPLE + "\"",
					"maxlength=\"" + PaperRules.MAX_OPTION + "\"", "data-most=\"" + PaperRules.MAX_OPTION + "\"")
			.doesNotContain("/key\"")
			.doesNotContainPattern("<input[^>]*id=\"setting-shuffle-options\"[^>]*disabled");
		assertThat(this.sql.during(() -> page("/exams/" + this.exam))).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void savesAsOneGoes() {
		long question = this.first.id();
		long option = this.first.options().get(1).id();
		String path = "/exams/" + this.exam + "/questions/" + question;

		assertThat(htmx(path + "/text", Map.of("value", "Yangi <matn>", "was", "Poytaxt?"))).hasStatusOk()
			.bodyText()
			.contains("Saqlandi", "hx-swap-oob", "id=\"text-" + question + "-was\"", "Yangi &lt;matn&gt;")
			.doesNotContain("<html");
		assertThat(htmx(path + "/options/" + option, Map.of("value", "Samarqand", "was", "Buxoro"))).hasStatusOk();
		assertThat(htmx(path + "/right", Map.of("value", "" + option, "was", "" + this.first.options().get(0).id())))
			.hasStatusOk()
			.bodyText()
			.contains("id=\"right-" + question + "-was\"", "value=\"" + option + "\"");
		assertThat(htmx("/exams/" + this.exam + "/settings/time-limit", Map.of("value", "45", "was", "30")))
			.hasStatusOk();
		assertThat(htmx("/exams/" + this.exam + "/settings/shuffle-options", Map.of("was", ""))).hasStatusOk();

		PaperQuestion now = this.exams.paper(this.exam).questions().get(0);
		assertThat(now.text()).isEqualTo("Yangi <matn>");
		assertThat(now.options().get(1)).isEqualTo(new PaperOption(option, "Samarqand", true, 2));
		assertThat(this.exams.get(this.exam).timeLimit()).isEqualTo(45);
	}

	@Test
	void saysAtTheFieldWhatIsWrong() {
		String path = "/exams/" + this.exam + "/questions/" + this.first.id();
		assertThat(htmx(path + "/text", Map.of("value", "x".repeat(5001), "was", "Poytaxt?"))).hasStatus(422)
			.bodyText()
			.contains("Matn 5")
			.doesNotContain("Saqlandi");
		assertThat(htmx("/exams/" + this.exam + "/settings/title", Map.of("value", "", "was", "Unit 5"))).hasStatus(422)
			.bodyText()
			.contains("Imtihon nomini yozing.");
		assertThat(htmx("/exams/" + this.exam + "/settings/date", Map.of("value", "", "was", "2026-11-20")))
			.hasStatus(422);
		assertThat(htmx("/exams/" + this.exam + "/settings/code", Map.of("value", "AAAAAA"))).hasStatus(404);
		assertThat(this.exams.get(this.exam).title()).isEqualTo("Unit 5");
	}

	@Test
	void theSecondOfTwoSeesWhatTheFirstWrote() {
		String path = "/exams/" + this.exam + "/questions/" + this.first.id();
		this.papers.write(this.exam, this.first.id(), new PaperText("Poytaxt?", "Boshqa savol"));
		this.exams.set(this.exam, ExamSetting.TITLE, new PaperText(null, "Boshqa nom"));
		long a = this.first.options().get(0).id();
		long b = this.first.options().get(1).id();
		this.papers.markRight(this.exam, this.first.id(), null, b);

		assertThat(htmx(path + "/text", Map.of("value", "Meniki", "was", "Poytaxt?"))).hasStatus(422)
			.bodyText()
			.contains("Boshqa savol", "Meniki qolsin", "id=\"text-" + this.first.id() + "-theirs\"");
		assertThat(htmx("/exams/" + this.exam + "/settings/title", Map.of("value", "Meniki", "was", "Unit 5")))
			.hasStatus(422)
			.bodyText()
			.contains("Boshqa nom");
		assertThat(htmx(path + "/right", Map.of("value", "" + a, "was", "0"))).hasStatus(422)
			.bodyText()
			.contains("Buxoro", "{&quot;value&quot;: " + a + "}");
		assertThat(htmx(path + "/text", Map.of("value", "Meniki", "was", "Boshqa savol"))).hasStatusOk();
		assertThat(htmx(path + "/right", Map.of("value", "" + a))).hasStatusOk();
		assertThat(this.exams.paper(this.exam).questions().get(0).text()).isEqualTo("Meniki");
	}

	@Test
	void addsDuplicatesMovesAndRemoves() {
		String path = "/exams/" + this.exam + "/questions";
		assertThat(htmx(path, Map.of("type", "TEST"))).hasStatusOk()
			.bodyText()
			.contains("question-card", "autofocus", ">3<")
			.doesNotContain("<html");
		assertThat(htmx(path, Map.of("type", "WRITTEN"))).hasStatusOk().bodyText().contains("sample-");
		assertThat(htmx(path, Map.of("type", "ORAL"))).hasStatus(400);
		assertThat(htmx(path + "/" + this.first.id() + "/duplicate", Map.of())).bodyText().contains("Poytaxt?");
		List<PaperQuestion> now = this.exams.paper(this.exam).questions();
		assertThat(htmx(path + "/" + this.first.id() + "/move", Map.of("before", "" + now.get(4).id()))).hasStatusOk()
			.bodyText()
			.contains("Savol koʻchirildi");
		assertThat(this.exams.paper(this.exam).questions().get(4).id()).isEqualTo(this.first.id());

		assertThat(htmx(path + "/" + this.first.id() + "/remove", Map.of())).bodyText()
			.contains("Savol oʻchirildi", "name=\"options[0].text\"", "value=\"Toshkent\"", "Qaytarish");
		assertThat(this.exams.get(this.exam).questions()).isEqualTo(4);
		assertThat(htmx(path + "/back",
				Map.of("type", "TEST", "text", "Poytaxt?", "position", "5", "sample", "", "options[0].text",
						"Toshkent, A", "options[0].right", "true", "options[1].text", "Buxoro", "options[1].right",
						"false")))
			.hasStatusOk()
			.bodyText()
			.contains("Poytaxt?");
		PaperQuestion back = this.exams.paper(this.exam).questions().get(4);
		assertThat(back.options()).extracting(PaperOption::text, PaperOption::correct)
			.containsExactly(tuple("Toshkent, A", true), tuple("Buxoro", false));

		String options = path + "/" + back.id() + "/options";
		assertThat(htmx(options, Map.of())).bodyText().contains("class=\"option\"");
		assertThat(htmx(options + "/" + back.options().get(0).id() + "/remove", Map.of())).bodyText()
			.contains("Variant oʻchirildi", "Toshkent, A");
		assertThat(htmx(options + "/back", Map.of("text", "Toshkent, A", "right", "true", "position", "1"))).bodyText()
			.contains("value=\"Toshkent, A\"", "checked");
		assertThat(this.exams.paper(this.exam).questions().get(4).options()).extracting(PaperOption::text)
			.containsExactly("Toshkent, A", "Buxoro", "");
	}

	@Test
	void publishingSaysWhichQuestionIsInTheWay() {
		PaperQuestion empty = this.papers.add(this.exam, QuestionType.TEST);

		assertThat(post("/exams/" + this.exam + "/publish", Map.of())).hasStatus(422)
			.bodyText()
			.contains("3-savol: matni yoʻq.", "href=\"#question-" + empty.id() + "\"", "<html");
		assertThat(this.mvc.get().uri("/exams/" + this.exam + "/publish").with(this.employee))
			.hasRedirectedUrl("/exams/" + this.exam);
		this.papers.remove(this.exam, empty.id());
		assertThat(post("/exams/" + this.exam + "/publish", Map.of())).hasRedirectedUrl("/exams/" + this.exam);
		assertThat(this.exams.get(this.exam).published()).isTrue();
	}

	@Test
	void whatIsPublishedOrSatIsOnlyRead() {
		this.exams.publish(this.exam);
		assertThat(page("/exams/" + this.exam)).contains("Imtihon nashr etilgan, shuning uchun", "Toshkent")
			.doesNotContain("data-reorder-handle", "value=\"Toshkent\"", "/key\"");
		assertThat(htmx("/exams/" + this.exam + "/questions", Map.of("type", "TEST"))).hasStatus(422)
			.hasHeader("HX-Retarget", "#exam-obstacles")
			.bodyText()
			.contains("avval nashrdan oling");
		assertThat(htmx("/exams/" + this.exam + "/questions/" + this.first.id() + "/text",
				Map.of("value", "Yangi", "was", "Poytaxt?")))
			.hasStatus(422);
		assertThat(post("/exams/" + this.exam + "/unpublish", Map.of())).hasRedirectedUrl("/exams/" + this.exam);
		this.exams.sit(this.exam);
		assertThat(page("/exams/" + this.exam)).contains("topshirish boshlangan", "/exams/" + this.exam + "/key\"")
			.doesNotContain("data-reorder-handle")
			.containsPattern("<input[^>]*id=\"setting-shuffle-options\"[^>]*disabled")
			.doesNotContainPattern("<input[^>]*id=\"setting-hide-answers\"[^>]*disabled");
	}

	@Test
	void copiesAndArchives() {
		MvcTestResult copy = post("/exams/" + this.exam + "/copy", Map.of());
		assertThat(copy).hasStatus(302);
		assertThat(page(copy.getResponse().getRedirectedUrl())).contains("Unit 5 (Nusxa)", "Poytaxt?");
		assertThat(post("/exams/" + this.exam + "/archive", Map.of())).hasRedirectedUrl("/exams");
		assertThat(this.mvc.get().uri("/exams/" + this.exam).with(this.employee)).hasStatus(404);
	}

	@Test
	void isLookedAtAndPrinted() {
		assertThat(page("/exams/" + this.exam + "/preview")).contains("Poytaxt?", "Toshkent", "<textarea")
			.doesNotContain("checked", "is-right")
			// As in the sitting: no letters, which may be others' for each student.
			.doesNotContainPattern(">\\s*A\\)?\\s*<");
		assertThat(page("/exams/" + this.exam + "/print")).contains("Poytaxt?", "Ism, familiya")
			.doesNotContain("is-right", "✓");
		assertThat(page("/exams/" + this.exam + "/print?key=true")).contains("is-right", "✓", "Kalit")
			.doesNotContain("Ism, familiya");
		assertThat(page("/exams/" + this.exam + "/code")).contains(this.exams.get(this.exam).code());
	}

	@Test
	void pastesWhatIsSeenBefore() {
		String path = "/exams/" + this.exam + "/paste";
		String text = "Capital?\n*London\nParis\n\nNo key?\na\nb";
		assertThat(page(path)).contains("name=\"text\"", "data-most=\"300000\"");
		assertThat(htmx(path + "/preview", Map.of("text", text, "format", ""))).hasStatusOk()
			.bodyText()
			.contains("Topilgan savollar: 1", "London", "5-qator", "Toʻgʻri javob koʻrsatilmagan.")
			.doesNotContain("<html");
		assertThat(this.exams.get(this.exam).questions()).isEqualTo(2);

		assertThat(post(path, Map.of("text", text, "format", ""))).hasRedirectedUrl("/exams/" + this.exam);
		assertThat(this.exams.paper(this.exam).questions()).extracting(PaperQuestion::text)
			.containsExactly("Poytaxt?", "Tasvirlang.", "Capital?");
		assertThat(post(path, Map.of("text", "No key?\na\nb", "format", "starred"))).hasStatus(422)
			.bodyText()
			.contains("No key?", "1-qator");
		assertThat(post(path, Map.of("text", "", "format", ""))).hasStatus(422);
		this.exams.publish(this.exam);
		assertThat(post(path, Map.of("text", text, "format", ""))).hasStatus(422)
			.bodyText()
			.contains("avval nashrdan oling", "No key?");
	}

	@Test
	void aPasteInSeveralFormatsNamesThem() {
		String path = "/exams/" + this.exam + "/paste";
		String text = "Capital?\n*London\nParis\n\nVerb?\nA. apple\nB. run\nANSWER: D";
		assertThat(htmx(path + "/preview", Map.of("text", text, "format", ""))).hasStatusOk()
			.bodyText()
			.contains("Format: Toʻgʻrisi yulduzchali, Aiken (Moodle)", "Topilgan savollar: 1", "8-qator",
					"«D» degan variant yoʻq, bu savolda A, B bor.");
		assertThat(post(path, Map.of("text", "Capital?\nLondon\nParis", "format", "gift"))).hasStatus(422)
			.bodyText()
			.containsPattern("<option value=\"gift\" selected=\"selected\">");
	}

	@Test
	void ofManyErrorsThePasteShowsTheFirst() {
		for (String wrong : List.of("Q? {~%50%a ~b}\n", "Q?\na\nb\n\n")) {
			assertThat(htmx("/exams/" + this.exam + "/paste/preview", Map.of("text", wrong.repeat(300)))).hasStatusOk()
				.bodyText()
				.contains("Xatolar: 300", "Yana 250 ta xato bor.")
				.satisfies((body) -> assertThat(body.split("data-line=")).hasSize(51));
		}
	}

	@Test
	void optionsThatAreTheSameAreToldAndKept() {
		String text = "Colour?\n*red\nblue\nred";
		assertThat(htmx("/exams/" + this.exam + "/paste/preview", Map.of("text", text))).hasStatusOk()
			.bodyText()
			.contains("Qarab chiqing:", "4-qator", "«red» varianti ikki marta kelgan.")
			.doesNotContain("alert-danger");
		assertThat(page("/exams/" + this.exam)).containsPattern("data-same[^>]* hidden");
		assertThat(post("/exams/" + this.exam + "/paste", Map.of("text", text)))
			.hasRedirectedUrl("/exams/" + this.exam);
		assertThat(page("/exams/" + this.exam)).containsPattern("data-same(?:=\"\")?>Ikkita variant bir xil");
	}

	@Test
	void aHugePasteIsRefused() {
		assertThat(post("/exams/" + this.exam + "/paste", Map.of("text", "a".repeat(2_000_000)))).hasStatus(422)
			.bodyText()
			.contains("Matn juda uzun");
		assertThat(htmx("/exams/" + this.exam + "/paste/preview", Map.of("text", "Q?\n*a\nb\n\n".repeat(5000))))
			.hasStatusOk()
			.bodyText()
			.contains("koʻpi bilan 500 ta savol");
	}

	@Test
	void studentsSeeNothingOfIt() {
		Someone student = this.as.student();
		this.exams.publish(this.exam);
		for (String path : List.of("", "/new", "/" + this.exam, "/" + this.exam + "/print?key=true",
				"/" + this.exam + "/preview", "/" + this.exam + "/code", "/" + this.exam + "/paste",
				"/" + this.exam + "/import")) {
			assertThat(this.mvc.get().uri("/exams" + path).with(student)).as(path).hasStatus(403);
		}
		assertThat(this.mvc.post()
			.uri("/exams/" + this.exam + "/questions/" + this.first.id() + "/text")
			.param("value", "Buzuq")
			.with(student)).hasStatus(403);
	}

	@Test
	void anotherExamsQuestionIsNotFound() {
		long other = exam("Boshqa", question("1+1?", "2!", "3"));
		long foreign = this.exams.paper(other).questions().get(0).id();
		assertThat(htmx("/exams/" + this.exam + "/questions/" + foreign + "/text", Map.of("value", "Buzuq")))
			.hasStatus(404);
		assertThat(htmx("/exams/" + this.exam + "/questions/" + foreign + "/remove", Map.of())).hasStatus(404);
		assertThat(this.mvc.get().uri("/exams/99999").with(this.employee)).hasStatus(404);
	}

	private long exam(String title, PaperQuestion... questions) {
		return this.exams.create(new ExamDraft(this.subject, title, "", 30, false, true, null, false, false, false,
				List.of(questions), null), this.employee.caller());
	}

	private static PaperQuestion question(String text, String... options) {
		return new PaperQuestion(0, (options.length > 0) ? QuestionType.TEST : QuestionType.WRITTEN, text,
				(options.length > 0) ? 1 : 2, null,
				IntStream.range(0, options.length)
					.mapToObj((i) -> new PaperOption(0, options[i].replace("!", ""), options[i].endsWith("!"), i + 1))
					.toList());
	}

	private String page(String path) {
		MvcTestResult result = this.mvc.get().uri(path).with(this.employee).exchange();
		assertThat(result).hasStatusOk();
		return text(result);
	}

	private String fragment(String path) {
		MvcTestResult result = this.mvc.get().uri(path).with(this.employee).header("HX-Request", "true").exchange();
		assertThat(result).hasStatusOk();
		return text(result);
	}

	private MvcTestResult htmx(String path, Map<String, String> parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(this.employee)
			.header("HX-Request", "true");
		parameters.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult post(String path, Map<String, String> parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(this.employee);
		parameters.forEach(request::param);
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
