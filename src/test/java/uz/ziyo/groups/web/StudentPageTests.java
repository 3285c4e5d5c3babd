package uz.ziyo.groups.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uz.ziyo.groups.Students;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class StudentPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Students students;

	@Autowired
	private SqlCount sql;

	private long group;

	@BeforeEach
	void group() {
		this.group = this.given.group("IELTS-A1");
	}

	@Test
	void listsFindsAndFilters() {
		Someone inside = this.given.studentIn(this.group);
		Someone outside = this.as.student();
		assertThat(this.mvc.get().uri("/students").with(this.as.employee())).hasStatusOk()
			.bodyText()
			.contains(inside.username(), outside.username(), "IELTS-A1");
		assertThat(this.mvc.get().uri("/students?group=" + this.group).with(this.as.owner())).bodyText()
			.contains(inside.username())
			.doesNotContain(outside.username());
		assertThat(this.mvc.get().uri("/students?group=none").with(this.as.owner())).bodyText()
			.contains(outside.username())
			.doesNotContain(inside.username());
		assertThat(this.mvc.get()
			.uri("/students?search={s}&ordering=-all_score", inside.username())
			.with(this.as.owner())
			.header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("id=\"student-list\"", inside.username())
			.doesNotContain("<html", outside.username());
	}

	@ParameterizedTest
	@ValueSource(strings = { "+998 77 000-00-0", "+99877000000", "77 000 00 0", "(77) 000-00-0" })
	void findsAPhoneHoweverItIsTyped(String typed) {
		Someone student = this.given.studentIn(this.group);
		Someone other = this.given.studentIn(this.group);
		String phone = typed + student.username().replaceAll("\\D", "");

		assertThat(this.mvc.get().uri("/students?search={s}", phone).with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains(student.username())
			.doesNotContain(other.username());
		assertThat(this.mvc.get().uri("/api/v1/students/?search={s}", phone).with(this.as.owner().token()))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$[*].id")
			.asArray()
			.containsExactly((int) student.id());
	}

	@Test
	void survivesAnyQuery() {
		assertThat(this.mvc.get().uri("/students?group=x&page=-3&ordering=;drop").with(this.as.owner())).hasStatusOk();
		assertThat(this.mvc.get().uri("/students?page=zero").with(this.as.owner())).hasStatus4xxClientError();
	}

	@Test
	void aNewStudentGetsASlip() {
		var made = this.mvc.post()
			.uri("/students")
			.with(this.as.owner())
			.param("lastName", "Қодиров")
			.param("firstName", "Жасур")
			.param("group", String.valueOf(this.group))
			.exchange();
		assertThat(made).hasStatus3xxRedirection();
		String slip = made.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(slip).with(this.as.owner()).cookie(made.getResponse().getCookies())).hasStatusOk()
			.bodyText()
			.contains("jasur.qodirov", "Қодиров Жасур", "http://localhost");
		assertThat(this.students
			.list(new uz.ziyo.groups.StudentFilter(null, this.group, null, null), this.as.owner().caller())
			.all()).hasSize(1);
	}

	@Test
	void tellsEachFieldItsMistake() {
		assertThat(
				this.mvc.post().uri("/students").with(this.as.owner()).param("username", "ab").param("group", "99999"))
			.hasStatus(422)
			.bodyText()
			.contains("Login kamida 6 ta belgidan iborat boʻlsin.");
		assertThat(this.mvc.post().uri("/students").with(this.as.owner())).hasStatus(422)
			.bodyText()
			.contains("Familiya yoki ismni kiriting.")
			.doesNotContain("Loginni kiriting.");
	}

	@Test
	void theOwnerFindsTheArchivedAndBringsThemBack() {
		Someone student = this.as.student();
		this.students.archive(student.id());
		assertThat(this.mvc.get().uri("/students?state=archived&search=zilola").with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("/students/" + student.id() + "/restore", student.username());
		assertThat(this.mvc.get().uri("/students?state=archived").with(this.as.employee())).hasStatusOk()
			.bodyText()
			.doesNotContain(student.username(), "Arxivdagilar");
		assertThat(this.mvc.post().uri("/students/" + student.id() + "/restore").with(this.as.employee()))
			.hasStatus(403);
		assertThat(this.mvc.post().uri("/students/" + student.id() + "/restore").with(this.as.owner()))
			.hasRedirectedUrl("/students/" + student.id());
		assertThat(this.students.get(student.id(), this.as.owner().caller()).username()).isEqualTo(student.username());
	}

	@Test
	void aGroupThatIsNoneDoesNotHideTheRest() {
		assertThat(this.mvc.post()
			.uri("/students")
			.with(this.as.owner())
			.param("group", "abc")
			.param("username", "ab")
			.param("phone", "12")).hasStatus(422)
			.model()
			.extractingBindingResult("form")
			.hasOnlyFieldErrors("group", "username", "phone");
	}

	@Test
	void oneNameIsEnoughForASignIn() {
		assertThat(this.mvc.post().uri("/students").with(this.as.owner()).param("firstName", "Shohjahon"))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/students?search=shohjahon").with(this.as.owner())).bodyText()
			.contains("shohjahon");
	}

	@Test
	void theSecondEditorSeesBothVersions() {
		Someone student = this.as.student();
		int version = this.students.get(student.id(), student.caller()).version();
		this.students.change(student.id(),
				new AccountDraft(student.username(), null, "Birinchi", "Karimova", null, null, null, null));
		assertThat(this.mvc.post()
			.uri("/students/" + student.id())
			.with(this.as.owner())
			.param("username", student.username())
			.param("firstName", "Ikkinchi")
			.param("version", String.valueOf(version))).hasStatus(409).bodyText().contains("Birinchi", "Ikkinchi");
	}

	@Test
	void theHubShowsGroupsAndPanels() {
		Someone student = this.given.studentIn(this.group);
		String path = "/students/" + student.id();
		assertThat(this.mvc.get().uri(path).with(this.as.employee())).hasStatusOk()
			.bodyText()
			.contains("IELTS-A1", path + "/attendance-panel", path + "/scores-panel", path + "/homework-panel")
			.doesNotContain(path + "/archive");
		assertThat(this.mvc.get().uri(path).with(this.as.owner())).bodyText().contains(path + "/archive");
		assertThat(this.mvc.get().uri(path).with(student)).hasStatusOk();
		assertThat(this.mvc.get().uri("/students/me").with(student)).hasStatus3xxRedirection();
	}

	@Test
	void aStudentSeesHimselfAlone() {
		Someone other = this.given.studentIn(this.group);
		assertThat(this.mvc.get().uri("/students/" + other.id()).with(this.as.student())).hasStatus(404);
		for (String path : new String[] { "/students", "/students/new", "/students/import",
				"/students/" + other.id() + "/slip" }) {
			assertThat(this.mvc.get().uri(path).with(this.as.student())).hasStatus(403);
		}
		assertThat(this.mvc.post().uri("/students/" + other.id() + "/archive").with(this.as.employee())).hasStatus(403);
	}

	@Test
	void aGroupWithoutLessonsAnnouncesNone() {
		Someone student = this.given.studentIn(this.group);
		assertThat(this.mvc.get().uri("/").with(student)).bodyText().contains("next-lesson");

		assertThat(this.mvc.patch()
			.uri("/api/v1/groups/" + this.group + "/")
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"is_active\": false}")).hasStatusOk();
		assertThat(this.mvc.get().uri("/").with(student)).bodyText().contains("IELTS-A1").doesNotContain("next-lesson");
	}

	@Test
	void joinsMovesAndLeaves() {
		Someone student = this.as.student();
		long other = this.given.group("IELTS-B2", "Tue,Thu", "10:00", "11:30");
		String path = "/students/" + student.id() + "/groups";
		assertThat(this.mvc.post()
			.uri(path)
			.with(this.as.owner())
			.header("HX-Request", "true")
			.param("group", String.valueOf(this.group))).hasStatusOk()
			.bodyText()
			.contains("id=\"memberships\"", "IELTS-A1");
		assertThat(this.mvc.post()
			.uri(path + "/" + this.group + "/move")
			.with(this.as.owner())
			.param("group", String.valueOf(other))).hasStatusOk();
		assertThat(this.students.memberships(student.id())).extracting("groupId").containsExactly(other);
		assertThat(this.mvc.post().uri(path + "/" + other + "/leave").with(this.as.owner())).hasStatusOk();
		assertThat(this.students.memberships(student.id())).isEmpty();
		assertThat(this.mvc.post().uri(path + "/" + other + "/leave").with(this.as.owner())).hasStatus(422);
		assertThat(this.mvc.post().uri(path).with(this.as.owner()).param("group", "99999")).hasStatusOk();
	}

	@Test
	void archivesAndDrawsAnewPassword() {
		Someone student = this.given.studentIn(this.group);
		assertThat(this.mvc.post().uri("/students/" + student.id() + "/password").with(this.as.owner()))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.post().uri("/students/" + student.id() + "/archive").with(this.as.owner()))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/students/" + student.id()).with(this.as.owner())).hasStatus(404);
	}

	@Test
	void pagesTakeFewStatements() {
		this.given.studentsIn(this.group, 5);
		Someone student = this.given.studentIn(this.group);
		Someone owner = this.as.owner();
		assertThat(this.sql.during(() -> this.mvc.get().uri("/students").with(owner).exchange()))
			.hasSizeLessThanOrEqualTo(3);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/students/" + student.id()).with(owner).exchange()))
			.hasSizeLessThanOrEqualTo(4);
	}

}
