package uz.ziyo;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.attendance.Attendance;
import uz.ziyo.attendance.Lessons;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.Sessions;
import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Students;
import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkDraft;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.ScoreView;
import uz.ziyo.scores.ScoreBook;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lists of the documents have in common, whichever room they belong to. */
@ZiyoTest
class ListsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Attendance attendance;

	@Autowired
	private Scores scores;

	@Autowired
	private ScoreBook book;

	@Autowired
	private Sessions sessions;

	@Autowired
	private People people;

	@Autowired
	private Groups groups;

	@Autowired
	private Homework homework;

	@Autowired
	private Students students;

	@Autowired
	private Lessons lessons;

	@Autowired
	private CentreTime time;

	private RequestPostProcessor owner;

	private long group;

	private Someone student;

	/** Two groups, each with a student, a lesson, a mark and a score. */
	@BeforeEach
	void twoOfEach() {
		this.owner = this.as.owner().token();
		this.group = this.given.group("IELTS-A1");
		this.student = lesson(this.group, "Artikllar");
		lesson(this.given.group("SAT-B2"), "Kasrlar");
	}

	private Someone lesson(long groupId, String topic) {
		Someone someone = this.given.studentIn(groupId);
		this.attendance.mark(this.as.employee().caller(), groupId, someone.id(), this.time.today(), MarkStatus.KELDI);
		this.scores.give(new ScoreDraft(someone.id(), groupId, 10, null), this.as.employee().caller());
		this.sessions.describe(this.as.employee().caller(), groupId, this.time.today(), topic, "", null);
		return someone;
	}

	@Test
	void marksAndScoresAreFoundByTheirStudent() {
		String name = this.student.caller().lastName();
		assertThat(ids("/api/v1/attendance/?search=" + name)).hasSize(1);
		assertThat(ids("/api/v1/scores/?search=" + name)).hasSize(1);
		assertThat(ids("/api/v1/attendance/?search=nobody")).isEmpty();
		assertThat(ids("/api/v1/scores/?search=nobody")).isEmpty();
	}

	/** By the name that the object has for it, and by that of its id. */
	@Test
	void groupsAndStudentsGoByBothOfTheirNames() {
		this.homework.give(new HomeworkDraft(this.group, "1-mashq", null, false, null), this.as.owner().caller());
		for (String list : List.of("/api/v1/attendance/", "/api/v1/scores/", "/api/v1/homework/", "/api/v1/students/",
				"/api/v1/students/rating/", "/api/attendance/sessions/")) {
			List<Object> of = ids(list + "?group=" + this.group);
			assertThat(of).as(list).isNotEmpty().isEqualTo(ids(list + "?group_id=" + this.group));
			for (String wrong : List.of("?group=a", "?group_id=a")) {
				assertThat(this.mvc.get().uri(list + wrong).with(this.owner)).as(list + wrong).hasStatus(400);
			}
		}
		for (String list : List.of("/api/v1/attendance/", "/api/v1/scores/")) {
			assertThat(ids(list + "?student=" + this.student.id())).as(list)
				.isNotEmpty()
				.isEqualTo(ids(list + "?student_id=" + this.student.id()));
			assertThat(ids(list + "?student=999999")).as(list).isEmpty();
			assertThat(ids(list + "?group=999999")).as(list).isEmpty();
		}
		assertThat(ids("/api/v1/work-logs/?employee=" + this.as.employee().id())).isNotEmpty()
			.isEqualTo(ids("/api/v1/work-logs/?employee_id=" + this.as.employee().id()));
		assertThat(ids("/api/v1/work-logs/?employee_id=999999")).isEmpty();
	}

	@Test
	void sessionsAreFoundByGroupAndTopic() {
		assertThat(ids("/api/attendance/sessions/")).hasSize(2);
		assertThat(ids("/api/attendance/sessions/?group_id=" + this.group)).hasSize(1)
			.isEqualTo(ids("/api/attendance/sessions/?group=" + this.group))
			.isEqualTo(ids("/api/attendance/sessions/?search=ielts"))
			.isEqualTo(ids("/api/attendance/sessions/?search=artikl"));
	}

	@Test
	void daysOfWorkAreFoundByTheirEmployee() {
		assertThat(ids("/api/v1/work-logs/?search=" + this.as.employee().caller().lastName())).hasSize(1);
		assertThat(ids("/api/v1/work-logs/?search=nobody")).isEmpty();
	}

	@Test
	void whatIsArchivedTakesItsRowsAlong() {
		long mark = ((Number) ids("/api/v1/attendance/?student_id=" + this.student.id()).get(0)).longValue();
		this.people.archive(Role.STUDENT, this.student.id());
		for (String path : List.of("/api/v1/attendance/", "/api/v1/scores/")) {
			assertThat(list(path, "group.name")).as(path).containsExactly("SAT-B2");
		}
		assertThat(this.mvc.get().uri("/api/v1/attendance/" + mark + "/").with(this.owner)).hasStatus(404);

		this.groups.list(GroupFilter.NONE, this.as.owner().caller())
			.all()
			.forEach((group) -> this.groups.archive(group.id()));
		for (String path : List.of("/api/v1/attendance/", "/api/v1/scores/", "/api/attendance/sessions/")) {
			assertThat(ids(path)).as(path).isEmpty();
		}
	}

	@Test
	void noRoomTakesADateBeforeItsTime() {
		for (String[] sent : new String[][] { { "/api/v1/attendance/", "\"status\": \"keldi\"" },
				{ "/api/v1/scores/", "\"score\": 5" }, { "/api/attendance/sessions/", "\"topic\": \"a\"" } }) {
			assertThat(this.mvc.post()
				.uri(sent[0])
				.with(this.owner)
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"student\": %d, \"group\": %d, \"date\": \"1999-12-31\", %s}".formatted(this.student.id(),
						this.group, sent[1])))
				.hasStatus(400)
				.bodyText()
				.contains("\"date\":[\"The date is too long ago.\"]");
		}
	}

	/** Who asks for a page beyond the last one gets the last, not an empty list. */
	@ParameterizedTest
	@ValueSource(strings = { "/students", "/staff", "/groups" })
	void noPageLiesBeyondTheLast(String path) {
		assertThat(rowsOfPage(path, 9999)).isEqualTo(rowsOfPage(path, 1)).isPositive();
	}

	private int rowsOfPage(String path, int number) {
		MvcTestResult found = this.mvc.get()
			.uri(path + "?page=" + number)
			.with(this.as.owner())
			.header("HX-Request", "true")
			.exchange();
		assertThat(found).hasStatusOk();
		return new String(found.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).split("<tr").length - 1;
	}

	/** Names are optional in the documents; the username is not. */
	@Test
	void whoHasNoNameIsShownByTheUsername() {
		long id = this.people.create(Role.EMPLOYEE,
				new AccountDraft("nameless01", "secret123", null, null, null, null, null, null));
		Caller nameless = new Caller(id, Role.EMPLOYEE, "nameless01", "", "");
		long mine = this.given.group("SAT-C1", id, "Mon,Wed,Fri", "14:00", "15:30");
		Someone pupil = this.given.studentIn(mine);
		ScoreView given = this.scores.give(new ScoreDraft(pupil.id(), mine, 10, null), nameless);
		this.scores.remove(given.id(), nameless);
		ScoreView kept = this.scores.give(new ScoreDraft(pupil.id(), mine, 20, null), nameless);
		long homework = this.homework.give(new HomeworkDraft(mine, "1-mashq", null, false, null), nameless);

		assertThat(given.givenByName()).isEqualTo("nameless01");
		assertThat(this.book.get(kept.id(), nameless).givenByName()).isEqualTo("nameless01");
		assertThat(this.book.history(mine, null).all().get(0).changedBy()).isEqualTo("nameless01");
		assertThat(this.homework.get(homework, nameless).createdBy()).isEqualTo("nameless01");
		assertThat(this.students.memberships(pupil.id()).get(0).teacherName()).isEqualTo("nameless01");
		assertThat(this.lessons.todayOf(mine).teacherName()).isEqualTo("nameless01");
	}

	private List<Object> ids(String path) {
		return list(path, "id");
	}

	private List<Object> list(String path, String field) {
		String results = path.startsWith("/api/v1/") ? "$" : "$.results";
		List<Object> values = new java.util.ArrayList<>();
		assertThat(this.mvc.get().uri(path).with(this.owner)).hasStatusOk()
			.bodyJson()
			.extractingPath(results + "[*]." + field)
			.asArray()
			.satisfies((array) -> values.addAll(List.of(array)));
		return values;
	}

}
