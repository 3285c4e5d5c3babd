package uz.ziyo.groups.web;

import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.RunningScores;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class GroupPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private People people;

	@Autowired
	private Groups groups;

	@Autowired
	private Subjects subjects;

	@Autowired
	private RunningScores runningScores;

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private SqlCount sql;

	private Someone owner;

	@BeforeEach
	void someoneIsThere() {
		this.owner = this.as.owner();
	}

	@Test
	void anArchivedGroupComesBackWithItsStudentsAndWithoutATeacherWhoHasLeft() {
		long group = this.given.group("IELTS-A1");
		this.given.studentIn(group);
		this.groups.archive(group);
		this.people.archive(Role.EMPLOYEE, this.as.employee().id());
		Someone owner = this.as.owner();
		assertThat(this.mvc.post().uri("/groups/archive/groups/" + group).with(owner))
			.hasRedirectedUrl("/groups/archive");
		GroupView back = this.groups.get(group, owner.caller());
		assertThat(back.active()).isTrue();
		assertThat(back.teacherId()).isNull();
		assertThat(back.studentsCount()).isEqualTo(1);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/groups/archive").with(owner).exchange()))
			.hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void listsGroupsWithWhatNarrowsThem() {
		this.given.group("IELTS-A1");
		create("SAT-B2", "SAT", null);

		assertThat(get("/groups", this.owner)).hasStatusOk().bodyText().contains("IELTS-A1", "SAT-B2", "/groups/new");
		assertThat(get("/groups?search=sat", this.owner)).bodyText().contains("SAT-B2").doesNotContain("IELTS-A1");
		assertThat(get("/groups?teacher=" + this.as.employee().id(), this.owner)).bodyText()
			.contains("IELTS-A1")
			.doesNotContain("SAT-B2");
		assertThat(get("/groups?state=inactive", this.owner)).bodyText().doesNotContain("IELTS-A1");
		assertThat(get("/groups", this.as.employee())).bodyText().contains("IELTS-A1").doesNotContain("/groups/new");
	}

	@Test
	void aSearchAnswersTheListAlone() {
		this.given.group("IELTS-A1");

		assertThat(this.mvc.get().uri("/groups?search=ielts").with(this.owner).header("HX-Request", "true"))
			.hasStatusOk()
			.bodyText()
			.contains("id=\"group-list\"", "IELTS-A1")
			.doesNotContain("<html");
	}

	@Test
	void anEmptyListSaysWhatToDo() {
		assertThat(get("/groups", this.owner)).hasStatusOk().bodyText().contains("Hali guruh yoʻq");
		assertThat(get("/groups?search=x", this.owner)).hasStatusOk().bodyText().contains("Hech narsa topilmadi");
	}

	@Test
	void theListCostsAsMuchForManyGroups() {
		for (int i = 0; i < 12; i++) {
			this.given.group("Guruh-" + i);
		}

		assertThat(this.sql.during(() -> get("/groups", this.owner))).hasSizeLessThanOrEqualTo(3);
		assertThat(this.sql.during(
				() -> this.mvc.get().uri("/groups?search=g").with(this.owner).header("HX-Request", "true").exchange()))
			.hasSize(1);
	}

	@Test
	void theGroupsPageLoadsItsPanels() {
		long id = this.given.group("IELTS-A1");
		this.runningScores.add(this.given.studentIn(id).id(), id, 2145);

		MvcTestResult page = get("/groups/" + id, this.as.employee());

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("IELTS-A1", "Du, Chor, Ju", "14:00–15:30", "1 oʻquvchi", "2\u00a0145", "1 guruh ichida 1-oʻrin",
					"/groups/" + id + "/lesson")
			.contains(List
				.of("attendance-stat", "lesson-panel", "attendance-panel", "homework-panel", "roster-panel",
						"rating-panel")
				.stream()
				.map((panel) -> "hx-get=\"/groups/" + id + "/" + panel + '"')
				.toArray(String[]::new))
			.doesNotContain("/groups/" + id + "/edit");
		assertThat(get("/groups/" + id, this.owner)).bodyText().contains("/groups/" + id + "/edit");
		assertThat(this.sql.during(() -> get("/groups/" + id, this.owner))).hasSize(2);
	}

	/**
	 * What those have earned who have left is in the group's total, and nobody's here.
	 */
	@Test
	void theAverageIsOfThoseWhoAreThere() {
		long id = this.given.group("IELTS-A1");
		String none = "<p class=\"figure-value\">—</p>";
		assertThat(get("/groups/" + id, this.as.employee())).bodyText().contains(none);
		Someone leaver = this.given.studentIn(id);
		this.runningScores.add(leaver.id(), id, 900);
		this.runningScores.add(this.given.studentIn(id).id(), id, 101);
		this.runningScores.add(this.given.studentIn(id).id(), id, 50);
		this.enrolments.leave(leaver.id(), id);

		assertThat(get("/groups/" + id, this.as.employee())).bodyText()
			.contains("<p class=\"figure-value\">1\u00a0051</p>", "<p class=\"figure-value\">76</p>")
			.doesNotContain(none);
	}

	@Test
	void aStudentSeesHisOwnGroupAndNothingToManage() {
		long id = this.given.group("IELTS-A1");
		Someone student = this.given.studentIn(id);

		assertThat(get("/groups", student)).hasStatusOk().bodyText().contains("IELTS-A1", "1-oʻrin");
		assertThat(get("/groups/" + id, student)).hasStatusOk()
			.bodyText()
			.contains("IELTS-A1", "homework-panel", "rating-panel")
			.doesNotContain("roster-panel", "/lesson", "/edit", "attendance-panel");
		assertThat(get("/groups/" + this.given.group("IELTS-B1"), student)).hasStatus(404);
		assertThat(get("/groups/" + id + "/roster-panel", student)).hasStatus(403);
		assertThat(get("/groups/new", student)).hasStatus(403);
	}

	@Test
	void savesANewGroup() {
		long subject = this.subjects.create("IELTS");

		assertThat(this.mvc.post()
			.uri("/groups")
			.with(this.owner)
			.param("name", "IELTS-A1")
			.param("subject", "" + subject)
			.param("teacher", "" + this.as.employee().id())
			.param("days", "Fri", "Mon")
			.param("startTime", "14:00")
			.param("endTime", "16:00")
			.param("maxStudents", "15")
			.param("startDate", "2026-11-23")
			.param("active", "true")).hasStatus3xxRedirection();

		GroupView group = this.groups.list(GroupFilter.NONE, this.owner.caller()).all().get(0);
		assertThat(group.days()).isEqualTo("Mon,Fri");
		assertThat(group.startTime()).isEqualTo(LocalTime.of(14, 0));
		assertThat(group.maxStudents()).isEqualTo(15);
	}

	@Test
	void theFormComesBackWithItsErrors() {
		assertThat(get("/groups/new", this.owner)).hasStatusOk().bodyText().contains("name=\"days\"");
		assertThat(this.mvc.post().uri("/groups").with(this.owner).param("name", "")).hasStatus(422)
			.hasViewName("groups/form")
			.bodyText()
			.contains("Nomini yozing.", "Fanni tanlang.");
		assertThat(this.mvc.post()
			.uri("/groups")
			.with(this.owner)
			.param("name", "A")
			.param("startTime", "soat ikki")
			.param("maxStudents", "koʻp")).hasStatus(422)
			.bodyText()
			.contains("Vaqtni kiriting", "Butun son kiriting.")
			.doesNotContain("java.");
		assertThat(this.groups.list(GroupFilter.NONE, this.owner.caller()).all()).isEmpty();
	}

	@Test
	void warnsWhereTheTeacherHasAnotherGroupThen() {
		this.given.group("IELTS-A1");
		long subject = this.subjects.findOrCreate("Ingliz tili");

		assertThat(saveAtTheSameTime(subject, false)).hasStatus(422).bodyText().contains("IELTS-A1", "Baribir saqlash");
		assertThat(this.groups.list(GroupFilter.NONE, this.owner.caller()).all()).hasSize(1);
		assertThat(saveAtTheSameTime(subject, true)).hasStatus3xxRedirection();
		assertThat(this.groups.list(GroupFilter.NONE, this.owner.caller()).all()).hasSize(2);
	}

	@Test
	void whoComesSecondSeesBothVersions() {
		long id = this.given.group("IELTS-A1");
		GroupView group = this.groups.get(id, this.owner.caller());
		this.groups.change(id, new GroupDraft("IELTS-A2", null, group.subjectId(), null, null, "Tue", null, null, null,
				null, true, group.version()));

		MvcTestResult second = change(id, "IELTS-A3", group.subjectId(), group.version());

		assertThat(second).hasStatus(409).hasViewName("groups/form").bodyText().contains("IELTS-A2", "IELTS-A3");
		assertThat(this.groups.get(id, this.owner.caller()).name()).isEqualTo("IELTS-A2");
		int seen = this.groups.get(id, this.owner.caller()).version();
		assertThat(change(id, "IELTS-A3", group.subjectId(), seen)).hasStatus3xxRedirection();
		assertThat(this.groups.get(id, this.owner.caller()).name()).isEqualTo("IELTS-A3");
	}

	@Test
	void archivesAGroup() {
		long id = this.given.group("IELTS-A1");

		assertThat(this.mvc.post().uri("/groups/{id}/archive", id).with(this.as.employee())).hasStatus(403);
		assertThat(this.mvc.post().uri("/groups/{id}/archive", id).with(this.owner)).hasStatus3xxRedirection();
		assertThat(get("/groups/" + id, this.owner)).hasStatus(404);
	}

	@Test
	void ratesGroupsForEverybody() {
		long a1 = this.given.group("IELTS-A1");
		long b1 = this.given.group("IELTS-B1");
		Someone student = this.given.studentIn(a1);
		this.runningScores.add(student.id(), a1, 10);
		this.runningScores.add(this.given.studentIn(b1).id(), b1, 3500);

		assertThat(get("/groups/rating", student)).hasStatusOk()
			.bodyText()
			.containsSubsequence("IELTS-B1", "3\u00a0500", "IELTS-A1")
			.doesNotContain("href=\"/groups/" + b1);
		assertThat(this.sql.during(() -> get("/groups/rating", this.owner))).hasSize(1);
	}

	@Test
	void homeGreetsAndLoadsTheDay() {
		assertThat(get("/", this.owner)).hasStatusOk()
			.bodyText()
			.contains("Malika!", "Juma, 20-noyabr", "/lessons/today", "/lessons/missing");
		assertThat(get("/", this.as.employee())).hasStatusOk()
			.bodyText()
			.contains("/lessons/today")
			.doesNotContain("/lessons/missing");
	}

	@Test
	void homeShowsAStudentHisNextLesson() {
		long id = this.given.group("IELTS-A1");
		Someone student = this.given.studentIn(id);

		assertThat(get("/", student)).hasStatusOk()
			.bodyText()
			.contains("Dars ketmoqda", "IELTS-A1", "14:00–15:30", "/my/scores-panel", "/my/attendance-panel",
					"/my/homework-panel");
		assertThat(this.sql.during(() -> get("/", student))).hasSize(1);
		assertThat(get("/", this.as.student())).hasStatusOk().bodyText().contains("Siz hali guruhga qoʻshilmagansiz");
	}

	private void create(String name, String subject, Long teacher) {
		this.groups.create(new GroupDraft(name, null, this.subjects.findOrCreate(subject), null, teacher, "Tue", null,
				null, null, null, true, null));
	}

	private MvcTestResult saveAtTheSameTime(long subject, boolean anyway) {
		return this.mvc.post()
			.uri("/groups")
			.with(this.owner)
			.param("name", "IELTS-B1")
			.param("subject", "" + subject)
			.param("teacher", "" + this.as.employee().id())
			.param("days", "Fri")
			.param("startTime", "15:00")
			.param("endTime", "17:00")
			.param("anyway", "" + anyway)
			.exchange();
	}

	private MvcTestResult change(long id, String name, long subject, int version) {
		return this.mvc.post()
			.uri("/groups/{id}", id)
			.with(this.owner)
			.param("name", name)
			.param("subject", "" + subject)
			.param("version", "" + version)
			.exchange();
	}

	private MvcTestResult get(String path, Someone someone) {
		return this.mvc.get().uri(path).with(someone).exchange();
	}

}
