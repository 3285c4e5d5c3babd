package uz.ziyo.groups.web;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.CourseView;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.web.RowRefusal;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of subjects and courses. */
@ZiyoTest
class TeachingPagesTests {

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
	private SqlCount sql;

	@Test
	void whatIsArchivedComesBackInItsOrder() {
		long course = this.courses.create(new CourseDraft(null, "Python", null, null, 6, true, null));
		long subject = this.courses.get(course).subjectId();
		post("/courses/" + course + "/archive");
		post("/subjects/" + subject + "/archive");
		assertThat(get("/groups/archive")).hasStatusOk()
			.bodyText()
			.contains("/groups/archive/courses/" + course, "/groups/archive/subjects/" + subject);
		MvcTestResult early = post("/groups/archive/courses/" + course);
		assertThat(early.getMvcResult().getFlashMap().get("refusal"))
			.isEqualTo(new RowRefusal("course-" + course, List.of("groups.archive.subject-first")));
		assertThat(this.courses.list(null, null, null, null).all()).isEmpty();
		post("/groups/archive/subjects/" + subject);
		post("/groups/archive/courses/" + course);
		assertThat(this.courses.get(course).subjectName()).isEqualTo("Python");
		assertThat(get("/groups/archive")).bodyText().contains("Arxiv boʻsh");
		assertThat(post("/groups/archive/courses/" + course)).hasStatus(404);
	}

	@Test
	void whatCannotBeReadDoesNotHideTheRest() {
		assertThat(post("/courses", "title", "", "price", "abc", "durationMonths", "0")).hasStatus(422)
			.model()
			.extractingBindingResult("form")
			.hasOnlyFieldErrors("title", "price", "durationMonths");
		assertThat(this.courses.list(null, null, null, null).all()).isEmpty();
	}

	@Test
	void subjectsAreAddedAndRenamedInTheList() {
		assertThat(get("/subjects")).hasStatusOk().bodyText().contains("Hali fan yoʻq");
		assertThat(post("/subjects", "name", "IELTS")).hasStatusOk()
			.bodyText()
			.contains("IELTS", "id=\"subjects\"")
			.doesNotContain("<html", "value=\"IELTS\"");
		long id = this.subjects.list(null, null).all().get(0).id();
		assertThat(get("/subjects/" + id + "/edit")).hasStatusOk().bodyText().contains("value=\"IELTS\"");
		assertThat(post("/subjects/" + id, "name", "IELTS 7+", "version", "0")).hasStatusOk()
			.bodyText()
			.contains("IELTS 7+")
			.doesNotContain("<html");
	}

	@Test
	void aSubjectsErrorsStandAtItsField() {
		this.subjects.create("IELTS");
		long sat = this.subjects.create("SAT");

		assertThat(post("/subjects", "name", "ielts")).hasStatus(422).bodyText().contains("Bunday fan bor.");
		assertThat(post("/subjects", "name", " ")).hasStatus(422).bodyText().contains("Nomini yozing.");
		assertThat(post("/subjects/" + sat, "name", "IELTS")).hasStatus(422).bodyText().contains("Bunday fan bor.");
		this.subjects.rename(sat, "SAT Math", 0);
		assertThat(post("/subjects/" + sat, "name", "SAT 2", "version", "0")).hasStatus(422)
			.bodyText()
			.contains("SAT Math", "value=\"SAT 2\"", "value=\"1\"");
	}

	@Test
	void aSubjectThatIsTaughtIsNotArchived() {
		this.given.group("IELTS-A1");
		long taught = this.subjects.list(null, null).all().get(0).id();
		long idle = this.subjects.create("SAT");

		assertThat(post("/subjects/" + taught + "/archive")).hasStatus(422).headers().containsHeader("HX-Trigger");
		assertThat(post("/subjects/" + idle + "/archive")).hasStatusOk().bodyText().doesNotContain(">SAT<");
	}

	@Test
	void aCourseIsSavedWithItsPrice() {
		assertThat(get("/courses/new")).hasStatusOk();
		assertThat(post("/courses", "title", "Python dasturlash", "price", "500 000,50", "durationMonths", "6"))
			.hasStatus3xxRedirection();

		CourseView course = this.courses.list(null, null, null, null).all().get(0);
		assertThat(course.price()).isEqualByComparingTo(new BigDecimal("500000.50"));
		assertThat(course.subjectName()).isEqualTo("Python dasturlash");
		assertThat(get("/courses")).hasStatusOk().bodyText().contains("Python dasturlash", "500\u00a0000,50");
		assertThat(get("/courses/" + course.id() + "/edit")).hasStatusOk().bodyText().contains("value=\"500000,5\"");
	}

	@Test
	void aCoursesFormComesBackWithItsErrors() {
		assertThat(post("/courses", "title", "", "price", "-5", "durationMonths", "0")).hasStatus(422)
			.bodyText()
			.contains("Nomini yozing.", "Narx manfiy boʻlmaydi.", "1 dan 120 gacha oy kiriting.");
		assertThat(post("/courses", "title", "A", "price", "besh yuz")).hasStatus(422)
			.bodyText()
			.contains("Son kiriting")
			.doesNotContain("java.");
	}

	@Test
	void aTitleIsAsLongAsItsSubjectLetsIt() {
		String hundred = "A".repeat(100);
		assertThat(post("/courses", "title", hundred + "B")).hasStatus(422).bodyText().contains("100 ta belgidan");
		assertThat(post("/courses", "title", hundred)).hasStatus3xxRedirection();
		CourseView course = this.courses.list(null, null, null, null).all().get(0);
		// It has its subject: a title that gives none its name may be longer.
		assertThat(post("/courses/" + course.id(), "title", hundred + "B", "version", "0")).hasStatus3xxRedirection();
		assertThat(this.courses.get(course.id()).title()).isEqualTo(hundred + "B");
		assertThat(post("/courses/" + course.id(), "title", "A".repeat(151), "version", "1")).hasStatus(422)
			.bodyText()
			.contains("150 ta belgidan");
	}

	@Test
	void whoComesSecondToACourseSeesBothVersions() {
		long id = this.courses.create(new CourseDraft(null, "Python", null, null, 6, true, null));
		this.courses.change(id, new CourseDraft(null, "Python 1", null, null, 7, true, 0));

		assertThat(post("/courses/" + id, "title", "Python 2", "durationMonths", "8", "version", "0")).hasStatus(409)
			.bodyText()
			.contains("Python 1", "Python 2");
		assertThat(this.courses.get(id).title()).isEqualTo("Python 1");
	}

	@Test
	void archivesACourse() {
		long id = this.courses.create(new CourseDraft(null, "Python", null, null, 6, true, null));

		assertThat(post("/courses/" + id + "/archive")).hasStatus3xxRedirection();
		assertThat(get("/courses")).bodyText().doesNotContain("/courses/" + id);
	}

	@Test
	void onlyTheOwnerIsHere() {
		for (Someone someone : new Someone[] { this.as.employee(), this.as.student() }) {
			assertThat(this.mvc.get().uri("/subjects").with(someone)).hasStatus(403);
			assertThat(this.mvc.get().uri("/courses").with(someone)).hasStatus(403);
		}
	}

	@Test
	void eachListIsOneStatement() {
		this.subjects.create("IELTS");
		Someone owner = this.as.owner();

		assertThat(this.sql.during(() -> this.mvc.get().uri("/subjects").with(owner).exchange())).hasSize(1);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/courses").with(owner).exchange())).hasSize(1);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.as.owner()).exchange();
	}

	private MvcTestResult post(String path, String... params) {
		var request = this.mvc.post().uri(path).with(this.as.owner());
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.exchange();
	}

}
