package uz.ziyo.results.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.results.GivenResults;
import uz.ziyo.results.MarkableAnswer;
import uz.ziyo.results.Marking;
import uz.ziyo.results.ResultDraft;
import uz.ziyo.results.ResultSheets;
import uz.ziyo.results.Results;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ResultPagesTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Results results;

	@Autowired
	private ResultSheets sheets;

	@Autowired
	private Marking marking;

	@Autowired
	private Sittings running;

	@Autowired
	private SqlCount sql;

	private GivenResults sittings;

	private Someone teacher;

	private long exam;

	@BeforeEach
	void anExam() {
		this.sittings = new GivenResults(this.application);
		this.teacher = this.as.employee();
		this.exam = this.sittings.exam("Haftalik test", 2, 1);
	}

	@Test
	void thePageShowsResultsAndItsFilters() {
		long group = this.given.group("IELTS-A1");
		Someone one = this.given.studentIn(group);
		long id = this.sittings.submit(this.exam, one.id(), "A", "B", "Insho matni");
		Someone other = submitTo(this.exam, "A", "A", "-");
		String path = "/exams/" + this.exam + "/results";

		assertThat(get(path)).hasStatusOk()
			.bodyText()
			.contains("Haftalik test", "IELTS-A1", "Guruhsiz", one.caller().lastName(), path + "/" + id, "33,33 %",
					"Javoblarni tekshirish: 1", "data-chart=\"bar\"");
		assertThat(hx(path + "?search=" + one.caller().lastName())).hasStatusOk()
			.bodyText()
			.contains(one.caller().lastName())
			.doesNotContain(other.caller().lastName(), "<html");
		assertThat(hx(path + "?group=" + group)).bodyText()
			.contains(one.caller().lastName())
			.doesNotContain(other.caller().lastName());
		assertThat(hx(path + "?group=none")).bodyText()
			.contains(other.caller().lastName())
			.doesNotContain(one.caller().lastName());
		assertThat(hx(path + "?state=waiting")).bodyText()
			.contains(one.caller().lastName())
			.doesNotContain(other.caller().lastName());
		assertThat(hx(path + "?search=hechkim")).bodyText().contains("Hech kim topilmadi");
		assertThat(get(path + "/panel")).hasStatusOk().bodyText().contains(one.caller().lastName());
		assertThat(this.mvc.get().uri(path).with(this.as.student())).hasStatus(403);
		assertThat(get("/exams/999/results")).hasStatus(404);
	}

	@Test
	void pagesAskTheDatabaseAFewTimes() {
		submitTo(this.exam, "A", "B", "Bir");
		get("/exams/" + this.exam + "/results");
		int one = this.sql.during(() -> get("/exams/" + this.exam + "/results")).size();
		IntStream.range(0, 5).forEach((number) -> submitTo(this.exam, "A", "B", "Bir"));
		assertThat(this.sql.during(() -> get("/exams/" + this.exam + "/results"))).hasSize(one).hasSizeLessThan(7);
		assertThat(this.sql.during(() -> get("/exams/" + this.exam + "/marking"))).hasSizeLessThan(7);
	}

	@Test
	void nothingYetIsSaid() {
		assertThat(get("/exams/" + this.exam + "/results")).hasStatusOk()
			.bodyText()
			.contains("Hali hech kim topshirmagan");
		assertThat(get("/exams/" + this.exam + "/results/panel")).bodyText().contains("Hali hech kim topshirmagan");
		assertThat(get("/exams/" + this.exam + "/marking")).hasStatusOk()
			.bodyText()
			.contains("Tekshiradigan javob yoʻq");
		assertThat(get("/exams/" + this.exam + "/results")).bodyText().doesNotContain("/key\"");
		submitTo(this.exam, "A", "A", "-");
		assertThat(get("/exams/" + this.exam + "/results")).bodyText().contains("/key\"");
	}

	@Test
	void oneResultWithItsAnswersAndHistory() {
		Someone student = this.as.student();
		long id = this.sittings.submit(this.exam, student.id(), "A", "C", "Insho matni");
		String path = "/exams/" + this.exam + "/results/" + id;

		assertThat(get(path)).hasStatusOk()
			.bodyText()
			.contains("Savol 1", "Insho matni", "Toʻgʻrisi: A", "33,33 %", "Oʻquvchi oʻzi topshirgan.");
		assertThat(get("/exams/" + this.sittings.exam("Boshqa", 1, 0) + "/results/" + id)).hasStatus(404);
		assertThat(get(path + "/edit")).hasStatusOk().bodyText().contains("value=\"33,33\"");

		assertThat(post(path + "/edit", "score", "90,5", "correctAnswers", "4", "totalQuestions", "3")).hasStatus(422)
			.bodyText()
			.contains("reason-error");
		assertThat(post(path + "/edit", "score", "90,5", "correctAnswers", "4", "totalQuestions", "3", "reason", "a"))
			.hasStatus(422)
			.bodyText()
			.contains("Toʻgʻri javoblar savollar sonidan (3) oshmaydi.");
		assertThat(post(path + "/edit", "score", "90,5", "correctAnswers", "3", "totalQuestions", "3", "checked",
				"true", "reason", "Apellyatsiya", "version", "0"))
			.hasStatus(302);
		assertThat(get(path)).bodyText().contains("90,5 %", "Apellyatsiya", "Qoʻlda oʻzgartirildi", "qoʻlda qoʻyilgan");

		assertThat(post(path + "/edit", "score", "70", "correctAnswers", "2", "totalQuestions", "3", "checked", "true",
				"reason", "b", "version", "0", "was[score]", "33.33", "was[correctAnswers]", "1", "was[totalQuestions]",
				"3", "was[checked]", "false"))
			.hasStatus(409)
			.bodyText()
			.contains("90,5", "70");
		assertThat(this.results.get(id, this.teacher.caller()).score()).isEqualByComparingTo("90.5");

		assertThat(get(path + "/removal")).hasStatusOk().bodyText().contains("data-confirm=");
		assertThat(post(path + "/removal", "reason", " ")).hasStatus(422);
		assertThat(post(path + "/removal", "reason", "Xato")).hasStatus(302);
		assertThat(get(path)).hasStatus(404);
		assertThat(this.mvc.post().uri(path + "/removal").param("reason", "a").with(student)).hasStatus(403);
	}

	@Test
	void marksOneAnswerAfterTheOther() {
		Someone one = submitTo(this.exam, "A", "A", "Birinchi insho");
		submitTo(this.exam, "A", "A", "Ikkinchi insho");
		String path = "/exams/" + this.exam + "/marking";
		MarkableAnswer first = this.marking.first(this.exam, null).orElseThrow();

		assertThat(get(path)).hasStatusOk()
			.bodyText()
			.contains("Birinchi insho", "Namuna 1", "0 / 2", one.caller().lastName());
		assertThat(hxPost(path + "/" + first.id(), "mark", "RIGHT", "was", "NONE")).hasStatusOk()
			.bodyText()
			.contains("Ikkinchi insho", "1 / 2", "value=\"NONE\"", one.caller().lastName())
			.doesNotContain("<html");
		assertThat(hx(path + "?before=" + this.marking.next(this.exam, first).orElseThrow().id())).bodyText()
			.contains("Birinchi insho");
		assertThat(hxPost(path + "/" + first.id(), "mark", "WRONG", "was", "NONE")).as("another has marked it")
			.hasStatus(422)
			.bodyText()
			.contains("boshqa oʻqituvchi tekshirdi", "Birinchi insho", "value=\"RIGHT\"");
		assertThat(this.marking.get(this.exam, first.id()).mark()).isTrue();
		assertThat(hxPost(path + "/" + first.id(), "mark", "NONE", "was", "RIGHT", "undone", "true")).hasStatusOk()
			.bodyText()
			.contains("Birinchi insho", "0 / 2", "Tarixi");
		assertThat(post(path + "/" + first.id(), "mark", "WRONG", "was", "NONE")).hasStatus(302);
		assertThat(hx(path + "?after=" + first.id())).bodyText().contains("Ikkinchi insho");
		long last = this.marking.next(this.exam, first).orElseThrow().id();
		assertThat(hx(path + "?after=" + last)).as("the only one left").bodyText().contains("Ikkinchi insho");
		assertThat(hxPost(path + "/" + last, "mark", "RIGHT", "was", "NONE")).bodyText()
			.contains("Hammasi tekshirildi");
		assertThat(hx(path + "?question=" + first.questionId())).bodyText().contains("Ikkinchi insho");
		assertThat(get(path + "?answer=999")).hasStatus(404);
		assertThat(this.mvc.get().uri(path).with(this.as.student())).hasStatus(403);
		assertThat(post(path + "/" + last, "mark", "perhaps", "was", "NONE").getResponse().getStatus()).isBetween(400,
				404);
	}

	@Test
	void theKeyIsChangedAfterALook() {
		submitTo(this.exam, "A", "A", "-");
		submitTo(this.exam, "B", "A", "-");
		PaperQuestion question = this.sittings.paper(this.exam).questions().get(0);
		long b = GivenResults.option(question, "B");
		String path = "/exams/" + this.exam + "/key";

		assertThat(get(path)).hasStatusOk().bodyText().contains("Savol 1", "Toʻgʻrisi: A");
		assertThat(get(path + "?question=" + question.id())).hasStatusOk().bodyText().contains("hozirgi kalit");
		assertThat(get(path + "?question=999")).hasStatus(404);
		assertThat(hx(path + "?question=" + question.id() + "&right=" + b)).hasStatusOk()
			.bodyText()
			.contains("2 ta natija oʻzgaradi, oʻrtacha 0")
			.doesNotContain("<html");
		assertThat(hx(
				path + "?question=" + question.id() + "&right=" + b + "&right=" + GivenResults.option(question, "A")))
			.bodyText()
			.contains("1 ta natija oʻzgaradi, oʻrtacha +33,34");
		String version = Integer.toString(this.sittings.paper(this.exam).exam().paperVersion());
		assertThat(post(path, "question", "" + question.id(), "paperVersion", version)).hasStatus(422)
			.bodyText()
			.contains("Kamida bitta toʻgʻri variantni belgilang.");
		assertThat(post(path, "question", "" + question.id(), "right", "" + b, "paperVersion", version)).hasStatus(302)
			.redirectedUrl()
			.isEqualTo("/exams/" + this.exam + "/results");
		assertThat(post(path, "question", "" + question.id(), "right", "" + b, "paperVersion", version)).hasStatus(409)
			.bodyText()
			.contains("hozirgina boshqa kishi");
		assertThat(this.mvc.post().uri(path).param("question", "" + question.id()).with(this.as.student()))
			.hasStatus(403);
	}

	@Test
	void whatIsBegunIsNotToComeAnyMore() {
		Someone student = this.given.studentIn(this.given.group("IELTS-A1"));
		long next = this.sittings.exam("Keyingi test", 1, 0);
		this.sittings.submit(this.exam, student.id(), "A");
		assertThat(mine(student, "/my/sittings-panel")).bodyText()
			.contains("Kutilayotgan imtihonlar", "Keyingi test")
			.doesNotContain("Haftalik test");
		this.running.start(this.sittings.paper(next).exam().code(), student.caller());
		assertThat(mine(student, "/my/sittings-panel")).bodyText()
			.contains("Boshlangan imtihonlar", "Davom etish")
			.containsOnlyOnce("Keyingi test")
			.doesNotContain("Kutilayotgan imtihonlar");
		assertThat(this.sql.during(() -> mine(student, "/my/sittings-panel"))).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void whatWaitsToBeMarkedIsNoZero() {
		Someone student = this.given.studentIn(this.given.group("IELTS-A1"));
		long waits = this.sittings.submit(this.sittings.exam("Insho", 0, 1), student.id(), "Insho matni");
		for (String path : java.util.List.of("/my/exams", "/my/results/" + waits, "/my/results-panel")) {
			assertThat(mine(student, path)).hasStatusOk()
				.bodyText()
				.contains("Hali tekshirilmagan")
				.doesNotContain(">0 %", "oʻrtacha");
		}
		long half = this.sittings.submit(this.exam, student.id(), "A", "B", "Insho matni");
		assertThat(mine(student, "/my/results/" + half)).bodyText().contains("hozircha 33,33 %");
		assertThat(mine(student, "/my/exams")).bodyText().contains("hozircha 33,33 %", "oʻrtacha 33,33 %");
		long zero = this.sittings.submit(this.sittings.exam("Test", 1, 0), student.id(), "B");
		assertThat(mine(student, "/my/results/" + zero)).bodyText()
			.contains(">0 %")
			.doesNotContain("Hali tekshirilmagan");
	}

	@Test
	void aStudentSeesHisExamsAndResults() {
		long group = this.given.group("IELTS-A1");
		Someone student = this.given.studentIn(group);
		long hidden = this.sittings.exam("Yashirin", java.util.List.of(new PaperQuestion(0,
				uz.ziyo.exams.QuestionType.TEST, "Savol 1", 1, null, GivenResults.options("A", "B", "C", "D"))), true);
		long id = this.sittings.submit(this.exam, student.id(), "A", "B", "Insho matni");
		long secret = this.sittings.submit(hidden, student.id(), "A");

		assertThat(mine(student, "/my/exams")).hasStatusOk()
			.bodyText()
			.contains("action=\"/sittings\"", "Haftalik test", "33,33 %", "/my/results/" + id);
		assertThat(mine(student, "/my/results/" + id)).hasStatusOk()
			.bodyText()
			.contains("Savol 1", "Insho matni", "data-print", "Tekshiruv kutmoqda", "mark-kelmadi")
			.doesNotContain("Toʻgʻrisi:", "Namuna 1");
		assertThat(mine(student, "/my/results/" + secret)).hasStatusOk()
			.bodyText()
			.contains("imtihon nashrdan olingach")
			.doesNotContain("mark-keldi", "mark-kelmadi");
		assertThat(mine(student, "/my/results-panel")).hasStatusOk().bodyText().contains("Haftalik test");
		assertThat(get("/students/" + student.id() + "/results-panel")).hasStatusOk()
			.bodyText()
			.contains("/exams/" + this.exam + "/results/" + id);
		Someone stranger = this.as.another(Role.STUDENT);
		assertThat(mine(stranger, "/my/results/" + id)).hasStatus(404);
		assertThat(mine(stranger, "/my/exams")).hasStatusOk().bodyText().contains("Hali natija yoʻq");
		assertThat(get("/my/exams")).hasStatus(403);
	}

	@Test
	void aResultWrittenByHandHasNoAnswersToShow() {
		Someone student = this.as.student();
		long id = this.results.create(new ResultDraft(this.exam, student.id(), new BigDecimal("85.5"), 17, 20, true),
				this.teacher.caller());

		assertThat(mine(student, "/my/results/" + id)).hasStatusOk()
			.bodyText()
			.contains("85,5 %")
			.doesNotContain("Savol 1");
		assertThat(get("/exams/" + this.exam + "/results/" + id)).hasStatusOk().bodyText().contains("qoʻlda yozilgan");
		assertThat(this.sheets.get(id, this.teacher.caller()).lines()).isEmpty();
	}

	private Someone submitTo(long examId, String... answers) {
		Someone student = this.as.another(Role.STUDENT);
		this.sittings.submit(examId, student.id(), answers);
		return student;
	}

	private MvcTestResult get(String path) {
		return mine(this.teacher, path);
	}

	private MvcTestResult mine(Someone someone, String path) {
		return read(this.mvc.get().uri(path).with(someone).exchange());
	}

	private MvcTestResult hx(String path) {
		return read(this.mvc.get().uri(path).header("HX-Request", "true").with(this.teacher).exchange());
	}

	private MvcTestResult post(String path, String... params) {
		return post(path, false, params);
	}

	private MvcTestResult hxPost(String path, String... params) {
		return post(path, true, params);
	}

	private MvcTestResult post(String path, boolean htmx, String... params) {
		var request = this.mvc.post().uri(path).with(this.teacher);
		for (int i = 0; i < params.length; i += 2) {
			request.param(params[i], params[i + 1]);
		}
		if (htmx) {
			request.header("HX-Request", "true");
		}
		return read(request.exchange());
	}

	private static MvcTestResult read(MvcTestResult result) {
		result.getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());
		return result;
	}

}
