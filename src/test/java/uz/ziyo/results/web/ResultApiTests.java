package uz.ziyo.results.web;

import java.io.UnsupportedEncodingException;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.exams.Exams;
import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.people.People;
import uz.ziyo.results.GivenResults;
import uz.ziyo.results.Results;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa-backend.md} §3, {@code hpa.md} §14. */
@ZiyoTest
class ResultApiTests {

	private static final String PATH = "/api/v1/exam-results/";

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
	private Exams exams;

	@Autowired
	private People people;

	@Autowired
	private ArchivedPeople archive;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	private GivenResults sittings;

	private Someone teacher;

	private Someone student;

	private long exam;

	@BeforeEach
	void theDayOfTheExample() {
		this.clock.set("2026-02-20T16:30:00");
		this.sittings = new GivenResults(this.application);
		this.teacher = this.as.employee();
		this.student = this.as.student();
		this.exam = this.sittings.exam("Ingliz tili - 1-hafta imtihon", 2, 0);
	}

	@Test
	void aResultIsWrittenDownReadChangedAndDeleted() {
		MvcTestResult made = post(this.teacher, """
				{
				  "exam": %d,
				  "student": %d,
				  "score": 85.5,
				  "correct_answers": 17,
				  "total_questions": 20,
				  "is_checked": false,
				  "checked_by": null
				}""".formatted(this.exam, this.student.id()));
		long id = id(made);
		String documented = """
				{
				  "id": %d,
				  "exam": %d,
				  "student": %d,
				  "score": 85.5,
				  "correct_answers": 17,
				  "total_questions": 20,
				  "is_checked": false,
				  "checked_by": null,
				  "created_at": "2026-02-20T16:30:00+05:00"
				}""".formatted(id, this.exam, this.student.id());
		assertThat(made).hasStatus(201).bodyJson().isStrictlyEqualTo(documented);
		assertThat(get(this.teacher, PATH + id + "/")).hasStatusOk().bodyJson().isStrictlyEqualTo(documented);
		for (Someone one : List.of(this.teacher, this.as.owner(), this.student)) {
			assertThat(get(one, PATH)).hasStatusOk().bodyJson().isStrictlyEqualTo("[" + documented + "]");
		}
		assertThat(get(this.student, PATH + "my-results/")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("[" + documented + "]");
		assertThat(get(this.teacher, PATH + "my-results/")).hasStatusOk().bodyText().isEqualTo("[]");

		assertThat(send(this.teacher, HttpMethod.PATCH, PATH + id + "/", """
				{"is_checked": true, "checked_by": 3, "score": 90.0, "correct_answers": 18}""")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{
					  "id": %d,
					  "exam": %d,
					  "student": %d,
					  "score": 90.0,
					  "correct_answers": 18,
					  "total_questions": 20,
					  "is_checked": true,
					  "checked_by": %d,
					  "created_at": "2026-02-20T16:30:00+05:00"
					}""".formatted(id, this.exam, this.student.id(), this.teacher.id()));

		assertThat(send(this.teacher, HttpMethod.DELETE, PATH + id + "/", null)).hasStatus(204).body().isEmpty();
		assertThat(get(this.teacher, PATH + id + "/")).hasStatus(404)
			.bodyJson()
			.isStrictlyEqualTo("{\"detail\": \"Not found.\"}");
		assertThat(get(this.teacher, PATH)).bodyText().isEqualTo("[]");
		assertThat(this.exams.get(this.exam).participants()).isZero();
	}

	/** The example of {@code hpa.md}. */
	@Test
	void aScoreIsANumber() {
		post(this.teacher, body("80.0", "16", "20"));

		assertThat(get(this.teacher, PATH)).hasStatusOk().bodyText().contains("\"score\":80.0,");
	}

	@Test
	void putTakesTheWholeResult() {
		long id = id(post(this.teacher, body("85.5", "17", "20")));

		assertThat(send(this.teacher, HttpMethod.PUT, PATH + id + "/", "{\"score\": 90}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"exam": ["This field is required."], "student": ["This field is required."],
					"correct_answers": ["This field is required."], "total_questions": ["This field is required."]}""");
		assertThat(send(this.as.owner(), HttpMethod.PUT, PATH + id + "/",
				body("90", "18", "20").replace("}", ", \"is_checked\": true}")))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"score\": 90.0, \"correct_answers\": 18, \"is_checked\": true, \"checked_by\": "
					+ this.as.owner().id() + "}");
		assertThat(this.results.history(id)).hasSize(1);
	}

	@Test
	void whoseItIsStays() {
		long id = id(post(this.teacher, body("85.5", "17", "20")));
		long other = this.as.another(Role.STUDENT).id();

		assertThat(send(this.teacher, HttpMethod.PATCH, PATH + id + "/", "{\"student\": " + other + "}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"student\": [\"The student of a result cannot be changed.\"]}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "-0.5|1|2|score|Ensure this value is greater than or equal to 0.",
					"100.01|1|2|score|Ensure this value is less than or equal to 100.",
					"\"a\"|1|2|score|A valid number is required.", "null|1|2|score|This field may not be null.",
					"50|-1|2|correct_answers|Ensure this value is greater than or equal to 0.",
					"50|3|2|correct_answers|Ensure this value is less than or equal to 2.",
					"50|1.5|2|correct_answers|A valid integer is required.",
					"50|3000000000|2|correct_answers|A valid integer is required.",
					"50|0|-1|total_questions|Ensure this value is greater than or equal to 0." })
	void saysWhatIsWrong(String score, String correct, String total, String field, String text) {
		assertThat(post(this.teacher, body(score, correct, total))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"%s\": [\"%s\"]}".formatted(field, text));
		long id = id(post(this.teacher, body("50", "1", "2")));
		assertThat(send(this.teacher, HttpMethod.PATCH, PATH + id + "/", """
				{"score": %s, "correct_answers": %s, "total_questions": %s}""".formatted(score, correct, total)))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"%s\": [\"%s\"]}".formatted(field, text));
	}

	@Test
	void saysAllThatIsWrongAtOnce() {
		assertThat(post(this.teacher, "{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"exam": ["This field is required."], "student": ["This field is required."],
				"score": ["This field is required."], "correct_answers": ["This field is required."],
				"total_questions": ["This field is required."]}""");
		assertThat(post(this.teacher,
				"""
						{"exam": 99, "student": %d, "score": 101, "correct_answers": 1, "total_questions": 2}"""
					.formatted(this.teacher.id())))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"exam": ["Invalid pk \\"99\\" - object does not exist."],
					"student": ["Invalid pk \\"%d\\" - object does not exist."],
					"score": ["Ensure this value is less than or equal to 100."]}""".formatted(this.teacher.id()));
	}

	@Test
	void oneResultAStudentAndExam() {
		post(this.teacher, body("50", "1", "2"));

		assertThat(post(this.teacher, body("60", "1", "2"))).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"non_field_errors": ["The fields exam, student must make a unique set."]}""");
	}

	@Test
	void aStudentSeesHisOwnAndChangesNothing() {
		long mine = id(post(this.teacher, body("50", "1", "2")));
		Someone other = this.as.another(Role.STUDENT);
		long theirs = this.sittings.submit(this.exam, other.id(), "A", "A");

		assertThat(ids(this.student, "")).containsExactly(mine);
		assertThat(ids(this.student, "?student=" + other.id())).isEmpty();
		assertThat(ids(this.student, "my-results/?student=" + other.id())).containsExactly(mine);
		assertThat(get(this.student, PATH + theirs + "/")).hasStatus(404);
		assertThat(post(this.student, body("50", "1", "2"))).hasStatus(403);
		for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
			assertThat(send(this.student, method, PATH + mine + "/", "{\"score\": 100}")).hasStatus(403);
		}
		assertThat(this.mvc.get().uri(PATH)).hasStatus(401);
	}

	@Test
	void filtersAndOrders() {
		long group = this.given.group("IELTS-A1");
		Someone inGroup = this.given.studentIn(group);
		long essay = this.sittings.exam("Insho yozamiz", 1, 1);
		long first = this.sittings.submit(this.exam, inGroup.id(), "A", "B");
		this.clock.set("2026-02-21T00:10:00");
		long second = this.sittings.submit(this.exam, this.student.id(), "A", "A");
		this.clock.set("2026-02-22T10:00:00");
		long third = this.sittings.submit(essay, this.student.id(), "B", "Javob");

		assertThat(ids(this.teacher, "")).containsExactly(first, second, third);
		for (String name : List.of("exam", "exam_id")) {
			assertThat(ids(this.teacher, "?" + name + "=" + essay)).containsExactly(third);
		}
		for (String name : List.of("student", "student_id")) {
			assertThat(ids(this.teacher, "?" + name + "=" + this.student.id())).containsExactly(second, third);
		}
		assertThat(ids(this.teacher, "?group_id=" + group)).containsExactly(first);
		assertThat(ids(this.teacher, "?is_checked=false")).containsExactly(third);
		assertThat(ids(this.teacher, "?is_checked=true")).containsExactly(first, second);
		assertThat(ids(this.teacher, "?date_from=2026-02-21&date_to=2026-02-21")).containsExactly(second);
		assertThat(ids(this.teacher, "?search=insho")).containsExactly(third);
		assertThat(ids(this.teacher, "?search=" + inGroup.caller().lastName())).containsExactly(first);
		assertThat(ids(this.teacher, "?ordering=-score")).containsExactly(second, first, third);
		assertThat(get(this.teacher, PATH + "?exam=abc")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"exam\": [\"A valid integer is required.\"]}");
		assertThat(get(this.teacher, PATH + "?is_checked=abc")).hasStatus(400);
		assertThat(get(this.teacher, PATH + "?date_from=2026-02-30")).hasStatus(400);
		assertThat(get(this.teacher, PATH + "?page=2&page_size=2&ordering=id")).bodyJson().isLenientlyEqualTo("""
				{"count": 3, "next": null, "results": [{"id": %d}]}""".formatted(third));
	}

	@Test
	void whoIsArchivedTakesHisResultsAlongAndAnExamDoesNot() {
		Someone other = this.as.another(Role.STUDENT);
		long theirs = this.sittings.submit(this.exam, other.id(), "A", "A");
		long mine = this.sittings.submit(this.exam, this.student.id(), "A", "A");
		assertThat(this.exams.get(this.exam).participants()).isEqualTo(2);
		this.people.archive(Role.STUDENT, other.id());
		assertThat(this.exams.get(this.exam).participants()).as("as in the report").isEqualTo(1);
		this.archive.restore(Role.STUDENT, other.id());
		assertThat(this.exams.get(this.exam).participants()).isEqualTo(2);
		this.people.archive(Role.STUDENT, other.id());
		assertThat(send(this.teacher, HttpMethod.PATCH, PATH + theirs + "/", "{\"score\": 1}")).hasStatus(404);
		assertThat(send(this.teacher, HttpMethod.DELETE, PATH + theirs + "/", null)).hasStatus(404);
		assertThat(this.results.history(theirs)).as("nobody has changed it").isEmpty();
		this.exams.archive(this.exam, this.teacher.caller());

		assertThat(ids(this.teacher, "")).containsExactly(mine);
		assertThat(ids(this.teacher, "?student=" + other.id())).isEmpty();
		assertThat(get(this.teacher, PATH + theirs + "/")).hasStatus(404);
		assertThat(get(this.student, PATH + mine + "/")).hasStatusOk();
		assertThat(post(this.teacher, body("50", "1", "2"))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.exam")
			.isNotNull();
	}

	/** Before anything is said of the body. */
	@Test
	void ofNoResultNothingElseIsTold() {
		long id = this.sittings.submit(this.exam, this.student.id(), "A", "A");
		assertThat(send(this.teacher, HttpMethod.PUT, PATH + id + "/", "{}")).hasStatus(400);
		this.results.remove(id, null, this.teacher.caller());
		for (long gone : new long[] { id, 999_999 }) {
			for (String body : List.of("{}", "{\"score\": \"abc\"}", body("50", "1", "2"))) {
				assertThat(send(this.teacher, HttpMethod.PUT, PATH + gone + "/", body)).hasStatus(404);
				assertThat(send(this.teacher, HttpMethod.PATCH, PATH + gone + "/", body)).hasStatus(404);
			}
		}
	}

	@Test
	void aListIsOneStatement() {
		this.sittings.submit(this.exam, this.student.id(), "A", "A");
		this.sittings.submit(this.exam, this.as.another(Role.STUDENT).id(), "A", "A");
		var token = this.teacher.token();

		// The other one asks whether the token's owner is still here.
		assertThat(this.sql.during(() -> this.mvc.get().uri(PATH).with(token).exchange())).hasSize(2);
	}

	private String body(String score, String correct, String total) {
		return """
				{"exam": %d, "student": %d, "score": %s, "correct_answers": %s, "total_questions": %s}"""
			.formatted(this.exam, this.student.id(), score, correct, total);
	}

	private List<Long> ids(Someone someone, String query) {
		List<Number> ids = JsonPath.read(text(get(someone, PATH + query)), "$[*].id");
		return ids.stream().map(Number::longValue).toList();
	}

	private static long id(MvcTestResult made) {
		return ((Number) JsonPath.read(text(made), "$.id")).longValue();
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(Someone someone, String path) {
		return this.mvc.get().uri(path).with(someone.token()).exchange();
	}

	private MvcTestResult post(Someone someone, String body) {
		return send(someone, HttpMethod.POST, PATH, body);
	}

	private MvcTestResult send(Someone someone, HttpMethod method, String path, String body) {
		var request = this.mvc.method(method).uri(path).with(someone.token());
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(body);
		}
		return request.exchange();
	}

}
