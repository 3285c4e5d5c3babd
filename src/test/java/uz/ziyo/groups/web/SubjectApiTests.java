package uz.ziyo.groups.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.Subjects;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa.md} §3. */
@ZiyoTest
class SubjectApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Courses courses;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@BeforeEach
	void theDayOfTheExample() {
		this.clock.set("2025-01-15T10:30:00");
	}

	@Test
	void createsASubject() {
		MvcTestResult answer = post("""
				{"name": "IELTS"}""");

		long id = this.subjects.list(null, null).all().get(0).id();
		assertThat(answer).hasStatus(201).bodyJson().isStrictlyEqualTo("""
				{"id": %d, "name": "IELTS", "created_at": "2025-01-15T10:30:00+05:00"}""".formatted(id));
		assertThat(this.mvc.get().uri("/api/v1/subjects/{id}/", id).with(this.as.student().token())).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{"id": %d, "name": "IELTS", "created_at": "2025-01-15T10:30:00+05:00"}""".formatted(id));
	}

	@Test
	void listsSubjects() {
		long ielts = this.subjects.create("IELTS");
		this.clock.set("2025-01-16T08:00:00");
		long sat = this.subjects.create("SAT");
		Someone student = this.as.student();

		assertThat(this.mvc.get().uri("/api/v1/subjects/").with(student.token())).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					[{"id": %d, "name": "IELTS", "created_at": "2025-01-15T10:30:00+05:00"},
					{"id": %d, "name": "SAT", "created_at": "2025-01-16T08:00:00+05:00"}]""".formatted(ielts, sat));
		assertThat(this.mvc.get().uri("/api/v1/subjects/?search=sat&page=1").with(student.token())).hasStatusOk()
			.bodyJson()
			.extractingPath("$.count")
			.isEqualTo(1);
	}

	@Test
	void renamesASubject() {
		long id = this.subjects.create("IELTS");

		assertThat(this.mvc.put()
			.uri("/api/v1/subjects/{id}/", id)
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("""
					{"name": "IELTS (Updated)"}""")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.name")
			.isEqualTo("IELTS (Updated)");
	}

	@Test
	void deletesASubjectThatIsNotTaught() {
		long id = this.subjects.create("IELTS");

		assertThat(this.mvc.delete().uri("/api/v1/subjects/{id}/", id).with(this.as.owner().token())).hasStatus(204);
		assertThat(this.mvc.get().uri("/api/v1/subjects/{id}/", id).with(this.as.owner().token())).hasStatus(404);

		this.given.group("A1");
		long taught = this.subjects.list(null, null).all().get(0).id();
		assertThat(this.mvc.delete().uri("/api/v1/subjects/{id}/", taught).with(this.as.owner().token())).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"non_field_errors": ["The subject still has groups or courses."]}""");
	}

	@Test
	void keepsASubjectThatACourseIsGivenIn() {
		long id = this.subjects.create("IELTS");
		long course = this.courses.create(new CourseDraft(id, "IELTS 6.5", "", null, null, true, null));

		assertThat(this.mvc.delete().uri("/api/v1/subjects/{id}/", id).with(this.as.owner().token())).hasStatus(400);
		this.courses.archive(course);
		assertThat(this.mvc.delete().uri("/api/v1/subjects/{id}/", id).with(this.as.owner().token())).hasStatus(204);
	}

	@Test
	void tellsWhatIsWrong() {
		this.subjects.create("IELTS");

		assertThat(post("{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"name": ["This field is required."]}""");
		assertThat(post("""
				{"name": " "}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"name": ["This field may not be blank."]}""");
		assertThat(post("""
				{"name": "ielts"}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"name": ["subject with this name already exists."]}""");
	}

	@Test
	void onlyTheOwnerWrites() {
		long id = this.subjects.create("IELTS");

		for (Someone someone : new Someone[] { this.as.employee(), this.as.student() }) {
			assertThat(this.mvc.post()
				.uri("/api/v1/subjects/")
				.with(someone.token())
				.contentType(MediaType.APPLICATION_JSON)
				.content("{}")).hasStatus(403);
			assertThat(this.mvc.delete().uri("/api/v1/subjects/{id}/", id).with(someone.token())).hasStatus(403);
		}
		assertThat(this.mvc.get().uri("/api/v1/subjects/")).hasStatus(401);
	}

	@Test
	void aListIsOneStatement() {
		this.subjects.create("IELTS");
		RequestPostProcessor student = this.as.student().token();

		assertThat(this.sql.during(() -> this.mvc.get().uri("/api/v1/subjects/").with(student).exchange())).hasSize(2);
	}

	private MvcTestResult post(String body) {
		return this.mvc.post()
			.uri("/api/v1/subjects/")
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
