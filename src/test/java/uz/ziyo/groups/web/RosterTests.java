package uz.ziyo.groups.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Rosters;
import uz.ziyo.groups.RunningScores;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class RosterTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Groups groups;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Rosters rosters;

	@Autowired
	private RunningScores runningScores;

	@Autowired
	private SqlCount sql;

	@Test
	void showsWhoIsInTheGroup() {
		long id = this.given.group("IELTS-A1");
		Someone student = this.given.studentsIn(id, 3).get(1);
		this.runningScores.add(student.id(), id, 310);

		assertThat(get("/groups/" + id + "/roster-panel", this.as.employee())).hasStatusOk()
			.bodyText()
			.contains(student.caller().lastName(), "310", "1-oʻrin", "+998")
			.doesNotContain("/remove", "/candidates", "<html");
		assertThat(get("/groups/" + id + "/roster-panel", this.as.owner())).bodyText()
			.contains("/remove", "/candidates");
		Someone owner = this.as.owner();
		assertThat(this.sql.during(() -> get("/groups/" + id + "/roster-panel", owner))).hasSizeLessThanOrEqualTo(3);
		assertThat(get("/groups/" + (id + 1_000_000) + "/roster-panel", owner)).hasStatus(404);
	}

	@Test
	void findsWhoMayBeAdded() {
		long id = this.given.group("IELTS-A1");
		Someone inside = this.given.studentIn(id);
		Someone outside = this.as.another(Role.STUDENT);

		assertThat(get("/groups/" + id + "/students/candidates?search=zilola", this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("student=" + outside.id() + '"')
			.doesNotContain("student=" + inside.id() + '"');
		assertThat(get("/groups/" + id + "/students/candidates?search=77 000-00", this.as.owner())).bodyText()
			.contains("student=" + outside.id() + '"');
		assertThat(get("/groups/" + id + "/students/candidates?search=", this.as.owner())).hasStatusOk()
			.bodyText()
			.doesNotContain("student=");
		assertThat(get("/groups/" + id + "/students/candidates?search=yoq", this.as.owner())).bodyText()
			.contains("topilmadi");
		assertThat(get("/groups/" + id + "/students/candidates?search=z", this.as.employee())).hasStatus(403);
	}

	@Test
	void addsAndRemoves() {
		long id = this.given.group("IELTS-A1");
		Someone student = this.as.student();

		assertThat(post("/groups/" + id + "/students?student=" + student.id(), this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("id=\"roster\"", student.caller().lastName())
			.contains("id=\"group-count\" hx-swap-oob=\"true\"", "1 oʻquvchi");
		assertThat(post("/groups/" + id + "/students/" + student.id() + "/remove", this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("0 oʻquvchi");
		assertThat(post("/groups/" + id + "/students/" + student.id() + "/remove", this.as.owner())).hasStatus(422)
			.bodyText()
			.contains("Oʻquvchi bu guruhda emas.");
		assertThat(post("/groups/" + id + "/students?student=" + student.id(), this.as.employee())).hasStatus(403);
	}

	@Test
	void saysThatTheGroupIsFull() {
		long id = this.groups.create(new GroupDraft("IELTS-A1", null, this.subjects.create("IELTS"), null, null, null,
				null, null, null, 1, true, null));
		this.given.studentIn(id);

		assertThat(post("/groups/" + id + "/students?student=" + this.as.student().id(), this.as.owner()))
			.hasStatus(422)
			.bodyText()
			.contains("Guruhda boʻsh joy qolmagan.", "1 / 1");
		assertThat(get("/groups/" + id + "/roster-panel", this.as.owner())).bodyText()
			.contains("Guruh toʻla")
			.doesNotContain("/candidates");
	}

	@Test
	void movesToAnotherGroup() {
		long from = this.given.group("IELTS-A1");
		long to = this.given.group("IELTS-B1");
		Someone student = this.given.studentIn(from);
		String path = "/groups/" + from + "/students/" + student.id() + "/move";

		assertThat(get(path, this.as.owner())).hasStatusOk().bodyText().contains("IELTS-B1").doesNotContain("<html");
		assertThat(post(path + "?group=" + to, this.as.owner())).hasStatusOk();
		assertThat(this.rosters.of(to, this.as.owner().caller())).hasSize(1);
		assertThat(this.rosters.of(from, this.as.owner().caller())).isEmpty();
	}

	@Test
	void theRatingShowsTheFirstAndThenAll() {
		long id = this.given.group("IELTS-A1");
		List<Someone> students = this.given.studentsIn(id, 7);
		students.forEach((student) -> this.runningScores.add(student.id(), id, (int) student.id() % 100 + 1));

		assertThat(get("/groups/" + id + "/rating-panel", students.get(0))).hasStatusOk()
			.bodyText()
			.contains("Hammasi (7)")
			.doesNotContain("+998");
		assertThat(get("/groups/" + id + "/rating-panel?all=true", students.get(0))).bodyText()
			.contains("Siz")
			.doesNotContain("Hammasi");
		assertThat(get("/groups/" + id + "/rating-panel", this.as.student())).hasStatus(404);
	}

	private MvcTestResult get(String path, Someone someone) {
		return this.mvc.get().uri(path).with(someone).header("HX-Request", "true").exchange();
	}

	private MvcTestResult post(String path, Someone someone) {
		return this.mvc.post().uri(path).with(someone).header("HX-Request", "true").exchange();
	}

}
