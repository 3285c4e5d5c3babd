package uz.ziyo.scores.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code hpa.md} §9. */
@ZiyoTest
class ScoreApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private SqlCount sql;

	private long group;

	private Someone student;

	private RequestPostProcessor teacher;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group);
		this.teacher = this.as.employee().token();
	}

	@Test
	void givesAScoreAsDocumented() {
		MvcTestResult result = post("""
				{"student": %d, "group": %d, "score": 85}""".formatted(this.student.id(), this.group));

		assertThat(result).hasStatus(201)
			.bodyJson()
			.isLenientlyEqualTo("""
					{
					  "student": {"id": %d, "first_name": "%s", "last_name": "%s", "username": "%s"},
					  "group": {"id": %d, "name": "IELTS-A1"},
					  "score": 85,
					  "date": "2026-11-20",
					  "given_by": {"id": %d, "first_name": "%s", "last_name": "%s"},
					  "created_at": "2026-11-20T14:30:00+05:00"
					}""".formatted(this.student.id(), this.student.caller().firstName(),
					this.student.caller().lastName(), this.student.username(), this.group, this.as.employee().id(),
					this.as.employee().caller().firstName(), this.as.employee().caller().lastName()));
		assertThat(this.mvc.get().uri("/api/v1/scores/").with(this.as.owner().token())).hasStatusOk()
			.bodyJson()
			.extractingPath("$[0].student.username")
			.isEqualTo(this.student.username());
	}

	@Test
	void saysWhatIsWrongWithEachField() {
		assertThat(post("{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"student": ["This field is required."], "group": ["This field is required."],
				"score": ["This field is required."]}""");
		assertThat(post("""
				{"student": 99, "group": %d, "score": 101}""".formatted(this.group))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.score[0]")
			.isEqualTo("Ensure this value is less than or equal to 100.");
		assertThat(post("""
				{"student": 99999, "group": %d, "score": 1}""".formatted(this.group))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"student": ["Invalid pk \\"99999\\" - object does not exist."]}""");
	}

	@Test
	void changesAndRemoves() {
		long id = give(85);

		assertThat(this.mvc.patch()
			.uri("/api/v1/scores/{id}/", id)
			.with(this.as.employee().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"score\": 90}")).hasStatusOk().bodyJson().extractingPath("$.score").isEqualTo(90);
		assertThat(this.mvc.put()
			.uri("/api/v1/scores/{id}/", id)
			.with(this.as.employee().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"score\": 90}")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.student[0]")
			.isEqualTo("This field is required.");
		assertThat(this.mvc.delete().uri("/api/v1/scores/{id}/", id).with(this.as.employee().token())).hasStatus(204);
		assertThat(this.mvc.get().uri("/api/v1/scores/{id}/", id).with(this.as.employee().token())).hasStatus(404)
			.bodyJson()
			.isStrictlyEqualTo("{\"detail\": \"Not found.\"}");
	}

	@Test
	void aStudentSeesHisOwnAndGivesNone() {
		long id = give(85);
		Someone other = this.given.studentIn(this.group);

		assertThat(this.mvc.get().uri("/api/v1/scores/{id}/", id).with(this.student.token())).hasStatusOk();
		assertThat(this.mvc.get().uri("/api/v1/scores/{id}/", id).with(other.token())).hasStatus(404);
		assertThat(this.mvc.get().uri("/api/v1/scores/").with(other.token())).hasStatusOk().bodyText().isEqualTo("[]");
		assertThat(this.mvc.post()
			.uri("/api/v1/scores/")
			.with(this.student.token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")).hasStatus(403);
	}

	@Test
	void filtersAndPages() {
		give(1);
		give(2);
		String filter = "?group_id=%d&student_id=%d&date_from=2026-11-20&date_to=2026-11-20&ordering=-score"
			.formatted(this.group, this.student.id());

		assertThat(this.mvc.get().uri("/api/v1/scores/" + filter).with(this.as.owner().token())).bodyJson()
			.extractingPath("$[0].score")
			.isEqualTo(2);
		assertThat(this.mvc.get().uri("/api/v1/scores/?page=1&page_size=1").with(this.as.owner().token())).bodyJson()
			.extractingPath("$.count")
			.isEqualTo(2);
		assertThat(this.mvc.get().uri("/api/v1/scores/?date=2026-11-19").with(this.as.owner().token())).bodyText()
			.isEqualTo("[]");
		assertThat(this.mvc.get().uri("/api/v1/scores/?date=yesterday").with(this.as.owner().token())).hasStatus(400);
	}

	@Test
	void givingTakesFiveStatements() {
		give(1);
		give(1);

		assertThat(this.sql.during(() -> give(1))).hasSizeLessThanOrEqualTo(5);
	}

	private long give(int points) {
		MvcTestResult result = post("""
				{"student": %d, "group": %d, "score": %d}""".formatted(this.student.id(), this.group, points));
		assertThat(result).hasStatus(201);
		try {
			return Long.parseLong(result.getResponse().getContentAsString().replaceAll("^\\{\"id\":(\\d+),.*", "$1"));
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult post(String body) {
		return this.mvc.post()
			.uri("/api/v1/scores/")
			.with(this.teacher)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
