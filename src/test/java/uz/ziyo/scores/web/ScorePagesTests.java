package uz.ziyo.scores.web;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.ScoreView;
import uz.ziyo.scores.ScoreBook;
import uz.ziyo.scores.Scores;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.Overlap;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ScorePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Scores scores;

	@Autowired
	private ScoreBook book;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private SqlCount sql;

	private long group;

	private Someone student;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group);
	}

	@Test
	void fillsTheCellsOfTheLesson() {
		give(20);

		assertThat(this.mvc.get()
			.uri("/groups/{group}/scores/today", this.group)
			.with(this.as.employee())
			.header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("id=\"score-%d\"".formatted(this.student.id()), ">20</a>",
					"id=\"total-%d\"".formatted(this.student.id()), "20 ball · 1-oʻrin", "id=\"score-sheet\"");
	}

	@Test
	void aTapAnswersWithTheCellTheTotalAndAWayBack() {
		give(5);

		assertThat(tap(20)).hasStatusOk()
			.bodyText()
			.contains("id=\"score-%d\"".formatted(this.student.id()), ">25</a>", "25 ball · 1-oʻrin", "lesson-status",
					"Saqlandi 14:30", "hx-delete=\"/groups/%d/scores/".formatted(this.group));
	}

	@Test
	void aTapAnswersWithTheOthersWhosePlaceItChanges() {
		Someone passed = this.given.studentIn(this.group);
		Someone ahead = this.given.studentIn(this.group);
		Someone behind = this.given.studentIn(this.group);
		give(passed, 10);
		give(ahead, 50);
		ScoreView five = give(5);

		assertThat(tap(20)).bodyText()
			.contains("25 ball · 2-oʻrin", total(passed, "10 ball · 3-oʻrin"))
			.doesNotContain("total-" + ahead.id(), "total-" + behind.id());
		assertThat(put(five, "30")).bodyText()
			.contains("50 ball · 1-oʻrin")
			.doesNotContain("total-" + passed.id(), "total-" + ahead.id(), "total-" + behind.id());
		assertThat(put(five, "31")).bodyText().contains("51 ball · 1-oʻrin", total(ahead, "50 ball · 2-oʻrin"));
		assertThat(put(five, "0")).bodyText()
			.contains("20 ball · 2-oʻrin", total(ahead, "50 ball · 1-oʻrin"))
			.doesNotContain("total-" + passed.id(), "total-" + behind.id());
	}

	private static String total(Someone student, String text) {
		return "<span id=\"total-%d\" hx-swap-oob=\"innerHTML\">%s".formatted(student.id(), text);
	}

	private MvcTestResult put(ScoreView score, String points) {
		return this.mvc.post()
			.uri("/groups/{group}/scores/{id}/points", this.group, score.id())
			.param("score", points)
			.with(this.as.employee())
			.header("HX-Request", "true")
			.exchange();
	}

	@Test
	void aTapTakesFiveStatements() {
		tap(1);
		tap(1);

		// Fifty numbers are drawn at once: one tap of fifty asks for them.
		assertThat(this.sql.during(() -> tap(1))).filteredOn((statement) -> !statement.contains("score_seq"))
			.hasSizeLessThanOrEqualTo(5);
	}

	@Test
	void aTapSentAgainIsAnsweredAsTheFirstTime() {
		UUID once = UUID.randomUUID();
		tap(20, once);

		assertThat(tap(20, once)).hasStatusOk().bodyText().contains(">20</a>", "20 ball · 1-oʻrin", "hx-delete");
	}

	@Test
	void aTapThatIsRefusedLeavesTheRowAndSaysWhy() {
		assertThat(tap(101)).hasStatus(422).hasHeader("HX-Reswap", "none").headers().containsHeader("HX-Trigger");
	}

	@Test
	void undoTakesTheScoreBack() {
		ScoreView score = give(20);

		assertThat(this.mvc.delete()
			.uri("/groups/{group}/scores/{id}", this.group, score.id())
			.with(this.as.employee())
			.header("HX-Request", "true")).hasStatusOk().bodyText().contains(">+</a>", "0 ball · 1-oʻrin");
	}

	@Test
	void theDaysScoresCanBePutRight() {
		ScoreView score = give(20);

		assertThat(this.mvc.get()
			.uri("/groups/{group}/students/{id}/scores", this.group, this.student.id())
			.with(this.as.employee())
			.header("HX-Request", "true")).hasStatusOk().bodyText().contains("value=\"20\"").doesNotContain("<html");
		assertThat(this.mvc.get()
			.uri("/groups/{group}/students/{id}/scores", this.group, this.student.id())
			.with(this.as.employee())).hasStatusOk().hasViewName("scores/student");
		assertThat(put(score, "50")).hasStatusOk().bodyText().contains(">50</a>");
	}

	@Test
	void aCorrectionLeavesAScoreWithWhomSomebodyHasMovedItTo() throws Exception {
		ScoreView score = give(20);
		long other = this.given.studentIn(this.group).id();

		MvcTestResult corrected = Overlap.of(this.transactions,
				() -> this.scores.change(score.id(),
						(was) -> new ScoreDraft(other, was.groupId(), was.score(), was.date()), null,
						this.as.employee().caller()),
				() -> put(score, "50"), () -> {
				});

		assertThat(corrected).hasStatusOk();
		assertThat(total()).isZero();
		assertThat(this.book.day(this.group, TestClock.TODAY, other).total()).isEqualTo(50);
	}

	@Test
	void aScoreOfWhoHasLeftIsPutRightAndTakenBackAllTheSame() {
		ScoreView score = give(20);
		ScoreView second = give(5);
		this.enrolments.leave(this.student.id(), this.group);

		assertThat(put(score, "50")).hasStatusOk()
			.bodyText()
			.contains(this.student.caller().lastName(), "lesson-status")
			.doesNotContain("id=\"score-");
		assertThat(this.mvc.delete()
			.uri("/groups/{group}/scores/{id}", this.group, score.id())
			.with(this.as.employee())
			.header("HX-Request", "true")).hasStatusOk().bodyText().contains("lesson-status");
		assertThat(this.mvc.post()
			.uri("/groups/{group}/scores/{id}/removal", this.group, second.id())
			.param("day", "2026-11-20")
			.with(this.as.employee())).hasRedirectedUrl("/groups/" + this.group + "/scores");
	}

	@Test
	void withoutAScriptTheDaysPageKeepsWhatWasTypedAndSaysWhatIsWrong() {
		assertThat(type("101", "2026-11-19")).hasStatus(422)
			.hasViewName("scores/student")
			.bodyText()
			.contains("value=\"101\"", "Qiymat 100 dan oshmasin.", "value=\"2026-11-19\"")
			.doesNotContain("{0}");
		assertThat(type("x", "2026-11-19")).hasStatus(422).bodyText().contains("Butun son kiriting.");
		assertThat(type("5", "2026-11-21")).hasStatus(422).bodyText().contains("Ball kelgusi kunga berilmaydi.");
		assertThat(type("5", "2026-11-19"))
			.hasRedirectedUrl("/groups/%d/students/%d/scores?date=2026-11-19".formatted(this.group, this.student.id()));
		assertThat(total()).isEqualTo(5);
	}

	private MvcTestResult type(String score, String date) {
		return this.mvc.post()
			.uri("/groups/{group}/students/{id}/scores", this.group, this.student.id())
			.param("score", score)
			.param("date", date)
			.with(this.as.employee())
			.exchange();
	}

	@Test
	void thePageOfAGroupsScoresFiltersAndPages() {
		give(20);

		assertThat(this.mvc.get().uri("/groups/{group}/scores", this.group).with(this.as.owner())).hasStatusOk()
			.hasViewName("scores/index")
			.bodyText()
			.contains(this.student.caller().lastName())
			.doesNotContain("Ball topilmadi");
		assertThat(this.mvc.get()
			.uri("/groups/{group}/scores?date=2026-11-19&studentId=", this.group)
			.with(this.as.owner())
			.header("HX-Request", "true")).hasStatusOk().bodyText().contains("Ball topilmadi").doesNotContain("<html");
	}

	@Test
	void theFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
		ScoreView score = give(20);

		assertThat(edit(score, "120", "2026-11-20")).hasStatus(422)
			.hasViewName("scores/form")
			.bodyText()
			.contains("value=\"120\"", "Qiymat 100 dan oshmasin.");
		assertThat(edit(score, "x", "2026-11-20")).hasStatus(422).bodyText().contains("Butun son kiriting.");
		assertThat(this.mvc.post()
			.uri("/groups/{group}/scores/{id}", this.group, score.id())
			.param("score", "abc")
			.param("date", "abc")
			.param("version", "abc")
			.with(this.as.employee())
			.header("HX-Request", "true")).hasStatus(422)
			.hasViewName("scores/form")
			.bodyText()
			.contains("Butun son kiriting.", "Sanani kiriting");
		assertThat(edit(score, "30", "2026-11-21")).hasStatus(422)
			.bodyText()
			.contains("Ball kelgusi kunga berilmaydi.");
		assertThat(edit(score, "30", "2026-11-19")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/groups/{group}/scores/{id}", this.group, score.id()).with(this.as.employee()))
			.hasStatusOk()
			.bodyText()
			.contains("avval 20 ball edi");
	}

	@Test
	void theSecondOfTwoWhoEditSeesBothAndDecides() {
		ScoreView score = give(20);
		assertThat(this.mvc.get().uri("/groups/{group}/scores/{id}", this.group, score.id()).with(this.as.employee()))
			.bodyText()
			.contains("name=\"version\" value=\"0\"");
		assertThat(edit(score, "30", "2026-11-19", "0")).hasStatus3xxRedirection();

		assertThat(edit(score, "40", "2026-11-20", "0")).hasStatus(409)
			.hasViewName("scores/form")
			.bodyText()
			.contains("boshqa kishi oʻzgartirdi", "30 ball, 19.11.2026", "value=\"40\"", "value=\"1\"");
		assertThat(total()).isEqualTo(30);
		assertThat(edit(score, "40", "2026-11-20", "1")).hasStatus3xxRedirection();
		assertThat(total()).isEqualTo(40);
	}

	@Test
	void removesOnThePage() {
		ScoreView score = give(20);

		assertThat(this.mvc.post()
			.uri("/groups/{group}/scores/{id}/removal", this.group, score.id())
			.with(this.as.employee())).hasRedirectedUrl("/groups/" + this.group + "/scores");
		assertThat(this.book.day(this.group, score.date(), this.student.id()).total()).isZero();
	}

	@Test
	void anotherGroupsScoreIsNotHere() {
		ScoreView score = give(20);
		long other = this.given.group("IELTS-B2");

		assertThat(this.mvc.get().uri("/groups/{group}/scores/{id}", other, score.id()).with(this.as.employee()))
			.hasStatus(404);
		assertThat(this.mvc.get().uri("/groups/{group}/scores", 99_999).with(this.as.employee())).hasStatus(404);
	}

	@Test
	void studentsHaveTheirOwnPanelAlone() {
		give(20);

		assertThat(this.mvc.get().uri("/my/scores-panel").with(this.student)).hasStatusOk()
			.bodyText()
			.contains("IELTS-A1", "+20");
		assertThat(this.mvc.get().uri("/students/{id}/scores-panel", this.student.id()).with(this.as.employee()))
			.hasStatusOk();
		assertThat(this.mvc.get().uri("/students/{id}/scores-panel", this.student.id()).with(this.student))
			.hasStatus(403);
		assertThat(this.mvc.get().uri("/groups/{group}/scores", this.group).with(this.student)).hasStatus(403);
		assertThat(this.mvc.get().uri("/my/scores-panel").with(this.as.employee())).hasStatus(403);
	}

	private ScoreView give(int points) {
		return give(this.student, points);
	}

	private ScoreView give(Someone to, int points) {
		return this.scores.give(new ScoreDraft(to.id(), this.group, points, null), this.as.employee().caller());
	}

	private MvcTestResult tap(int points) {
		return tap(points, UUID.randomUUID());
	}

	private MvcTestResult tap(int points, UUID once) {
		return this.mvc.post()
			.uri("/groups/{group}/students/{id}/scores", this.group, this.student.id())
			.param("score", Integer.toString(points))
			.param("once", once.toString())
			.with(this.as.employee())
			.header("HX-Request", "true")
			.exchange();
	}

	private long total() {
		return this.book.day(this.group, TestClock.TODAY, this.student.id()).total();
	}

	private MvcTestResult edit(ScoreView score, String points, String date) {
		return edit(score, points, date, "0");
	}

	private MvcTestResult edit(ScoreView score, String points, String date, String version) {
		return this.mvc.post()
			.uri("/groups/{group}/scores/{id}", this.group, score.id())
			.param("score", points)
			.param("date", date)
			.param("version", version)
			.with(this.as.employee())
			.exchange();
	}

}
