package uz.ziyo.sittings.web;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.groups.Subjects;
import uz.ziyo.results.Results;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.GivenExam;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class SittingPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Exams exams;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Sittings sittings;

	@Autowired
	private Results results;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	private Someone student;

	private ExamView exam;

	private List<PaperQuestion> questions;

	@BeforeEach
	void anExam() {
		this.student = this.as.student();
		this.exam = new GivenExam().by(this.as.owner().caller(), this.exams, this.subjects);
		this.questions = this.exams.paper(this.exam.id()).questions();
	}

	@Test
	void theCodeLeadsOverTheDetailsToTheSitting() {
		assertThat(get("/sittings")).hasStatusOk().bodyText().contains("Imtihonga kirish", "name=\"code\"");
		String start = "/sittings/start?code=" + this.exam.code();
		assertThat(this.mvc.post().uri("/sittings").with(this.student).param("code", this.exam.code())).hasStatus(302)
			.headers()
			.hasValue("Location", start);
		assertThat(get(start)).hasStatusOk()
			.bodyText()
			.contains("IELTS Grammar Test #1", "30 daqiqa", "15:00", "Boshlash");
		assertThat(count("attempt")).isZero();
		MvcTestResult begun = this.mvc.post()
			.uri("/sittings/start")
			.with(this.student)
			.param("code", this.exam.code())
			.exchange();
		String sitting = begun.getResponse().getHeader("Location");
		assertThat(sitting).matches("/sittings/\\d+");
		assertThat(get(sitting)).hasStatusOk()
			.bodyText()
			.contains("30:00", "15:00 da tugaydi", "She goes to school.", "20\u00a0000", "4-savol / 4")
			.doesNotContain("Reading improves", "correct=");
		for (String path : List.of("/sittings", "/sittings/start")) {
			assertThat(this.mvc.post().uri(path).with(this.student).param("code", this.exam.code())).hasStatus(302)
				.headers()
				.hasValue("Location", sitting);
		}
		assertThat(get("/my/sittings-panel")).hasStatusOk().bodyText().contains(sitting, "15:00 da tugaydi");
	}

	@Test
	void aCodeThatIsNoneIsSaidAtTheField() {
		assertThat(this.mvc.post().uri("/sittings").with(this.student).param("code", "WRONG2")).hasStatus(422)
			.bodyText()
			.contains("Bunday kod topilmadi", "value=\"WRONG2\"", "aria-invalid=\"true\"");
		assertThat(this.mvc.post().uri("/sittings").with(this.student)).hasStatus(422)
			.bodyText()
			.contains("Kodni yozing");
		for (int i = 0; i < 4; i++) {
			assertThat(get("/sittings/start?code=WRONG2")).hasStatus(422);
		}
		assertThat(get("/sittings/start?code=" + this.exam.code())).hasStatus(429)
			.bodyText()
			.contains("1 daqiqadan soʻng");
	}

	@Test
	void theCodeOfWhatWasHandedInLeadsToTheResult() {
		this.sittings.submit(start(), List.of(), this.clock.instant(), this.student.caller());
		long result = this.jdbc.sql("select id from exam_result").query(Long.class).single();
		assertThat(this.mvc.post().uri("/sittings").with(this.student).param("code", this.exam.code().toLowerCase()))
			.hasStatus(422)
			.bodyText()
			.contains("allaqachon topshirgansiz", "href=\"/my/results/" + result + "\"");
		assertThat(this.mvc.post().uri("/sittings").with(this.student).param("code", "WRONG2")).hasStatus(422)
			.bodyText()
			.doesNotContain("/my/results/");
	}

	@Test
	void savesAnAnswerByTheScriptsRequest() {
		long attempt = start();
		long option = this.questions.get(0).options().get(1).id();
		long other = this.questions.get(0).options().get(0).id();
		String body = "{\"option_id\": %d, \"written\": null, \"later\": true, \"revision\": %d, \"page\": \"%s\", \"number\": 1}";
		MvcTestResult saved = save(attempt, this.questions.get(0).id(), body.formatted(option, 0, "one"), this.student);
		assertThat(saved).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"state": "saved", "revision": 1, "option_id": %d, "later": true, "saved": "14:30:00",
					 "clock": {"paused": false, "over": false, "ends": "15:00", "deadline": %d, "server_now": %d}}"""
				.formatted(option, this.clock.instant().plusSeconds(1800).toEpochMilli(),
						this.clock.instant().toEpochMilli()));
		assertThat(save(attempt, this.questions.get(0).id(),
				body.formatted(this.questions.get(0).options().get(0).id(), 0, "two"), this.student))
			.hasStatus(409)
			.bodyJson()
			.isLenientlyEqualTo("{\"state\": \"stale\", \"revision\": 1, \"option_id\": %d}".formatted(option));
		assertThat(save(attempt, this.questions.get(0).id(),
				body.formatted(this.questions.get(1).options().get(0).id(), 1, "one"), this.student))
			.hasStatus(400);
		assertThat(save(attempt, this.questions.get(0).id(), "{}", this.student)).hasStatus(400);
		assertThat(save(attempt, this.questions.get(3).id(),
				"{\"written\": \"%s\", \"later\": false, \"revision\": 0, \"page\": \"one\", \"number\": 1}"
					.formatted("a".repeat(100_000)),
				this.student))
			.hasStatus(400);
		assertThat(save(attempt, this.questions.get(0).id(), body.formatted(option, 1, "one"),
				this.as.another(Role.STUDENT)))
			.hasStatus(404);
		assertThat(this.sql
			.during(() -> save(attempt, this.questions.get(0).id(), body.formatted(option, 1, "one"), this.student)))
			.hasSizeLessThanOrEqualTo(3);
		this.clock.advance(Duration.ofMinutes(31));
		assertThat(save(attempt, this.questions.get(0).id(), body.formatted(other, 1, "one"), this.student))
			.hasStatus(409)
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("over");
	}

	@Test
	void aPageThatIsOpenedAgainSaysWhatIsSaved() {
		long attempt = start();
		assertThat(get("/sittings/" + attempt)).bodyText().contains("Hali saqlanmagan</span>");
		save(attempt, this.questions.get(3).id(),
				"{\"written\": \"Reading helps\", \"later\": false, \"revision\": 0, \"page\": \"one\", \"number\": 1}",
				this.student);
		this.clock.advance(Duration.ofMinutes(3));
		assertThat(get("/sittings/" + attempt)).bodyText()
			.contains("data-at=\"14:30:00\"", "Saqlandi 14:30:00</span>")
			.doesNotContain("Hali saqlanmagan</span>");
	}

	@Test
	void aPageWhoseWorkWasTakenBackIsToldSo() {
		long attempt = start();
		this.sittings.submit(attempt, List.of(), this.clock.instant(), this.student.caller());
		long result = this.jdbc.sql("select result_id from attempt where id = ?")
			.param(attempt)
			.query(Long.class)
			.single();
		this.results.remove(result, null, this.as.owner().caller());
		assertThat(save(attempt, this.questions.get(0).id(),
				"{\"later\": false, \"revision\": 0, \"page\": \"one\", \"number\": 1}", this.student))
			.hasStatus(410);
		assertThat(get("/sittings/" + attempt + "/clock")).hasStatus(410);
		assertThat(get("/sittings/" + attempt)).hasStatus(404);
	}

	/** So that the page can ask for the password where it is. */
	@Test
	void aScriptWhoseSessionIsOverIsToldSo() {
		assertThat(this.mvc.get().uri("/sittings/1/clock").accept(MediaType.APPLICATION_JSON)).hasStatus(401);
		assertThat(this.mvc.get().uri("/sittings/1").accept(MediaType.TEXT_HTML)).hasStatus(302);
	}

	@Test
	void theClockSaysWhatTimeItIsAndBringsANewToken() {
		long attempt = start();
		this.clock.advance(Duration.ofSeconds(90));
		assertThat(get("/sittings/" + attempt + "/clock")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.csrf", (token) -> assertThat(token).asString().isNotEmpty());
		assertThat(get("/sittings/" + attempt + "/clock", this.as.another(Role.STUDENT))).hasStatus(404);
	}

	@Test
	void aFormWithoutAScriptHandsInAllOfIt() {
		long attempt = start();
		var form = this.mvc.post().uri("/sittings/" + attempt + "/submit").with(this.student);
		for (PaperQuestion question : this.questions) {
			form.param("revision-" + question.id(), "0");
		}
		form.param("option-" + this.questions.get(0).id(), "" + this.questions.get(0).options().get(1).id());
		form.param("option-" + this.questions.get(1).id(), "junk");
		form.param("written-" + this.questions.get(3).id(), "Reading helps");
		assertThat(form).hasStatus(302).headers().hasValue("Location", "/sittings/" + attempt + "/confirmation");
		assertThat(count("exam_answer")).isEqualTo(2);
		assertThat(count("exam_answer where is_correct")).isEqualTo(1);
		assertThat(this.mvc.post().uri("/sittings/" + attempt + "/submit").with(this.student)).hasStatus(302);
		assertThat(count("exam_result")).isEqualTo(1);
		assertThat(get("/sittings/" + attempt)).hasStatus(302)
			.headers()
			.hasValue("Location", "/sittings/" + attempt + "/confirmation");
		assertThat(get("/sittings/" + attempt + "/confirmation")).hasStatusOk()
			.bodyText()
			.contains("Imtihon topshirildi", "IELTS Grammar Test #1", this.student.caller().fullName(),
					"2 / 4 ta savol", "14:30:00", "/my/results/");
	}

	@Test
	void anothersSittingIsNotThere() {
		long attempt = start();
		Someone other = this.as.another(Role.STUDENT);
		for (String path : List.of("", "/confirmation", "/clock")) {
			assertThat(get("/sittings/" + attempt + path, other)).hasStatus(404);
		}
		assertThat(this.mvc.post().uri("/sittings/" + attempt + "/submit").with(other)).hasStatus(404);
		assertThat(get("/sittings/" + attempt + "/confirmation")).as("it is not over").hasStatus(404);
		assertThat(get("/sittings/" + attempt, this.as.owner())).hasStatus(403);
	}

	@Test
	void thePageCostsFewStatements() {
		long attempt = start();
		assertThat(this.sql.during(() -> get("/sittings/" + attempt))).hasSizeLessThanOrEqualTo(4);
	}

	private long start() {
		return this.sittings.start(this.exam.code(), this.student.caller());
	}

	private MvcTestResult save(long attempt, long question, String body, Someone someone) {
		return this.mvc.post()
			.uri("/sittings/" + attempt + "/answers/" + question)
			.with(someone)
			.accept(MediaType.APPLICATION_JSON)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String path) {
		return get(path, this.student);
	}

	private MvcTestResult get(String path, Someone someone) {
		return this.mvc.get().uri(path).with(someone).exchange();
	}

	private long count(String query) {
		return this.jdbc.sql("select count(*) from " + query).query(Long.class).single();
	}

}
