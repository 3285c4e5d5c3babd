package uz.ziyo.attendance.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.jayway.jsonpath.JsonPath;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Students;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa.md} §8, with its own values: a Wednesday, five past nine. */
@ZiyoTest
class AttendanceApiTests {

	private static final String LIST = "/api/v1/attendance/";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Groups groups;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Students students;

	@Autowired
	private As as;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	private RequestPostProcessor token;

	private long group;

	private long jasur;

	@BeforeEach
	void aWednesdayMorning() {
		this.clock.set("2025-02-19T09:05");
		this.token = this.as.employee().token();
		this.group = this.groups.create(new GroupDraft("IELTS-A1", null, this.subjects.findOrCreate("IELTS"), null,
				null, "Mon,Wed,Fri", LocalTime.of(9, 0), LocalTime.of(11, 0), null, null, true, null));
		this.jasur = student("student001", "Jasur", "Qodirov");
	}

	@Test
	void aMarkAnswersAsDocumented() {
		MvcTestResult made = post(LIST, """
				{"student": %d, "group": %d, "status": "keldi"}""".formatted(this.jasur, this.group));
		assertThat(made).hasStatus(201)
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{"id": %d, "student": {"id": %d, "first_name": "Jasur", "last_name": "Qodirov", "username": "student001"},
							"group": {"id": %d, "name": "IELTS-A1"}, "status": "keldi", "date": "2025-02-19", "time": "09:05:00",
							"created_at": "2025-02-19T09:05:00+05:00", "updated_at": "2025-02-19T09:05:00+05:00"}"""
						.formatted(id(made, "$.id"), this.jasur, this.group));
		assertThat(get(LIST)).hasStatusOk().bodyJson().extractingPath("$[0].status").isEqualTo("keldi");
		assertThat(get(LIST + id(made, "$.id") + "/")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.time")
			.isEqualTo("09:05:00");
	}

	@Test
	void bulkCreateMarksAllAbsentAndThenReturnsThem() {
		student("student002", "Dilnoza", "Yusupova");
		MvcTestResult made = post(LIST + "bulk_create/", "{\"group_id\": %d}".formatted(this.group));
		assertThat(made).hasStatus(201)
			.bodyJson()
			.extractingPath("$[*].status")
			.isEqualTo(List.of("kelmadi", "kelmadi"));
		MvcTestResult again = post(LIST + "bulk_create/", "{\"group_id\": %d}".formatted(this.group));
		assertThat(again).hasStatus(200).bodyJson().extractingPath("$[0]").convertTo(Map.class).satisfies(row -> {
			assertThat(row.keySet()).isEqualTo(Set.of("id", "student", "group", "status", "date", "time"));
			assertThat(row).containsEntry("date", "2025-02-19").containsEntry("time", "09:05:00");
		});
	}

	@Test
	void bulkCreateKeepsTheRulesOfDayAndTime() {
		String body = "{\"group_id\": %d}".formatted(this.group);
		this.clock.set("2025-02-20T09:05");
		this.token = this.as.employee().token();
		assertThat(post(LIST + "bulk_create/", body)).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "Bugun guruhning dars kuni emas. (Mon,Wed,Fri)"}""");
		this.clock.set("2025-02-19T11:05");
		assertThat(post(LIST + "bulk_create/", body)).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "Dars vaqti emas. (09:00:00-11:00:00)"}""");
		assertThat(this.mvc.post()
			.uri(LIST + "bulk_create/")
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)).hasStatus(201);
	}

	@Test
	void aSecondMarkOfTheDayIsRefused() {
		String body = """
				{"student": %d, "group": %d, "status": "keldi"}""".formatted(this.jasur, this.group);
		MvcTestResult first = post(LIST, body);
		assertThat(post(LIST, body)).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"non_field_errors": ["The fields student, group, date must make a unique set."]}""");
		assertThat(this.mvc.delete().uri(LIST + id(first, "$.id") + "/").with(this.token)).hasStatus(204);
		assertThat(post(LIST, body)).hasStatus(201);
	}

	@Test
	void badBodiesAreToldAtTheirFields() {
		assertThat(post(LIST, "{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"student": ["This field is required."], "group": ["This field is required."],
				"status": ["This field is required."]}""");
		assertThat(post(LIST, """
				{"student": 99, "group": 98, "status": "bor"}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"status": ["\\"bor\\" is not a valid choice."]}""");
		assertThat(post(LIST, """
				{"student": 999999, "group": 999998, "status": "keldi"}""")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"student": ["Invalid pk \\"999999\\" - object does not exist."],
					"group": ["Invalid pk \\"999998\\" - object does not exist."]}""");
		assertThat(post(LIST + "bulk_create/", "{\"group_id\": 999998}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"group_id": ["Invalid pk \\"999998\\" - object does not exist."]}""");
	}

	@Test
	void aMarkIsCorrectedInFewStatements() {
		MvcTestResult made = post(LIST, """
				{"student": %d, "group": %d, "status": "kelmadi"}""".formatted(this.jasur, this.group));
		String uri = LIST + id(made, "$.id") + "/";
		assertThat(patch(uri, "{\"status\": \"keldi\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.status")
			.isEqualTo("keldi");
		assertThat(this.sql.during(() -> patch(uri, "{\"status\": \"kechikdi\"}"))).hasSizeLessThanOrEqualTo(5);
		assertThat(this.mvc.put()
			.uri(uri)
			.with(this.token)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"status\": \"keldi\"}")).hasStatus(400);
		long other = student("student003", "Ali", "Valiyev");
		assertThat(patch(uri, "{\"student\": %d}".formatted(other))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.student")
			.isNotNull();
	}

	@Test
	void theListIsFilteredAndCountsFewStatements() {
		post(LIST + "bulk_create/", "{\"group_id\": %d}".formatted(this.group));
		assertThat(get(LIST + "?group_id=" + this.group + "&date=2025-02-19&status=kelmadi&student_id=" + this.jasur))
			.bodyJson()
			.extractingPath("$.length()")
			.isEqualTo(1);
		assertThat(get(LIST + "?date_from=2025-02-20")).bodyJson().isStrictlyEqualTo("[]");
		assertThat(get(LIST + "?status=bor")).hasStatus(400);
		assertThat(get(LIST + "?page=1")).bodyJson().extractingPath("$.count").isEqualTo(1);
		assertThat(this.sql.during(() -> get(LIST))).hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void aStudentSeesHisOwnAndChangesNothing() {
		post(LIST + "bulk_create/", "{\"group_id\": %d}".formatted(this.group));
		Someone stranger = this.as.student();
		assertThat(this.mvc.get().uri(LIST).with(stranger.token())).bodyJson().isStrictlyEqualTo("[]");
		int id = id(get(LIST), "$[0].id");
		assertThat(this.mvc.get().uri(LIST + id + "/").with(stranger.token())).hasStatus(404);
		assertThat(this.mvc.delete().uri(LIST + id + "/").with(stranger.token())).hasStatus(403);
		assertThat(this.mvc.get().uri(LIST)).hasStatus(401);
	}

	private long student(String username, String firstName, String lastName) {
		return this.students
			.create(new AccountDraft(username, "qwerty123", firstName, lastName, null, null, null, null), this.group);
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).with(this.token).exchange();
	}

	private MvcTestResult post(String uri, String body) {
		return this.mvc.post()
			.uri(uri)
			.with(this.token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult patch(String uri, String body) {
		return this.mvc.patch()
			.uri(uri)
			.with(this.token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static int id(MvcTestResult result, String path) {
		return JsonPath.read(new String(result.getResponse().getContentAsByteArray()), path);
	}

}
