package uz.ziyo.groups.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.RunningScores;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa.md} §4. */
@ZiyoTest
class GroupApiTests {

	private static final String EXAMPLE = """
			{"name": "IELTS-A1", "description": "Asosiy guruh", "subject": %d, "is_active": true, "days": "Mon,Wed,Fri",
			"start_time": "09:00:00", "end_time": "11:00:00"}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Groups groups;

	@Autowired
	private Courses courses;

	@Autowired
	private RunningScores runningScores;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	private long subject;

	@BeforeEach
	void theDayOfTheExample() {
		this.clock.set("2025-01-15T10:30:00");
		this.subject = this.subjects.create("IELTS");
	}

	@Test
	void createsAGroup() {
		MvcTestResult answer = post(EXAMPLE.formatted(this.subject));

		assertThat(answer).hasStatus(201).bodyJson().isStrictlyEqualTo("""
				{"id": %d, "name": "IELTS-A1", "description": "Asosiy guruh", "subject": %d, "subject_name": "IELTS",
				"is_active": true, "days": "Mon,Wed,Fri", "start_time": "09:00:00", "end_time": "11:00:00",
				"created_at": "2025-01-15T10:30:00+05:00", "group_total_score": 0, "students_count": 0,
				"homework_count": 0}""".formatted(only(), this.subject));
	}

	@Test
	void tellsAllThatIsWrongAtOnce() {
		assertThat(post("""
				{"name": "", "days": "Mon,Yak", "subject": 999999, "start_time": "9"}""")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{"name": ["This field may not be blank."], "days": ["Days must be written like Mon,Wed,Fri."],
							 "subject": ["Invalid pk \\"999999\\" - object does not exist."],
							 "start_time": ["Time has wrong format. Use one of these formats instead: hh:mm[:ss[.uuuuuu]]."]}""");
	}

	@Test
	void listsGroupsWithTheirTotals() {
		post(EXAMPLE.formatted(this.subject));
		long id = only();
		List<Someone> students = this.given.studentsIn(id, 12);
		students.forEach((student) -> this.runningScores.add(student.id(), id, 100));
		this.runningScores.add(students.get(0).id(), id, 50);
		this.groups.countHomework(id, 5);

		String row = """
				{"id": %d, "name": "IELTS-A1", "description": "Asosiy guruh", "subject": %d, "subject_name": "IELTS",
				"is_active": true, "days": "Mon,Wed,Fri", "start_time": "09:00:00", "end_time": "11:00:00",
				"created_at": "2025-01-15T10:30:00+05:00", "group_total_score": 1250, "students_count": 12,
				"homework_count": 5}""".formatted(id, this.subject);
		assertThat(get("/api/v1/groups/", this.as.employee())).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("[" + row + "]");
		assertThat(get("/api/v1/groups/" + id + "/", students.get(3))).hasStatusOk().bodyJson().isStrictlyEqualTo(row);
	}

	@Test
	void ratesActiveGroups() {
		long sat = this.subjects.create("SAT");
		long a1 = create("IELTS-A1", this.subject, true);
		long b2 = create("SAT-B2", sat, true);
		create("IELTS-Old", this.subject, false);
		score(a1, 15, 3500);
		score(b2, 10, 2800);

		assertThat(get("/api/v1/groups/rating/", this.as.student())).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				[{"id": %d, "name": "IELTS-A1", "subject_name": "IELTS", "total_score": 3500, "rank": 1,
				"students_count": 15},
				{"id": %d, "name": "SAT-B2", "subject_name": "SAT", "total_score": 2800, "rank": 2,
				"students_count": 10}]""".formatted(a1, b2));
	}

	@Test
	void groupsThatTieShareARank() {
		score(create("A", this.subject, true), 1, 20);
		score(create("B", this.subject, true), 1, 30);
		score(create("C", this.subject, true), 1, 30);
		create("D", this.subject, true);

		assertThat(get("/api/v1/groups/rating/", this.as.owner())).bodyJson()
			.extractingPath("$[*].rank")
			.isEqualTo(List.of(1, 1, 3, 4));
	}

	@Test
	void changesWhatIsSent() {
		long id = this.given.group("IELTS-A1");
		long teacher = this.as.employee().id();

		assertThat(send("PATCH", id, """
				{"days": "Tue,Thu", "start_time": "10:00"}""")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"name": "IELTS-A1", "days": "Tue,Thu", "start_time": "10:00:00", "end_time": "15:30:00"}""");
		assertThat(this.groups.get(id, this.as.owner().caller()).teacherId()).isEqualTo(teacher);
		assertThat(send("PUT", id, """
				{"days": "Tue"}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"name": ["This field is required."], "subject": ["This field is required."]}""");
		assertThat(send("PUT", id, EXAMPLE.formatted(this.subject))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.subject_name")
			.isEqualTo("IELTS");
	}

	@Test
	void deletesAGroup() {
		long id = this.given.group("IELTS-A1");

		assertThat(this.mvc.delete().uri("/api/v1/groups/{id}/", id).with(this.as.owner().token())).hasStatus(204);
		assertThat(get("/api/v1/groups/" + id + "/", this.as.owner())).hasStatus(404).bodyJson().isStrictlyEqualTo("""
				{"detail": "Not found."}""");
		assertThat(get("/api/v1/groups/", this.as.owner())).bodyJson().isStrictlyEqualTo("[]");
	}

	@Test
	void tellsWhatIsWrong() {
		assertThat(post("{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"name": ["This field is required."], "subject": ["This field is required."]}""");
		assertThat(post("""
				{"name": "%s", "subject": 99, "is_active": "maybe", "start_time": "9"}""".formatted("x".repeat(31))))
			.hasStatus(400)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"name": ["Ensure this field has no more than 30 characters."],
					"is_active": ["Must be a valid boolean."]}""");
		assertThat(post("""
				{"name": "A", "subject": 99}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"subject": ["Invalid pk \\"99\\" - object does not exist."]}""");
		assertThat(post("""
				{"name": "A", "subject": %d, "days": "Dush", "start_time": "11:00", "end_time": "09:00"}"""
			.formatted(this.subject))).hasStatus(400).bodyJson().isStrictlyEqualTo("""
					{"days": ["Days must be written like Mon,Wed,Fri."],
					"end_time": ["The end time must be after the start time."]}""");
		assertThat(this.groups.list(GroupFilter.NONE, this.as.owner().caller()).all()).isEmpty();
	}

	@Test
	void aStudentSeesHisOwnGroupsOnly() {
		long own = this.given.group("IELTS-A1");
		long other = this.given.group("IELTS-B1");
		Someone student = this.given.studentIn(own);

		assertThat(get("/api/v1/groups/", student)).bodyJson()
			.extractingPath("$[*].name")
			.isEqualTo(List.of("IELTS-A1"));
		assertThat(get("/api/v1/groups/" + other + "/", student)).hasStatus(404);
	}

	@Test
	void onlyTheOwnerWrites() {
		long id = this.given.group("IELTS-A1");

		for (Someone someone : List.of(this.as.employee(), this.as.student())) {
			assertThat(this.mvc.post()
				.uri("/api/v1/groups/")
				.with(someone.token())
				.contentType(MediaType.APPLICATION_JSON)
				.content("{}")).hasStatus(403);
			assertThat(this.mvc.delete().uri("/api/v1/groups/{id}/", id).with(someone.token())).hasStatus(403);
		}
		assertThat(this.mvc.get().uri("/api/v1/groups/")).hasStatus(401);
	}

	@Test
	void filtersAndPages() {
		create("IELTS-A1", this.subject, true);
		create("IELTS-B1", this.subject, false);
		create("SAT-A1", this.subjects.create("SAT"), true);

		assertThat(get("/api/v1/groups/?is_active=true&ordering=-name", this.as.owner())).bodyJson()
			.extractingPath("$[*].name")
			.isEqualTo(List.of("SAT-A1", "IELTS-A1"));
		assertThat(get("/api/v1/groups/?subject_id=" + this.subject + "&page_size=1", this.as.owner())).bodyJson()
			.isLenientlyEqualTo("""
					{"count": 2, "previous": null}""");
		assertThat(get("/api/v1/groups/?search=sat", this.as.owner())).bodyJson()
			.extractingPath("$[*].name")
			.isEqualTo(List.of("SAT-A1"));
		assertThat(get("/api/v1/groups/?is_active=maybe", this.as.owner())).hasStatus(400);
	}

	@Test
	void aSearchTakesSignsAsTheyAre() {
		create("IELTS-A1", this.subject, true);
		RequestPostProcessor owner = this.as.owner().token();

		for (String typed : List.of("%", "_", "!", "\\", "\\a")) {
			assertThat(this.mvc.get().uri("/api/v1/groups/?search={typed}", typed).with(owner)).hasStatusOk()
				.bodyJson()
				.isStrictlyEqualTo("[]");
			assertThat(this.mvc.get().uri("/api/v1/subjects/?search={typed}", typed).with(owner)).hasStatusOk();
			assertThat(this.mvc.get().uri("/api/courses/?search={typed}", typed).with(owner)).hasStatusOk();
		}
	}

	@Test
	void aSearchTakesAnyApostrophe() {
		long uzbek = this.subjects.create("Oʻzbek tili");
		create("Yangi oʻquvchilar", uzbek, true);
		this.courses.create(new CourseDraft(uzbek, "Boshlang‘ich oʻqish", "", null, null, true, null));
		RequestPostProcessor owner = this.as.owner().token();

		for (String typed : List.of("O'zbek", "oʻZBEK", "o‘zbek", "ozbek")) {
			assertThat(this.mvc.get().uri("/api/v1/subjects/?search={typed}", typed).with(owner)).bodyJson()
				.extractingPath("$.length()")
				.isEqualTo(1);
			assertThat(this.mvc.get().uri("/api/v1/groups/?search={typed}", typed).with(owner)).bodyJson()
				.extractingPath("$.length()")
				.isEqualTo(1);
		}
		assertThat(this.mvc.get().uri("/api/v1/groups/?search={typed}", "o'quv").with(owner)).bodyJson()
			.extractingPath("$.length()")
			.isEqualTo(1);
		assertThat(this.mvc.get().uri("/api/courses/?search={typed}", "ich o'qish").with(owner)).bodyJson()
			.extractingPath("$.count")
			.isEqualTo(1);
	}

	@Test
	void aListIsOneStatementBesideTheStanding() {
		for (int i = 0; i < 5; i++) {
			this.given.studentIn(create("G" + i, this.subject, true));
		}
		RequestPostProcessor owner = this.as.owner().token();

		assertThat(this.sql.during(() -> this.mvc.get().uri("/api/v1/groups/").with(owner).exchange())).hasSize(2);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/api/v1/groups/rating/").with(owner).exchange()))
			.hasSize(2);
	}

	private long create(String name, long subject, boolean active) {
		return this.groups
			.create(new GroupDraft(name, null, subject, null, null, null, null, null, null, null, active, null));
	}

	private void score(long group, int students, int total) {
		List<Someone> all = this.given.studentsIn(group, students);
		this.runningScores.add(all.get(0).id(), group, total);
	}

	private long only() {
		return this.groups.list(GroupFilter.NONE, this.as.owner().caller()).all().get(0).id();
	}

	private MvcTestResult get(String path, Someone someone) {
		return this.mvc.get().uri(path).with(someone.token()).exchange();
	}

	private MvcTestResult post(String body) {
		return this.mvc.post()
			.uri("/api/v1/groups/")
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult send(String method, long id, String body) {
		return this.mvc.method(HttpMethod.valueOf(method))
			.uri("/api/v1/groups/{id}/", id)
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	@Test
	void aGroupOutlivesItsTeacher() {
		long id = this.given.group("IELTS-A1");
		this.people.archive(Role.EMPLOYEE, this.as.employee().id());

		assertThat(this.groups.get(id, this.as.owner().caller()).teacherId()).isNull();
		assertThat(send("PATCH", id, """
				{"days": "Tue,Thu"}""")).hasStatusOk();
	}

	@Test
	void aTeacherWhoStaysIsNotLookedAt() {
		long id = this.given.group("IELTS-A1");
		// As a change leaves it that names him in the moment when he is archived.
		this.jdbc.sql("update account set archived_at = created_at where id = ?")
			.param(this.as.employee().id())
			.update();

		assertThat(send("PATCH", id, """
				{"days": "Tue,Thu"}""")).hasStatusOk();
	}

}
