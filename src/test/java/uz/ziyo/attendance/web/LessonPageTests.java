package uz.ziyo.attendance.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class LessonPageTests {

	private static final Pattern UNDO = Pattern.compile("hx-post=\"([^\"]*/undo[^\"]*)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Given given;

	@Autowired
	private As as;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private Someone teacher;

	private long group;

	private List<Someone> students;

	private String lesson;

	@BeforeEach
	void aLessonIsRunning() {
		this.teacher = this.as.employee();
		this.group = this.given.group("IELTS-A1");
		this.students = this.given.studentsIn(this.group, 3);
		this.lesson = "/groups/" + this.group + "/lesson";
	}

	@Test
	void theScreenShowsTheStudentsAndTheirMarks() {
		tap(0, "KECHIKDI");
		MvcTestResult page = get(this.lesson);
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("Juma, 20-noyabr", "14:00–15:30", "Dars ketmoqda", "Hammasi keldi",
					this.students.get(2).caller().lastName(), "id=\"score-" + this.students.get(0).id() + "\"",
					"id=\"total-" + this.students.get(0).id() + "\"", "mark mark-kechikdi")
			.doesNotContain("style=", "onclick");
		assertThat(this.sql.during(() -> get(this.lesson))).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void aTapIsAnsweredByTheMarkAndTheFooter() {
		MvcTestResult answer = tap(0, "KELDI");
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains("id=\"status-" + this.students.get(0).id() + "\"", "value=\"KECHIKDI\"", "Saqlandi 14:30 · ",
					"hx-delete")
			.doesNotContain("<html", this.students.get(1).caller().lastName());
		assertThat(this.sql.during(() -> tap(0, "KECHIKDI"))).hasSizeLessThanOrEqualTo(4);
		assertThat(this.sql.during(() -> tap(1, "KELDI"))).hasSizeLessThanOrEqualTo(5);
	}

	@Test
	void aTapIsTakenBack() {
		tap(0, "KELDI");
		MvcTestResult answer = htmx(HttpMethod.DELETE, marks(0));
		assertThat(answer).hasStatusOk().bodyText().contains("mark mark-none");
		assertThat(htmx(HttpMethod.DELETE, marks(0))).hasStatus(404);
	}

	@Test
	void anAbsenceGetsItsReasonInOneTap() {
		assertThat(tap(0, "KELMADI")).bodyText().contains("Kasal", "Oilaviy sabab", "Sababsiz");
		assertThat(htmx(HttpMethod.POST, marks(0).replace("?", "/reason?") + "&reason=Kasal")).hasStatusOk()
			.bodyText()
			.contains("sababi: Kasal");
	}

	@Test
	void onlyATapAsksForAReasonAtOnce() {
		String open = "<details class=\"lesson-reason\" open>";
		assertThat(tap(0, "KELMADI")).bodyText().contains(open);
		assertThat(get(this.lesson)).bodyText().contains("lesson-reason").doesNotContain(open);
		assertThat(htmx(HttpMethod.POST, this.lesson + "/register?date=2026-11-20&status=KELMADI")).bodyText()
			.contains("lesson-reason")
			.doesNotContain(open);
	}

	@Test
	void undoBringsTheReasonBack() {
		tap(0, "KELMADI");
		assertThat(this.mvc.post()
			.uri(marks(0).replace("?", "/reason?"))
			.param("reason", "Ta’tilda: 5 & 6-kun")
			.header("HX-Request", "true")
			.with(this.teacher)).hasStatusOk();
		MvcTestResult answer = tap(0, "KELDI");
		Matcher undo = Pattern.compile("hx-post=\"([^\"]*reason=[^\"]*)\"").matcher(text(answer));
		assertThat(undo.find()).isTrue();
		URI url = URI.create(undo.group(1).replace("&amp;", "&") + "&status=KELMADI");
		assertThat(this.mvc.post().uri(url).header("HX-Request", "true").with(this.teacher)).hasStatusOk()
			.bodyText()
			.contains("mark mark-kelmadi", "sababi: Ta’tilda: 5 &amp; 6-kun");
	}

	@Test
	void everyoneIsHereInOneTapAndItIsTakenBack() {
		tap(0, "KELMADI");
		this.clock.advance(Duration.ofSeconds(5));
		MvcTestResult answer = htmx(HttpMethod.POST, this.lesson + "/register?date=2026-11-20&status=KELDI");
		assertThat(answer).hasStatusOk().bodyText().contains("hx-swap-oob=\"true\"", "2 nafar");
		Matcher undo = UNDO.matcher(text(answer));
		assertThat(undo.find()).isTrue();
		MvcTestResult undone = htmx(HttpMethod.POST, undo.group(1).replace("&amp;", "&"));
		assertThat(undone).hasStatusOk().bodyText().contains("mark mark-kelmadi", "mark mark-none");
		assertThat(text(undone)).doesNotContain("mark mark-keldi");
	}

	@Test
	void aRegisterIsTheSameFewStatementsForAnyNumber() {
		this.given.studentsIn(this.group, 57);
		assertThat(this.sql.during(() -> htmx(HttpMethod.POST, this.lesson + "/register?date=2026-11-20&status=KELDI")))
			.hasSizeLessThanOrEqualTo(8);
	}

	@Test
	void aRefusalIsToldOnThePage() {
		this.clock.set("2026-11-20T18:00");
		assertThat(htmx(HttpMethod.POST, this.lesson + "/register?date=2026-11-20&status=KELDI")).hasStatus(422)
			.hasHeader("HX-Retarget", "#lesson-message")
			.bodyText()
			.contains("Dars vaqti emas. (14:00:00-15:30:00)");
		assertThat(htmx(HttpMethod.POST, this.lesson + "/register?date=2026-11-19&status=KELDI")).hasStatus(422)
			.bodyText()
			.contains("Bugun guruhning dars kuni emas. (Mon,Wed,Fri)");
		Someone stranger = this.as.student();
		assertThat(htmx(HttpMethod.POST, this.lesson + "/marks/" + stranger.id() + "?date=2026-11-20&status=KELDI"))
			.hasStatus(422);
		assertThat(htmx(HttpMethod.POST, marks(0) + "&status=BOR")).hasStatus(400);
	}

	@Test
	void topicAndNotesAreWrittenDown() {
		String topic = this.lesson + "/topic?date=2026-11-20";
		assertThat(get(topic)).hasStatusOk().bodyText().contains("name=\"topic\"", "name=\"notes\"");
		assertThat(htmx(HttpMethod.POST, topic + "&topic=Present perfect&notes=Unit 5&version=0")).hasStatusOk()
			.bodyText()
			.contains("Present perfect");
		assertThat(get(this.lesson)).bodyText().contains("Present perfect");
		assertThat(htmx(HttpMethod.POST, topic + "&topic=Mine&notes=&version=0")).hasStatus(422)
			.bodyText()
			.contains("Present perfect", "Mine");
		assertThat(htmx(HttpMethod.POST, topic + "&topic=" + "x".repeat(256))).hasStatus(422);
	}

	@Test
	void aTopicIsOfALessonThatThereCanBe() {
		String topic = this.lesson + "/topic?topic=Mavzu&notes=&version=0&date=";
		assertThat(htmx(HttpMethod.POST, topic + "0001-01-01")).hasStatus(422);
		assertThat(htmx(HttpMethod.POST, topic + "2026-11-23")).hasStatus(422);
		this.jdbc.sql("update study_group set is_active = false where id = ?").param(this.group).update();
		assertThat(htmx(HttpMethod.POST, topic + "2026-11-20")).hasStatus(422);
		assertThat(this.jdbc.sql("select count(*) from lesson").query(Long.class).single()).isZero();
	}

	@Test
	void aTopicSaysAllThatIsWrongAndNeverOverwritesUnseen() {
		String topic = this.lesson + "/topic?date=2026-11-20";
		assertThat(htmx(HttpMethod.POST, topic + "&topic=First&notes=&version=0")).hasStatusOk();

		assertThat(htmx(HttpMethod.POST, topic + "&version=abc&topic=" + "x".repeat(300))).hasStatus(422)
			.bodyText()
			.contains("topic-error", "x".repeat(300));
		assertThat(htmx(HttpMethod.POST, topic + "&version=99999999999999999999&notes=" + "y".repeat(5000)))
			.hasStatus(422)
			.bodyText()
			.contains("notes-error");
		for (String version : new String[] { "", "&version=", "&version=abc", "&version=-1", "&version=7" }) {
			assertThat(htmx(HttpMethod.POST, topic + "&topic=Second&notes=" + version)).hasStatus(422)
				.bodyText()
				.contains("First", "Second", "name=\"version\" value=\"1\"");
		}
		assertThat(get(this.lesson)).bodyText().contains("First").doesNotContain("Second");
		assertThat(htmx(HttpMethod.POST, topic + "&topic=Second&notes=&version=1")).hasStatusOk();
	}

	@Test
	void aGroupWithoutStudentsSaysSo() {
		long empty = this.given.group("Yangi");
		assertThat(get("/groups/" + empty + "/lesson")).hasStatusOk()
			.bodyText()
			.contains("Guruhda hali oʻquvchi yoʻq")
			.doesNotContain("Hammasi keldi", "yonidagi tugmani");
	}

	@Test
	void whatPeopleWroteStaysText() {
		Someone student = this.students.get(0);
		this.people.change(Role.STUDENT, student.id(), new AccountDraft(student.username(), null, "<b>\"Ali\"</b>",
				"<script>alert(1)</script>", null, null, null, null));
		tap(0, "KELMADI");
		MvcTestResult answer = this.mvc.post()
			.uri(this.lesson + "/marks/" + student.id() + "/reason?date=" + TestClock.TODAY)
			.with(this.teacher)
			.header("HX-Request", "true")
			.param("reason", "\"><img src=x>")
			.exchange();
		assertThat(answer).hasStatusOk().bodyText().contains("&lt;img src=x&gt;").doesNotContain("<img", "<b>");
		assertThat(get(this.lesson)).hasStatusOk()
			.bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x&gt;")
			.doesNotContain("<script>alert", "<img src=x", "<b>&quot;");
	}

	@Test
	void itIsForTheStaffAlone() {
		Someone student = this.students.get(0);
		assertThat(this.mvc.get().uri(this.lesson).with(student)).hasStatus(403);
		assertThat(this.mvc.post().uri(marks(0) + "&status=KELDI").with(student)).hasStatus(403);
		assertThat(get("/groups/999999/lesson")).hasStatus(404);
	}

	@Test
	void todaysLessonsAndThoseWithoutARegister() {
		long others = this.given.group("SAT-B2", null, "Fri", "09:00", "10:30");
		this.given.studentIn(others);
		assertThat(get("/lessons/today")).hasStatusOk().bodyText().contains("IELTS-A1", "Boshqa guruhlar: 1", "SAT-B2");
		Someone owner = this.as.owner();
		assertThat(this.mvc.get().uri("/lessons/missing").with(owner)).hasStatusOk()
			.bodyText()
			.contains("IELTS-A1", "SAT-B2");
		tap(0, "KELMADI");
		assertThat(get("/lessons/today")).bodyText().contains("0 / 3 keldi", this.students.get(0).caller().lastName());
		assertThat(this.mvc.get().uri("/lessons/missing").with(owner)).bodyText().doesNotContain("IELTS-A1");
		assertThat(this.mvc.get().uri("/lessons/missing").with(this.teacher)).hasStatus(403);
		assertThat(this.sql.during(() -> get("/lessons/today"))).hasSizeLessThanOrEqualTo(3);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/lessons/missing?week=true").with(owner).exchange()))
			.hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void theRunningLessonOfAnotherIsNotFoldedAwayWhereNoneOfOnesOwnRuns() {
		Someone other = this.as.another(Role.EMPLOYEE);
		this.given.group("SAT-B2", other.id(), "Fri", "09:00", "10:30");
		String fold = "<details class=\"lessons-others\"";

		assertThat(this.mvc.get().uri("/lessons/today").with(other)).bodyText().contains(fold + " open");
		assertThat(get("/lessons/today")).bodyText().contains(fold).doesNotContain(fold + " open");
	}

	@Test
	void aDayWithoutARegisterIsNotADayOnWhichNobodyCame() {
		String none = ">—</td>";
		assertThat(get("/groups/" + this.group + "/attendance-panel?month=2026-11")).bodyText().contains(none);
		tap(0, "KELMADI");
		assertThat(get("/groups/" + this.group + "/attendance-panel?month=2026-11")).bodyText().contains(">0</td>");
	}

	@Test
	void theGroupsPageHasItsPanels() {
		tap(0, "KELDI");
		String path = "/groups/" + this.group;
		this.given.group("Boshqa");
		assertThat(get(path + "/lesson-panel")).hasStatusOk().bodyText().contains("1 / 3");
		tap(1, "KECHIKDI");
		assertThat(get(path + "/lesson-panel")).bodyText().contains("2 / 3");
		assertThat(get("/lessons/today")).bodyText().contains("2 / 3 keldi");
		assertThat(this.sql.during(() -> get(path + "/lesson-panel"))).filteredOn(one -> one.contains("group_tally"))
			.singleElement()
			.asString()
			.contains("group_id = ?", "g.id = ?");
		assertThat(get(path + "/attendance-stat")).hasStatusOk().bodyText().contains("100");
		assertThat(get(path + "/attendance-panel")).hasStatusOk().bodyText().contains("2026-yil noyabr", "mark-keldi");
		assertThat(get(path + "/attendance?month=2026-10")).hasStatusOk()
			.bodyText()
			.contains("<html", "2026-yil oktabr");
		assertThat(get(path + "/attendance?month=x")).hasStatus(400);
		assertThat(get("/groups/999999/attendance-panel")).hasStatus(404);
		assertThat(this.mvc.get().uri(path + "/attendance-panel").with(this.students.get(0))).hasStatus(403);
		for (String panel : List.of("/lesson-panel", "/attendance-stat", "/attendance-panel")) {
			assertThat(this.sql.during(() -> get(path + panel))).hasSizeLessThanOrEqualTo(3);
		}
	}

	@Test
	void theMonthIsAWorkbook() throws Exception {
		tap(0, "KELDI");
		MvcTestResult file = get("/groups/" + this.group + "/attendance.xlsx?month=2026-11");
		assertThat(file).hasStatusOk();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
			PaneInformation still = workbook.getSheetAt(0).getPaneInformation();
			assertThat(still.isFreezePane()).isTrue();
			assertThat(still.getVerticalSplitPosition()).isEqualTo((short) 1);
			assertThat(still.getHorizontalSplitPosition()).isEqualTo((short) 1);
		}
	}

	@Test
	void aLongNameLeavesTheMonthItsPlaceOnTheSheet() throws Exception {
		long online = this.given.group("Onlayn ingliz tili: London 26");
		MvcTestResult file = get("/groups/" + online + "/attendance.xlsx?month=2026-11");
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			assertThat(workbook.getSheetName(0)).isEqualTo("Onlayn ingliz tili Lond 2026-11");
		}
	}

	@Test
	void aStudentSeesHowHeAttends() {
		tap(0, "KECHIKDI");
		Someone student = this.students.get(0);
		assertThat(this.mvc.get().uri("/my/attendance-panel").with(student)).hasStatusOk()
			.bodyText()
			.contains("IELTS-A1", "Kechikdi", "1 tasida boʻlgansiz");
		assertThat(this.mvc.get().uri("/my/attendance-panel").with(this.students.get(1))).hasStatusOk()
			.bodyText()
			.contains("Davomat hali belgilanmagan.");
		assertThat(get("/students/" + student.id() + "/attendance-panel")).hasStatusOk()
			.bodyText()
			.contains("1 tasida boʻlgan,");
		assertThat(this.mvc.get().uri("/students/" + student.id() + "/attendance-panel").with(student)).hasStatus(403);
	}

	private String marks(int student) {
		return this.lesson + "/marks/" + this.students.get(student).id() + "?date=2026-11-20";
	}

	private MvcTestResult tap(int student, String status) {
		return htmx(HttpMethod.POST, marks(student) + "&status=" + status);
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).with(this.teacher).exchange();
	}

	private MvcTestResult htmx(HttpMethod method, String uri) {
		return this.mvc.method(method).uri(uri).header("HX-Request", "true").with(this.teacher).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
