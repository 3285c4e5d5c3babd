package uz.ziyo.exams.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.exams.Exams;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code hpa-backend.md} §2 and {@code hpa.md} §13. */
@ZiyoTest
class ExamApiTests {

	private static final String LONDON = """
			{
			  "text": "What is the capital of England?", "type": "test", "order": 1,
			  "options": [
			    { "text": "London", "is_correct": true, "order": 1 },
			    { "text": "Paris", "is_correct": false, "order": 2 },
			    { "text": "Berlin", "is_correct": false, "order": 3 },
			    { "text": "Madrid", "is_correct": false, "order": 4 }
			  ]
			}""";

	private static final String DESCRIBE = """
			{
			  "text": "Describe yourself in 3 sentences.", "type": "written", "order": 2,
			  "written_answer_sample": "I am ...", "options": []
			}""";

	private static final String KEYLESS = """
			{"text": "1 + 1?", "type": "test", "options": [{"text": "2", "is_correct": false}]}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Exams exams;

	@Autowired
	private People people;

	@Autowired
	private SqlCount sql;

	private long subject;

	private RequestPostProcessor employee;

	@BeforeEach
	void aSubject() {
		this.subject = this.subjects.create("Ingliz tili");
		this.employee = this.as.employee().token();
	}

	@Test
	void createsAsDocumented() {
		MvcTestResult made = post("/api/v1/exams/", """
				{
				  "title": "Ingliz tili - 1-hafta imtihon", "subject": %d, "description": "Birinchi hafta uchun test",
				  "time_limit": 30, "is_published": false, "is_active": true, "date": "2026-02-20",
				  "code": "AAAAAA", "created_by": 99999,
				  "questions": [%s, %s]
				}""".formatted(this.subject, LONDON, DESCRIBE));

		assertThat(made).hasStatus(201).bodyJson().isLenientlyEqualTo("""
				{
				  "title": "Ingliz tili - 1-hafta imtihon", "subject": %d, "subject_name": "Ingliz tili",
				  "description": "Birinchi hafta uchun test", "time_limit": 30, "is_published": false,
				  "is_active": true, "date": "2026-02-20", "created_by": %d,
				  "created_at": "2026-11-20T14:30:00+05:00", "questions_count": 2, "participants_count": 0,
				  "questions": [%s, %s]
				}""".formatted(this.subject, this.as.employee().id(), LONDON, DESCRIBE));
		assertThat(string(made, "$.code")).matches("[A-HJKMNP-Z2-9]{6}").isNotEqualTo("AAAAAA");
		assertThat(made).bodyJson().extractingPath("$.questions[0].written_answer_sample").isNull();
		assertThat(made).bodyJson().extractingPath("$.questions[0].options[3].id").isNotNull();
		assertThat(get("/api/v1/exams/" + id(made) + "/", this.employee)).hasStatusOk()
			.bodyText()
			.isEqualTo(text(made));
	}

	@Test
	void whatIsLeftOutHasItsDefault() {
		MvcTestResult made = post("/api/v1/exams/", """
				{
				  "subject": %d, "title": "IELTS Grammar Test #1",
				  "questions": [
				    {"text": "Which sentence is correct?", "type": "test",
				      "options": [{"text": "She go to school.", "is_correct": false},
				                  {"text": "She goes to school.", "is_correct": true}]},
				    {"text": "Describe the importance of reading.", "type": "written"}
				  ]
				}""".formatted(this.subject));

		assertThat(made).hasStatus(201)
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"description": "", "time_limit": 0, "is_published": false, "is_active": true, "date": "2026-11-20"}""");
		assertThat((List<Integer>) JsonPath.read(text(made), "$.questions[*].order")).containsExactly(1, 2);
		assertThat((List<Integer>) JsonPath.read(text(made), "$.questions[0].options[*].order")).containsExactly(1, 2);
	}

	@Test
	void orderIsKeptAsGiven() {
		MvcTestResult made = post("/api/v1/exams/", """
				{"subject": %d, "title": "Test", "questions": [
				  {"text": "Uchinchi", "type": "written", "order": 30},
				  {"text": "Birinchi", "type": "written", "order": 10},
				  {"text": "Ikkinchi", "type": "written", "order": 20}]}""".formatted(this.subject));

		assertThat((List<String>) JsonPath.read(text(made), "$.questions[*].text")).containsExactly("Birinchi",
				"Ikkinchi", "Uchinchi");
		assertThat((List<Integer>) JsonPath.read(text(made), "$.questions[*].order")).containsExactly(10, 20, 30);
	}

	@Test
	void anOrderHasItsLimit() {
		assertThat(
				post("/api/v1/exams/",
						"""
								{"subject": %d, "title": "Test", "questions": [%s,
								  {"text": "Nima?", "type": "written", "order": 100001},
								  {"text": "Nima?", "type": "test", "order": 100000,
								    "options": [{"text": "a", "is_correct": true, "order": 2147483647}]}]}"""
							.formatted(this.subject, LONDON)))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"questions": [{}, {"order": ["Ensure this value is less than or equal to 100000."]},
					  {"options": [{"order": ["Ensure this value is less than or equal to 100000."]}]}]}""");
	}

	@Test
	void saysWhatIsWrongWhereItIs() {
		assertThat(post("/api/v1/exams/", "{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"subject": ["This field is required."], "title": ["This field is required."]}""");
		assertThat(post("/api/v1/exams/",
				"{\"subject\": 99999, \"title\": \" \", \"time_limit\": -1, \"date\": \"1999-01-01\"}"))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{
					  "title": ["This field may not be blank."],
					  "time_limit": ["Ensure this value is greater than or equal to 0."],
					  "subject": ["Invalid pk \\"99999\\" - object does not exist."],
					  "date": ["The date must be between 2000 and 2100."]
					}""");
		assertThat(post("/api/v1/exams/", """
				{"subject": %d, "title": "Test", "questions": [%s,
				  {"text": " ", "type": "oral", "options": [{"text": "a"}]}, 5]}""".formatted(this.subject, LONDON)))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"questions": [{},
					  {"text": ["This field may not be blank."], "type": ["\\"oral\\" is not a valid choice."],
					    "options": [{"is_correct": ["This field is required."]}]},
					  {"non_field_errors": ["Invalid data. Expected a dictionary."]}]}""");
		assertThat(post("/api/v1/exams/", """
				{"subject": %d, "title": "Test", "questions": [%s, {"text": "Nima?", "type": "test"},
				  {"text": "Nima?", "type": "written", "options": [{"text": "a", "is_correct": true}]}]}"""
			.formatted(this.subject, DESCRIBE))).hasStatus(400).bodyJson().isStrictlyEqualTo("""
					{"questions": [{}, {"options": ["This list may not be empty."]},
					  {"options": ["A written question has no options."]}]}""");
		assertThat(post("/api/v1/exams/",
				"{\"subject\": %d, \"title\": \"Test\", \"questions\": [%s]}".formatted(this.subject,
						String.join(",", java.util.Collections.nCopies(501, DESCRIBE)))))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"questions\": [\"An exam may have at most 500 questions.\"]}");
	}

	@Test
	void questionsAreReplacedOrStay() {
		int id = exam("Test", LONDON, DESCRIBE);
		String path = "/api/v1/exams/" + id + "/";

		assertThat(send(HttpMethod.PATCH, path, "{\"title\": \"Boshqa\", \"code\": \"BBBBBB\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"title\": \"Boshqa\", \"questions_count\": 2, \"questions\": [%s, %s]}"
				.formatted(LONDON, DESCRIBE));
		assertThat(send(HttpMethod.PUT, path, "{\"title\": \"Test\", \"subject\": %d}".formatted(this.subject)))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.questions.length()")
			.isEqualTo(2);
		assertThat(send(HttpMethod.PUT, path, "{\"title\": \"Test\"}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"subject\": [\"This field is required.\"]}");
		MvcTestResult replaced = send(HttpMethod.PATCH, path, "{\"questions\": [%s]}".formatted(DESCRIBE));
		assertThat(replaced).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"questions_count\": 1, \"questions\": [%s]}".formatted(DESCRIBE));
		assertThat((List<?>) JsonPath.read(text(replaced), "$.questions")).hasSize(1);
		assertThat(send(HttpMethod.PATCH, path, "{\"questions\": null}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"questions\": [\"This field may not be null.\"]}");
	}

	@Test
	void onceSatOnlyTheSettingsChange() {
		int id = exam("Test", LONDON);
		this.exams.sit(id);

		assertThat(send(HttpMethod.PATCH, "/api/v1/exams/" + id + "/", "{\"questions\": [%s]}".formatted(DESCRIBE)))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"questions\": [\"The exam has been sat: only its key may change.\"]}");
		assertThat(send(HttpMethod.PATCH, "/api/v1/exams/" + id + "/", "{\"time_limit\": 45}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.time_limit")
			.isEqualTo(45);
	}

	@Test
	void publishesAndUnpublishesAsDocumented() {
		int id = exam("Test", LONDON);

		assertThat(post("/api/v1/exams/" + id + "/publish/", "")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"status\": \"Test nashr etildi\"}");
		assertThat(get("/api/v1/exams/" + id + "/", this.employee)).bodyJson()
			.extractingPath("$.is_published")
			.isEqualTo(true);
		assertThat(post("/api/v1/exams/" + id + "/unpublish/", "")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"status\": \"Test nashrdan olindi\"}");
	}

	@Test
	void publishesNothingWithoutAKey() {
		int keyless = exam("Kalitsiz", LONDON, KEYLESS);
		int empty = exam("Boʻsh");

		assertThat(post("/api/v1/exams/" + keyless + "/publish/", "")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"questions\": [\"Question 2: no right option is marked.\"]}");
		assertThat(send(HttpMethod.PATCH, "/api/v1/exams/" + keyless + "/", "{\"is_published\": true}")).hasStatus(400);
		assertThat(post("/api/v1/exams/" + empty + "/publish/", "")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"questions\": [\"An exam without questions cannot be published.\"]}");
		assertThat(post("/api/v1/exams/99999/publish/", "")).hasStatus(404);
	}

	@Test
	void copiesAsDocumented() {
		int id = exam("Ingliz tili - 1-hafta imtihon", LONDON, KEYLESS, DESCRIBE);
		post("/api/v1/exams/" + id + "/", "");

		MvcTestResult copy = post("/api/v1/exams/" + id + "/copy/", "");

		assertThat(copy).hasStatus(201)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"title": "Ingliz tili - 1-hafta imtihon (Nusxa)", "is_published": false, "is_active": true,
					  "date": "2026-11-20", "questions_count": 3, "questions": [%s]}""".formatted(LONDON)
				.replace("]}", ", {\"text\": \"1 + 1?\"}, {\"text\": \"Describe yourself in 3 sentences.\"}]}"));
		assertThat(id(copy)).isNotEqualTo(id);
		assertThat(string(copy, "$.code"))
			.isNotEqualTo(string(get("/api/v1/exams/" + id + "/", this.employee), "$.code"));
	}

	@Test
	void aLongTitleIsCopiedToo() {
		int id = exam("x".repeat(200));

		assertThat(post("/api/v1/exams/" + id + "/copy/", "")).hasStatus(201)
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo("x".repeat(192) + " (Nusxa)");
	}

	@Test
	void archives() {
		int id = exam("Test", LONDON);

		assertThat(send(HttpMethod.DELETE, "/api/v1/exams/" + id + "/", "")).hasStatus(204);
		assertThat(get("/api/v1/exams/" + id + "/", this.employee)).hasStatus(404);
		assertThat(send(HttpMethod.DELETE, "/api/v1/exams/" + id + "/", "")).hasStatus(404);
		assertThat(get("/api/v1/exams/", this.employee)).bodyText().isEqualTo("[]");
		assertThat(this.exams.getEver(id).title()).isEqualTo("Test");
	}

	@Test
	void listsAsDocumented() {
		int id = exam("Ingliz tili - 1-hafta imtihon", LONDON, DESCRIBE);
		IntStream.range(0, 15).forEach((i) -> this.exams.addParticipant(id, this.as.another(Role.STUDENT).id()));
		Someone left = this.as.another(Role.STUDENT);
		this.exams.addParticipant(id, left.id());
		this.people.archive(Role.STUDENT, left.id());

		MvcTestResult list = get("/api/v1/exams/", this.employee);

		assertThat(list).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					[{"id": %d, "title": "Ingliz tili - 1-hafta imtihon", "code": "%s", "subject": %d,
					  "subject_name": "Ingliz tili", "description": "", "time_limit": 0, "is_published": false,
					  "is_active": true, "date": "2026-11-20", "created_by": %d,
					  "created_at": "2026-11-20T14:30:00+05:00", "questions_count": 2, "participants_count": 15}]"""
				.formatted(id, string(list, "$[0].code"), this.subject, this.as.employee().id()));
	}

	@Test
	void listsWhatIsAskedFor() {
		long other = this.subjects.create("SAT");
		int draft = exam("Qoralama", LONDON);
		int running = exam("Bugungi", LONDON);
		int planned = exam("Ertangi", LONDON);
		int closed = exam("Tugagan", LONDON);
		int inactive = exam("Toʻxtatilgan", LONDON);
		send(HttpMethod.PATCH, "/api/v1/exams/" + planned + "/", "{\"date\": \"2026-11-21\", \"is_published\": true}");
		send(HttpMethod.PATCH, "/api/v1/exams/" + inactive + "/", "{\"is_active\": false, \"is_published\": true}");
		send(HttpMethod.PATCH, "/api/v1/exams/" + draft + "/", "{\"subject\": %d}".formatted(other));
		this.exams.publish(running);
		this.exams.sit(closed);

		assertThat(ids("?status=draft")).containsExactly(draft);
		assertThat(ids("?status=running")).containsExactly(running);
		assertThat(ids("?status=published")).containsExactly(planned);
		assertThat(ids("?status=closed")).containsExactly(closed, inactive);
		assertThat(this.exams.counts().values()).containsExactly(1L, 1L, 1L, 2L);
		assertThat(ids("?subject_id=" + other)).containsExactly(draft);
		assertThat(ids("?date_from=2026-11-21")).containsExactly(planned);
		assertThat(ids("?date_to=2026-11-20&is_published=true&is_active=true")).containsExactly(running);
		assertThat(ids("?search=toxtatilgan")).containsExactly(inactive);
		assertThat(ids("?search=" + this.exams.get(planned).code().toLowerCase(java.util.Locale.ROOT)))
			.containsExactly(planned);
		assertThat(ids("?ordering=-title")).first().isEqualTo(closed);
		assertThat(get("/api/v1/exams/?page=1&page_size=2", this.employee)).bodyJson()
			.extractingPath("$.count")
			.isEqualTo(5);
		assertThat(get("/api/v1/exams/?status=open", this.employee)).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"status\": [\"\\\"open\\\" is not a valid choice.\"]}");
	}

	@Test
	void aStudentSeesThePublishedWithoutCodeAndQuestions() {
		int hidden = exam("Yashirin", LONDON);
		int shown = exam("Ochiq", LONDON);
		this.exams.publish(shown);
		RequestPostProcessor student = this.as.student().token();
		String code = this.exams.get(shown).code();

		MvcTestResult list = get("/api/v1/exams/", student);
		MvcTestResult one = get("/api/v1/exams/" + shown + "/", student);

		assertThat((List<Integer>) JsonPath.read(text(list), "$[*].id")).containsExactly(shown);
		assertThat(one).hasStatusOk();
		for (MvcTestResult answer : List.of(list, one)) {
			assertThat(text(answer)).contains("\"questions_count\":1")
				.doesNotContain("\"code\"", code, "\"questions\"", "is_correct", "London", "written_answer_sample");
		}
		assertThat(get("/api/v1/exams/" + hidden + "/", student)).hasStatus(404);
		assertThat(get("/api/v1/exams/?search=" + code, student)).bodyText().isEqualTo("[]");
		assertThat(get("/api/v1/exams/?search=" + code.substring(0, 2), student)).bodyText().isEqualTo("[]");
		assertThat(get("/api/v1/exams/?is_published=false", student)).bodyText().isEqualTo("[]");
		for (String path : List.of("", shown + "/publish/", shown + "/unpublish/", shown + "/copy/")) {
			assertThat(this.mvc.post().uri("/api/v1/exams/" + path).with(student)).hasStatus(403);
		}
		assertThat(this.mvc.delete().uri("/api/v1/exams/" + shown + "/").with(student)).hasStatus(403);
	}

	@Test
	void isWrittenInFewStatements() {
		String questions = IntStream.range(0, 40).mapToObj((i) -> LONDON).collect(Collectors.joining(","));
		String body = "{\"subject\": %d, \"title\": \"Test\", \"questions\": [%s]}".formatted(this.subject, questions);
		post("/api/v1/exams/", body);

		assertThat(this.sql.during(() -> assertThat(post("/api/v1/exams/", body)).hasStatus(201)))
			.hasSizeLessThanOrEqualTo(12);
	}

	@Test
	void isReadInFewStatements() {
		int id = exam("Test", LONDON, DESCRIBE);
		get("/api/v1/exams/" + id + "/", this.employee);

		// Who asks, and the exam; its paper is known.
		assertThat(this.sql.during(() -> assertThat(get("/api/v1/exams/" + id + "/", this.employee)).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(2);
		assertThat(this.sql.during(() -> assertThat(get("/api/v1/exams/", this.employee)).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(2);
	}

	private int exam(String title, String... questions) {
		return id(post("/api/v1/exams/", "{\"subject\": %d, \"title\": \"%s\", \"questions\": [%s]}"
			.formatted(this.subject, title, String.join(",", questions))));
	}

	private List<Integer> ids(String query) {
		MvcTestResult found = get("/api/v1/exams/" + query, this.employee);
		assertThat(found).hasStatusOk();
		return JsonPath.read(text(found), "$[*].id");
	}

	private MvcTestResult get(String path, RequestPostProcessor who) {
		return this.mvc.get().uri(path).with(who).exchange();
	}

	private MvcTestResult post(String path, String body) {
		return send(HttpMethod.POST, path, body);
	}

	private MvcTestResult send(HttpMethod method, String path, String body) {
		return this.mvc.method(method)
			.uri(path)
			.with(this.employee)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static int id(MvcTestResult result) {
		return JsonPath.read(text(result), "$.id");
	}

	private static String string(MvcTestResult result, String path) {
		return JsonPath.read(text(result), path);
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
