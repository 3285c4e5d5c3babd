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
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.GivenExam;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa-backend.md} §2.6 and §2.10, with {@code hpa.md} §13. */
@ZiyoTest
class SittingApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Exams exams;

	@Autowired
	private Subjects subjects;

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
		take(new GivenExam().questions(1, 1));
	}

	private void take(GivenExam exam) {
		this.exam = exam.by(this.as.owner().caller(), this.exams, this.subjects);
		this.questions = this.exams.paper(this.exam.id()).questions();
	}

	@Test
	void aStudentEntersTheCodeAndBeginsWithoutTheKey() {
		MvcTestResult entered = enter(this.exam.code().toLowerCase(), this.student);
		assertThat(entered).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{
							  "id": %d, "title": "IELTS Grammar Test #1", "code": "%s", "time_limit": 30,
							  "is_published": true, "is_active": true,
							  "attempt": {"deadline": "2026-11-20T15:00:00+05:00", "server_now": "2026-11-20T14:30:00+05:00"},
							  "questions": [
							    {"id": %d, "type": "test", "order": 1, "options": [{"text": "She go to school.", "order": 1},
							      {"text": "She goes to school."}, {"text": "She going to school."}, {"text": "She gone to school."}]},
							    {"id": %d, "type": "written", "order": 2, "options": []}
							  ]
							}"""
						.formatted(this.exam.id(), this.exam.code(), this.questions.get(0).id(),
								this.questions.get(1).id()));
		assertThat(entered).bodyText().doesNotContain("is_correct", "sample", "Reading improves");
		assertThat(count("attempt")).isEqualTo(1);
		assertThat(enter(this.exam.code(), this.student)).hasStatusOk();
		assertThat(count("attempt")).isEqualTo(1);
	}

	@Test
	void staffGetTheWholeExamAndBeginNothing() {
		for (Someone someone : List.of(this.as.owner(), this.as.employee())) {
			assertThat(enter(this.exam.code(), someone)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
					{"id": %d, "questions": [
					  {"written_answer_sample": null, "options": [{"is_correct": false}, {"is_correct": true}, {}, {}]},
					  {"written_answer_sample": "Reading improves vocabulary."}]}""".formatted(this.exam.id()));
			assertThat(enter("ABCDEF", someone)).hasStatus(404);
		}
		assertThat(count("attempt")).isZero();
	}

	@Test
	void aCodeThatLeadsNowhere() {
		assertThat(enter("ABCDEF", this.student)).hasStatus(404).bodyJson().isStrictlyEqualTo("""
				{"detail": "Not found."}""");
		assertThat(post("/api/v1/exams/enter-code/", "{}", this.student)).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"code": ["This field is required."]}""");
		take(new GivenExam().inactive());
		assertThat(enter(this.exam.code(), this.student)).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "Ushbu test hozirda faol emas."}""");
		assertThat(submit("")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "Ushbu test hozirda faol emas."}""");
		take(new GivenExam().unpublished());
		assertThat(enter(this.exam.code(), this.student)).hasStatus(404);
		assertThat(submit("")).hasStatus(404);
	}

	@Test
	void fiveWrongCodesAreEnoughForAMinute() {
		for (int i = 0; i < 5; i++) {
			assertThat(enter("WRONG" + i, this.student)).hasStatus(404);
		}
		MvcTestResult refused = enter(this.exam.code(), this.student);
		assertThat(refused).hasStatus(429).headers().hasValue("Retry-After", "60");
		assertThat(refused).bodyJson().isStrictlyEqualTo("""
				{"detail": "Request was throttled. Expected available in 60 seconds."}""");
		assertThat(enter(this.exam.code(), this.as.owner())).hasStatusOk();
		this.clock.advance(Duration.ofSeconds(60));
		assertThat(enter(this.exam.code(), this.student)).hasStatusOk();
	}

	@Test
	void submitsAsDocumented() {
		String answers = """
				{"question_id": %d, "option_id": %d},
				{"question_id": %d, "option_id": null, "written_answer": "I am a student from Tashkent..."}"""
			.formatted(this.questions.get(0).id(), this.questions.get(0).options().get(1).id(),
					this.questions.get(1).id());
		assertThat(submit(answers)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{
					  "exam": %d, "exam_title": "IELTS Grammar Test #1", "student": %d, "score": 50.0,
					  "correct_answers": 1, "total_questions": 2, "is_checked": false, "checked_by": null,
					  "created_at": "2026-11-20T14:30:00+05:00",
					  "answers": [
					    {"question": %d, "question_text": "Which sentence is correct? 1", "option": %d,
					     "option_text": "She goes to school.", "written_answer": null, "is_correct": true},
					    {"question": %d, "question_text": "Describe the importance of reading. 1", "option": null,
					     "option_text": null, "written_answer": "I am a student from Tashkent...", "is_correct": false}
					  ]
					}""".formatted(this.exam.id(), this.student.id(), this.questions.get(0).id(),
					this.questions.get(0).options().get(1).id(), this.questions.get(1).id()));
		assertThat(submit(answers)).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "Siz bu testni allaqachon topshirgansiz."}""");
		assertThat(enter(this.exam.code(), this.student)).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "Siz bu testni allaqachon topshirgansiz."}""");
		assertThat(count("exam_result")).isEqualTo(1);
	}

	@Test
	void submitsWhatWasBegunUntilHalfAMinuteAfterTheDeadline() {
		enter(this.exam.code(), this.student);
		this.clock.advance(Duration.ofMinutes(30).plusSeconds(30));
		assertThat(submit("")).hasStatusOk();
		this.student = this.as.another(Role.STUDENT);
		enter(this.exam.code(), this.student);
		this.clock.advance(Duration.ofMinutes(30).plusSeconds(31));
		assertThat(submit("")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "Siz bu testni allaqachon topshirgansiz."}""");
		assertThat(count("exam_result where finished_how = 'TIME'")).isEqualTo(1);
	}

	@Test
	void refusesWhatDoesNotBelongTogetherAndSavesNothing() {
		PaperQuestion first = this.questions.get(0);
		ExamView other = new GivenExam().by(this.as.owner().caller(), this.exams, this.subjects);
		PaperQuestion foreign = this.exams.paper(other.id()).questions().get(0);
		String right = "{\"question_id\": %d, \"option_id\": %d}".formatted(first.id(), first.options().get(1).id());
		assertThat(submit(right + ", " + right)).hasStatus(400).bodyText().contains("answered twice");
		assertThat(submit("{\"question_id\": %d}".formatted(foreign.id()))).hasStatus(400)
			.bodyText()
			.contains("answers", "in this exam");
		assertThat(
				submit("{\"question_id\": %d, \"option_id\": %d}".formatted(first.id(), foreign.options().get(0).id())))
			.hasStatus(400)
			.bodyText()
			.contains("another question");
		assertThat(submit("{\"question_id\": %d, \"written_answer\": \"%s\"}".formatted(this.questions.get(1).id(),
				"a".repeat(100_000))))
			.hasStatus(400)
			.bodyText()
			.contains("20000");
		assertThat(submit("{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"answers": [{"question_id": ["This field is required."]}]}""");
		assertThat(post("/api/v1/exams/" + this.exam.id() + "/submit/", "{}", this.student)).hasStatus(400);
		assertThat(count("exam_result")).isZero();
		assertThat(count("attempt")).isZero();
	}

	@Test
	void hidesWhatWasRightWhileTheExamDoes() {
		take(new GivenExam().hidden());
		String answer = "{\"question_id\": %d, \"option_id\": %d}".formatted(this.questions.get(0).id(),
				this.questions.get(0).options().get(1).id());
		assertThat(submit(answer)).hasStatusOk().bodyText().contains("option_text").doesNotContain("is_correct");
	}

	@Test
	void onlyStudentsSubmit() {
		assertThat(post("/api/v1/exams/" + this.exam.id() + "/submit/", "{\"answers\": []}", this.as.owner()))
			.hasStatus(403);
		assertThat(post("/api/v1/exams/" + this.exam.id() + "/submit/", "{\"answers\": []}", this.as.employee()))
			.hasStatus(403);
	}

	@Test
	void costsFewStatements() {
		assertThat(this.sql.during(() -> enter(this.exam.code(), this.student))).as("with the test's own token")
			.hasSizeLessThanOrEqualTo(12);
		assertThat(this.sql.during(() -> enter(this.exam.code(), this.student))).hasSizeLessThanOrEqualTo(6);
		this.student = this.as.another(Role.STUDENT);
		assertThat(this.sql.during(() -> submit(""))).hasSizeLessThanOrEqualTo(11);
	}

	private MvcTestResult enter(String code, Someone someone) {
		return post("/api/v1/exams/enter-code/", "{\"code\": \"" + code + "\"}", someone);
	}

	private MvcTestResult submit(String answers) {
		return post("/api/v1/exams/" + this.exam.id() + "/submit/", "{\"answers\": [" + answers + "]}", this.student);
	}

	private MvcTestResult post(String path, String body, Someone someone) {
		return this.mvc.post()
			.uri(path)
			.with(someone.token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private long count(String query) {
		return this.jdbc.sql("select count(*) from " + query).query(Long.class).single();
	}

}
