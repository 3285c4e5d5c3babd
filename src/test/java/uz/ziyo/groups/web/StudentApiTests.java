package uz.ziyo.groups.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.groups.RunningScores;
import uz.ziyo.groups.Students;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa.md} §7. */
@ZiyoTest
class StudentApiTests {

	private static final String JASUR = """
			{"username": "student001", "password": "qwerty123", "first_name": "Jasur", "last_name": "Qodirov",
			 "phone": "+998900000001", "parent_phone": "+998900000002", "telegram_id": "111222333", "group": %d}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Students students;

	@Autowired
	private RunningScores runningScores;

	@Autowired
	private SqlCount sql;

	private long group;

	@BeforeEach
	void group() {
		this.group = this.given.group("IELTS-A1");
	}

	@Test
	void tellsAllThatIsWrongAtOnce() {
		jasur();
		assertThat(send(HttpMethod.POST, "/api/v1/students/", """
				{"username": "ab", "phone": "+998900000001", "parent_phone": "x", "group": 999999}""")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"username": ["Ensure this field has at least 6 characters."],
					 "password": ["This field is required."], "parent_phone": ["Enter a valid phone number."],
					 "phone": ["A user with that phone number already exists."],
					 "group": ["Invalid pk \\"999999\\" - object does not exist."]}""");
		assertThat(send(HttpMethod.POST, "/api/v1/students/", """
				{"username": "zilola01", "password": "qwerty123", "phone": "+998900000001", "group": 999999}"""))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$")
			.asMap()
			.containsOnlyKeys("phone", "group");
	}

	@Test
	void whatIsWrongWithOneselfIsNoObstacleToTheRest() {
		long id = jasur();
		assertThat(send(HttpMethod.PATCH, "/api/v1/students/" + id + "/", """
				{"username": "ab", "phone": "+998900000001"}""")).hasStatus(400)
			.bodyJson()
			.extractingPath("$")
			.asMap()
			.containsOnlyKeys("username");
	}

	@Test
	void makesTheDocumentsStudent() {
		MvcTestResult result = send(HttpMethod.POST, "/api/v1/students/", JASUR.formatted(this.group));
		assertThat(result).hasStatus(201);
		assertThat(result).bodyJson().isLenientlyEqualTo("""
				{"username": "student001", "first_name": "Jasur", "last_name": "Qodirov", "phone": "+998900000001",
				 "parent_phone": "+998900000002", "telegram_id": "111222333", "role": "student",
				 "group": {"id": %d, "name": "IELTS-A1"}, "all_score": 0}""".formatted(this.group));
		assertThat(result).bodyJson()
			.extractingPath("$")
			.asMap()
			.containsOnlyKeys("id", "username", "first_name", "last_name", "phone", "parent_phone", "telegram_id",
					"role", "group", "all_score", "created_at");
	}

	@Test
	void listsTheDocumentsStudent() {
		long id = jasur();
		this.runningScores.add(id, this.group, 250);
		this.as.student();
		assertThat(send(HttpMethod.GET, "/api/v1/students/?group_id=" + this.group, "")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					[{"id": %d, "username": "student001", "first_name": "Jasur", "last_name": "Qodirov",
					  "phone": "+998900000001", "parent_phone": "+998900000002", "telegram_id": null, "role": "student",
					  "group": {"id": %d, "name": "IELTS-A1"}, "all_score": 250,
					  "created_at": "2026-11-20T14:30:00+05:00"}]""".formatted(id, this.group));
		assertThat(send(HttpMethod.GET, "/api/v1/students/?page=1&page_size=1&ordering=-all_score", "")).bodyJson()
			.extractingPath("$.count")
			.isEqualTo(2);
		assertThat(send(HttpMethod.GET, "/api/v1/students/?group_id=abc", "")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"group_id\": [\"A valid integer is required.\"]}");
	}

	@Test
	void ratesTheDocumentsStudents() {
		long jasur = jasur();
		long dilnoza = this.students.create(
				new AccountDraft("student002", "qwerty123", "Dilnoza", "Yusupova", null, null, null, null), this.group);
		this.runningScores.add(jasur, this.group, 320);
		this.runningScores.add(dilnoza, this.group, 290);
		assertThat(send(HttpMethod.GET, "/api/v1/students/rating/?group_id=" + this.group, "")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					[{"id": %d, "username": "student001", "first_name": "Jasur", "last_name": "Qodirov",
					  "total_score": 320, "rank": 1, "group_name": "IELTS-A1"},
					 {"id": %d, "username": "student002", "first_name": "Dilnoza", "last_name": "Yusupova",
					  "total_score": 290, "rank": 2, "group_name": "IELTS-A1"}]""".formatted(jasur, dilnoza));
	}

	@Test
	void ratingNeedsAGroup() {
		assertThat(send(HttpMethod.GET, "/api/v1/students/rating/", "")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"error\": \"group_id parametri kerak.\"}");
		assertThat(send(HttpMethod.GET, "/api/v1/students/rating/?group_id=99999", "")).hasStatus(404);
	}

	@Test
	void refusesAGroupThatIsNotThere() {
		assertThat(send(HttpMethod.POST, "/api/v1/students/", JASUR.formatted(99))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"group\": [\"Invalid pk \\\"99\\\" - object does not exist.\"]}");
		assertThat(send(HttpMethod.GET, "/api/v1/students/?search=student001", "")).bodyJson().isStrictlyEqualTo("[]");
	}

	@Test
	void writingTheGroupMovesTheStudent() {
		long id = jasur();
		long other = this.given.group("IELTS-B2", "Tue,Thu", "10:00", "11:30");
		String path = "/api/v1/students/" + id + "/";
		assertThat(send(HttpMethod.PATCH, path, "{\"group\": %d}".formatted(other))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.group.name")
			.isEqualTo("IELTS-B2");
		assertThat(send(HttpMethod.PATCH, path, "{\"first_name\": \"Jasurbek\"}")).bodyJson()
			.extractingPath("$.group.name")
			.isEqualTo("IELTS-B2");
		assertThat(send(HttpMethod.PATCH, path, "{\"group\": null}")).bodyJson().extractingPath("$.group").isNull();
		assertThat(send(HttpMethod.PUT, path, JASUR.formatted(this.group))).bodyJson()
			.extractingPath("$.group.name")
			.isEqualTo("IELTS-A1");
	}

	@Test
	void archives() {
		long id = jasur();
		assertThat(send(HttpMethod.DELETE, "/api/v1/students/" + id + "/", "")).hasStatus(204);
		assertThat(send(HttpMethod.GET, "/api/v1/students/" + id + "/", "")).hasStatus(404);
		assertThat(send(HttpMethod.GET, "/api/v1/students/?group_id=" + this.group, "")).bodyJson()
			.isStrictlyEqualTo("[]");
	}

	@Test
	void aStudentSeesHimselfAlone() {
		Someone student = this.given.studentIn(this.group);
		long other = jasur();
		long elsewhere = this.given.group("IELTS-B2", "Tue,Thu", "10:00", "11:30");
		assertThat(this.mvc.get().uri("/api/v1/students/").with(student.token())).bodyJson()
			.extractingPath("$[*].username")
			.isEqualTo(java.util.List.of(student.username()));
		assertThat(this.mvc.get().uri("/api/v1/students/" + other + "/").with(student.token())).hasStatus(404);
		assertThat(this.mvc.get().uri("/api/v1/students/rating/?group_id=" + this.group).with(student.token()))
			.hasStatusOk();
		assertThat(this.mvc.get().uri("/api/v1/students/rating/?group_id=" + elsewhere).with(student.token()))
			.hasStatus(404);
		assertThat(this.mvc.delete().uri("/api/v1/students/" + student.id() + "/").with(student.token()))
			.hasStatus(403);
	}

	@Test
	void staffReadAndTheOwnerWrites() {
		long id = jasur();
		Someone employee = this.as.employee();
		assertThat(this.mvc.get().uri("/api/v1/students/" + id + "/").with(employee.token())).hasStatusOk();
		assertThat(this.mvc.post()
			.uri("/api/v1/students/")
			.with(employee.token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(JASUR.formatted(this.group))).hasStatus(403);
		assertThat(send(HttpMethod.GET, "/api/v1/students/" + employee.id() + "/", "")).hasStatus(404);
	}

	@Test
	void aListIsOneQuery() {
		this.given.studentsIn(this.group, 5);
		RequestPostProcessor owner = this.as.owner().token();
		for (String path : new String[] { "/api/v1/students/?group_id=", "/api/v1/students/rating/?group_id=" }) {
			assertThat(this.sql.during(() -> this.mvc.get().uri(path + this.group).with(owner).exchange()))
				.hasSizeLessThanOrEqualTo(3);
		}
	}

	private long jasur() {
		return this.students.create(new AccountDraft("student001", "qwerty123", "Jasur", "Qodirov", "+998900000001",
				"+998900000002", null, null), this.group);
	}

	private MvcTestResult send(HttpMethod method, String path, String body) {
		return this.mvc.method(method)
			.uri(path)
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
