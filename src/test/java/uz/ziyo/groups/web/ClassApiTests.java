package uz.ziyo.groups.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code edumaster.md}: Kurslar API, Guruhlar API. */
@ZiyoTest
class ClassApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Courses courses;

	@Autowired
	private Groups groups;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@BeforeEach
	void theDayOfTheExample() {
		this.clock.set("2024-01-10T09:00:00");
	}

	@Test
	void createsACourse() {
		MvcTestResult answer = createCourse();

		var course = this.courses.list(null, null, null, null).all().get(0);
		assertThat(answer).hasStatus(201).bodyJson().isStrictlyEqualTo("""
				{"id": %d, "title": "Python dasturlash", "description": "Python dasturlash kursi", "price": "500000.00",
				"duration_months": 6, "is_active": true, "subject": %d, "subject_name": "Python dasturlash",
				"created_at": "2024-01-10T09:00:00+05:00"}""".formatted(course.id(), course.subjectId()));
	}

	@Test
	void listsCoursesInTheEnvelope() {
		createCourse();
		post("/api/courses/", """
				{"title": "Java", "price": "700000.00", "is_active": false}""");
		Someone student = this.as.student();

		assertThat(get("/api/courses/", student)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"count": 2, "next": null, "previous": null}""");
		assertThat(get("/api/courses/?search=python", student)).bodyJson()
			.extractingPath("$.results[*].title")
			.isEqualTo(List.of("Python dasturlash"));
		assertThat(get("/api/courses/?is_active=false", student)).bodyJson()
			.extractingPath("$.results[*].title")
			.isEqualTo(List.of("Java"));
		assertThat(get("/api/courses/?ordering=-price", student)).bodyJson()
			.extractingPath("$.results[*].title")
			.isEqualTo(List.of("Java", "Python dasturlash"));
	}

	@Test
	void theLinksOfAPageKeepThePathAsItWasAsked() {
		createCourse();
		post("/api/courses/", """
				{"title": "Java", "price": "700000.00"}""");
		Someone student = this.as.student();

		assertThat(get("/api/courses/?page_size=1", student)).bodyJson()
			.extractingPath("$.next")
			.isEqualTo("http://localhost/api/courses/?page_size=1&page=2");
		assertThat(get("/api/v1/subjects?search=a&page=2&page_size=1", student)).bodyJson()
			.extractingPath("$.previous")
			.isEqualTo("http://localhost/api/v1/subjects?search=a&page_size=1&page=1");
	}

	@Test
	void changesAndArchivesACourse() {
		createCourse();
		long id = courseId();

		assertThat(send("/api/courses/" + id + "/", """
				{"price": "550000.5"}""")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"title": "Python dasturlash", "price": "550000.50", "duration_months": 6}""");
		assertThat(this.mvc.delete().uri("/api/courses/{id}/", id).with(this.as.owner().token())).hasStatus(204);
		assertThat(get("/api/courses/" + id + "/", this.as.owner())).hasStatus(404).bodyJson().isStrictlyEqualTo("""
				{"error": "Not found.", "details": {}}""");
	}

	@Test
	void tellsWhatIsWrongWithACourse() {
		assertThat(post("/api/courses/", """
				{"price": "-1", "duration_months": 0}""")).hasStatus(400).bodyJson().isLenientlyEqualTo("""
				{"details": {"title": ["This field is required."],
				"price": ["Ensure this value is greater than or equal to 0."],
				"duration_months": ["Ensure this value is greater than or equal to 1."]}}""");
		assertThat(post("/api/courses/", """
				{"title": "Java", "subject": 99}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "Invalid pk \\"99\\" - object does not exist.",
				"details": {"subject": ["Invalid pk \\"99\\" - object does not exist."]}}""");
	}

	@Test
	void tellsHowLongATitleMayBe() {
		assertThat(post("/api/courses/", "{\"title\": \"%s\"}".formatted("A".repeat(101)))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.title[0]")
			.isEqualTo("Ensure this field has no more than 100 characters.");
	}

	@Test
	void createsAGroupOfACourse() {
		createCourse();
		long teacher = this.as.employee().id();

		MvcTestResult answer = createGroup(teacher);

		assertThat(answer).hasStatus(201)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"id": %d, "name": "Python-01", "course": %d, "course_title": "Python dasturlash", "teacher": %d,
					"teacher_name": "%s", "start_date": "2024-01-15", "max_students": 15, "students_count": 0,
					"is_active": true, "days": "", "start_time": null, "end_time": null,
					"created_at": "2024-01-10T09:00:00+05:00"}""".formatted(groupId(), courseId(), teacher,
					this.as.employee().caller().fullName()));
		assertThat(get("/api/v1/groups/" + groupId() + "/", this.as.owner())).bodyJson()
			.extractingPath("$.subject_name")
			.isEqualTo("Python dasturlash");
		assertThat(get("/api/groups/", this.as.employee())).bodyJson().isLenientlyEqualTo("""
				{"count": 1, "results": [{"name": "Python-01"}]}""");
	}

	@Test
	void aTeacherIsAnEmployee() {
		createCourse();

		assertThat(createGroup(this.as.student().id())).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.teacher[0]")
			.isEqualTo("Invalid pk \"%d\" - object does not exist.".formatted(this.as.student().id()));
	}

	@Test
	void changesAGroupAndKeepsTheRest() {
		createCourse();
		createGroup(this.as.employee().id());

		assertThat(send("/api/groups/" + groupId() + "/", """
				{"max_students": 20, "days": "Mon,Fri", "start_time": "09:00", "end_time": "10:30"}""")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"name": "Python-01", "max_students": 20, "start_date": "2024-01-15", "start_time": "09:00:00"}""");
	}

	@Test
	void addsAStudentAndTakesHimOut() {
		createCourse();
		createGroup(this.as.employee().id());
		Someone student = this.as.student();
		String body = """
				{"student_id": %d}""".formatted(student.id());

		assertThat(post("/api/groups/" + groupId() + "/add_student/", body)).hasStatus(201)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"student_id": %d, "student_name": "%s", "group": %d, "group_name": "Python-01",
					"created_at": "2024-01-10T09:00:00+05:00"}""".formatted(student.id(), student.caller().fullName(),
					groupId()));
		assertThat(post("/api/groups/" + groupId() + "/add_student/", body)).hasStatus(200);
		assertThat(post("/api/groups/" + groupId() + "/remove_student/", body)).hasStatus(204);
		assertThat(post("/api/groups/" + groupId() + "/remove_student/", body)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.student_id[0]")
			.isEqualTo("The student is not in this group.");
	}

	@Test
	void refusesWhoCannotBeAdded() {
		createCourse();
		createGroup(this.as.employee().id());
		send("/api/groups/" + groupId() + "/", """
				{"max_students": 1}""");
		String path = "/api/groups/" + groupId() + "/add_student/";

		assertThat(post(path, "{}")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.student_id[0]")
			.isEqualTo("This field is required.");
		assertThat(post(path, """
				{"student_id": 999999}""")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.error")
			.isEqualTo("Invalid pk \"999999\" - object does not exist.");
		assertThat(post(path, """
				{"student_id": %d}""".formatted(this.as.student().id()))).hasStatus(201);
		assertThat(post(path, """
				{"student_id": %d}""".formatted(this.as.another(Role.STUDENT).id()))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"error": "The group is full.", "details": {"student_id": ["The group is full."]}}""");
		assertThat(post("/api/groups/999999/add_student/", """
				{"student_id": %d}""".formatted(this.as.student().id()))).hasStatus(404);
	}

	@Test
	void onlyTheOwnerWrites() {
		createCourse();
		createGroup(this.as.employee().id());

		for (Someone someone : List.of(this.as.employee(), this.as.student())) {
			for (String path : List.of("/api/courses/", "/api/groups/", "/api/groups/" + groupId() + "/add_student/")) {
				assertThat(this.mvc.post()
					.uri(path)
					.with(someone.token())
					.contentType(MediaType.APPLICATION_JSON)
					.content("{}")).hasStatus(403);
			}
		}
	}

	@Test
	void aListIsOneStatement() {
		createCourse();
		createGroup(this.as.employee().id());
		RequestPostProcessor owner = this.as.owner().token();

		assertThat(this.sql.during(() -> this.mvc.get().uri("/api/groups/").with(owner).exchange())).hasSize(2);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/api/courses/").with(owner).exchange())).hasSize(2);
	}

	private MvcTestResult createCourse() {
		return post("/api/courses/", """
				{
				    "title": "Python dasturlash",
				    "description": "Python dasturlash kursi",
				    "price": "500000.00",
				    "duration_months": 6,
				    "is_active": true
				}""");
	}

	private MvcTestResult createGroup(long teacher) {
		return post("/api/groups/", """
				{
				    "name": "Python-01",
				    "course": %d,
				    "teacher": %d,
				    "start_date": "2024-01-15",
				    "max_students": 15
				}""".formatted(courseId(), teacher));
	}

	private long courseId() {
		return this.courses.list(null, null, null, null).all().get(0).id();
	}

	private long groupId() {
		return this.groups.list(GroupFilter.NONE, this.as.owner().caller()).all().get(0).id();
	}

	private MvcTestResult get(String path, Someone someone) {
		return this.mvc.get().uri(path).with(someone.token()).exchange();
	}

	private MvcTestResult post(String path, String body) {
		return this.mvc.post()
			.uri(path)
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult send(String path, String body) {
		return this.mvc.patch()
			.uri(path)
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
