package uz.ziyo.attendance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.attendance.Sessions;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.Overlap;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code edumaster.md}, Davomat API, with its own values. */
@ZiyoTest
class SessionApiTests {

	private static final String LIST = "/api/attendance/sessions/";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Given given;

	@Autowired
	private As as;

	@Autowired
	private SqlCount sql;

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private Sessions sessions;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	private RequestPostProcessor token;

	private long group;

	private Someone first;

	private Someone second;

	@BeforeEach
	void aGroup() {
		this.token = this.as.employee().token();
		this.group = this.given.group("Python-01");
		this.first = this.given.studentIn(this.group);
		this.second = this.given.studentIn(this.group);
	}

	@Test
	void aSessionIsMadeAndMarked() {
		MvcTestResult made = make();
		int id = id(made);
		assertThat(made).hasStatus(201)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"id": %d, "group": %d, "group_name": "Python-01", "date": "2024-01-15", "topic": "Python asoslari",
					"notes": "Birinchi dars", "created_at": "2026-11-20T14:30:00+05:00", "attendance": []}"""
				.formatted(id, this.group));
		assertThat(post(LIST + id + "/mark_attendance/",
				"""
						{"attendance_data": [{"student_id": %d, "status": "present"},
						{"student_id": %d, "status": "absent", "reason": "Kasal"}]}""".formatted(this.first.id(),
						this.second.id())))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.attendance")
			.asArray()
			.hasSize(2);
		assertThat(get(LIST + id + "/")).bodyJson().extractingPath("$.attendance[1]").asMap().satisfies(row -> {
			assertThat(row).containsOnlyKeys("student", "student_name", "status", "reason")
				.containsEntry("status", "absent")
				.containsEntry("reason", "Kasal");
		});
		assertThat(this.mvc.get().uri("/api/v1/attendance/?status=kelmadi").with(this.token)).bodyJson()
			.extractingPath("$.length()")
			.isEqualTo(1);
	}

	@Test
	void allAreMarkedOrNone() {
		int id = id(make());
		Someone stranger = this.as.student();
		assertThat(post(LIST + id + "/mark_attendance/",
				"""
						{"attendance_data": [{"student_id": %d, "status": "present"}, {"student_id": %d, "status": "late"}]}"""
					.formatted(this.first.id(), stranger.id())))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.attendance_data[0]")
			.isEqualTo("Invalid pk \"%d\" - object does not exist.".formatted(stranger.id()));
		assertThat(post(LIST + id + "/mark_attendance/", """
				{"attendance_data": [{"student_id": %d, "status": "here"}]}""".formatted(this.first.id())))
			.hasStatus(400);
		assertThat(get(LIST + id + "/")).bodyJson().extractingPath("$.attendance").asArray().isEmpty();
	}

	@Test
	void aMarkIsSetAnewOrLeftAsItIs() {
		String uri = LIST + id(make()) + "/mark_attendance/";
		Someone third = this.given.studentIn(this.group);
		post(uri, marks(List.of(this.first, this.second), "absent"));
		post(uri, """
				{"attendance_data": [{"student_id": %d, "status": "absent", "reason": " kasal "},
				{"student_id": %d, "status": "absent"}, {"student_id": %d, "status": "present"},
				{"student_id": %d, "status": "late"}]}""".formatted(this.first.id(), this.second.id(), third.id(),
				third.id()));
		assertThat(this.jdbc.sql("select student_id, status, reason from attendance_mark order by id")
			.query((row, number) -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3))
			.list()).containsExactly(this.first.id() + " KELMADI Kasal", this.second.id() + " KELMADI ",
					third.id() + " KECHIKDI ");
		assertThat(this.jdbc.sql("select student_id, revtype, status from attendance_mark_aud order by rev, student_id")
			.query((row, number) -> row.getLong(1) + " " + row.getInt(2) + " " + row.getString(3))
			.list()).containsExactly(this.first.id() + " 0 KELMADI", this.second.id() + " 0 KELMADI",
					third.id() + " 0 KECHIKDI", this.first.id() + " 1 KELMADI");
	}

	@Test
	void whoHasLeftIsCorrectedWhereHeHasAMark() {
		String uri = LIST + id(make()) + "/mark_attendance/";
		post(uri, marks(List.of(this.first), "absent"));
		this.enrolments.leave(this.first.id(), this.group);
		this.enrolments.leave(this.second.id(), this.group);
		assertThat(post(uri, marks(List.of(this.first), "present"))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.attendance[0].status")
			.isEqualTo("present");
		assertThat(post(uri, marks(List.of(this.second), "present"))).hasStatus(400);
	}

	@Test
	void twentyCostAsMuchAsTwo() {
		List<Someone> twenty = this.given.studentsIn(this.group, 20);
		List<Someone> two = List.of(this.first, this.second);
		String ofTwo = LIST + id(make("2024-01-15")) + "/mark_attendance/";
		String ofTwenty = LIST + id(make("2024-01-17")) + "/mark_attendance/";
		// The teacher's day of work is written down with the first register.
		post(LIST + id(make("2024-01-19")) + "/mark_attendance/", marks(two, "present"));
		for (String status : List.of("present", "absent")) {
			List<String> few = this.sql.during(() -> assertThat(post(ofTwo, marks(two, status))).hasStatusOk());
			List<String> many = this.sql.during(() -> assertThat(post(ofTwenty, marks(twenty, status))).hasStatusOk());
			assertThat(many).isEqualTo(few).hasSizeLessThanOrEqualTo(8).noneMatch(sql -> sql.contains("[batch of"));
		}
		assertThat(this.jdbc.sql("select count(*) from attendance_mark where status = 'KELMADI'")
			.query(Long.class)
			.single()).isEqualTo(22);
	}

	@Test
	void oneSessionAGroupAndDay() {
		make();
		assertThat(make()).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.non_field_errors[0]")
			.isEqualTo("The fields group, date must make a unique set.");
	}

	@Test
	void theSecondOfTwoWhoMakeOneIsRefused() throws Exception {
		MvcTestResult second = Overlap.of(this.transactions, () -> this.sessions.create(this.as.employee().caller(),
				this.group, LocalDate.parse("2024-01-15"), "Birinchi", ""), this::make, () -> {
				});
		assertThat(second).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.non_field_errors[0]")
			.isEqualTo("The fields group, date must make a unique set.");
		assertThat(this.jdbc.sql("select topic from lesson").query(String.class).list()).containsExactly("Birinchi");
	}

	@Test
	void aRegisterTakenElsewhereIsASession() {
		post("/api/v1/attendance/bulk_create/", "{\"group_id\": %d}".formatted(this.group));
		MvcTestResult list = get(LIST + "?date=2026-11-20");
		assertThat(list).bodyJson().extractingPath("$.count").isEqualTo(1);
		assertThat(list).bodyJson().extractingPath("$.results[0].attendance[0].status").isEqualTo("absent");
		assertThat(this.sql.during(() -> get(LIST))).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void aSessionIsDescribedAnewAndDeleted() {
		String uri = LIST + id(make()) + "/";
		assertThat(this.mvc.patch()
			.uri(uri)
			.with(this.token)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"topic\": \"Sikllar\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.topic")
			.isEqualTo("Sikllar");
		assertThat(this.mvc.patch()
			.uri(uri)
			.with(this.token)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"date\": \"2024-01-16\"}")).hasStatus(400);
		assertThat(this.mvc.delete().uri(uri).with(this.token)).hasStatus(204);
		assertThat(get(uri)).hasStatus(404);
	}

	@Test
	void aStudentSeesHisOwnRows() {
		int id = id(make());
		post(LIST + id + "/mark_attendance/", """
				{"attendance_data": [{"student_id": %d, "status": "late"}]}""".formatted(this.first.id()));
		assertThat(this.mvc.get().uri(LIST + id + "/").with(this.first.token())).bodyJson()
			.extractingPath("$.attendance[0].status")
			.isEqualTo("late");
		assertThat(this.mvc.get().uri(LIST + id + "/").with(this.second.token())).hasStatus(404);
		assertThat(this.mvc.delete().uri(LIST + id + "/").with(this.first.token())).hasStatus(403);
	}

	private MvcTestResult make() {
		return make("2024-01-15");
	}

	private MvcTestResult make(String date) {
		return post(LIST, """
				{"group": %d, "date": "%s", "topic": "Python asoslari", "notes": "Birinchi dars"}"""
			.formatted(this.group, date));
	}

	private static String marks(List<Someone> students, String status) {
		return students.stream()
			.map(student -> "{\"student_id\": %d, \"status\": \"%s\"}".formatted(student.id(), status))
			.collect(Collectors.joining(", ", "{\"attendance_data\": [", "]}"));
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

	private static int id(MvcTestResult result) {
		return JsonPath.read(new String(result.getResponse().getContentAsByteArray()), "$.id");
	}

}
