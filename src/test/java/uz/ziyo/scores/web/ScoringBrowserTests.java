package uz.ziyo.scores.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;
import uz.ziyo.testing.Given;

/** Scores and homework on the lesson's screen, and what a student sees of them. */
@BrowserTest
class ScoringBrowserTests {

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Scores scores;

	@TempDir
	private Path directory;

	@Test
	void givesScoresByFinger(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		long group = this.given.group("Finger", teacher.id(), "Mon,Wed,Fri", "14:00", "15:30");
		Someone one = this.given.studentIn(group);
		Someone two = this.given.studentIn(group);

		browser.phone().signIn(teacher.username(), teacher.password()).visit("/groups/" + group + "/lesson");
		browser.press("#score-" + one.id()).settle();
		browser.isAccessible().fitsTheScreen().saveScreenshot("score-sheet");
		browser.press("#score-sheet [data-points='20']").settle();
		browser.sees("#score-" + one.id(), "20").sees("#total-" + one.id(), "20 ball · 1-oʻrin");
		browser.sees("#lesson-status", "20 ball").saveScreenshot("score-given");

		browser.press("#lesson-status button").settle();
		browser.sees("#score-" + one.id(), "+");

		browser.press("#score-" + two.id()).press("#score-sheet [data-points='5']").settle();
		browser.press("#score-" + two.id()).settle();
		browser.sees("#score-sheet-day", "14:30").isAccessible().saveScreenshot("score-day");
		browser.press("#score-sheet .score-remove button").settle();
		browser.sees("#score-" + two.id(), "+").hasNoErrors();
	}

	@Test
	void givesScoresByKeyboard(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		long group = this.given.group("Keys", teacher.id(), "Mon,Wed,Fri", "14:00", "15:30");
		Someone one = this.given.studentIn(group);
		Someone two = this.given.studentIn(group);

		browser.desktop().signIn(teacher.username(), teacher.password()).visit("/groups/" + group + "/lesson");
		browser.settle().tabTo("#score-" + one.id()).keys(Keys.ENTER);
		browser.hasFocus("#score-sheet-input").keys("1000", Keys.ENTER).sees("#score-sheet-error", "0 dan 100");
		browser.sees("#score-" + one.id(), "+").keys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.ENTER).settle();
		browser.sees("#score-" + one.id(), "10").sees("#total-" + two.id(), "0 ball · 2-oʻrin");
		browser.keys("70", Keys.ENTER).settle().sees("#score-" + two.id(), "70");
		browser.sees("#total-" + one.id(), "10 ball · 2-oʻrin").hasNoErrors();
	}

	@Test
	void setsHomeworkWithAFileThatTheStudentSees(Browser browser) throws IOException {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		long group = this.given.group("Vazifa", teacher.id(), "Mon,Wed,Fri", "14:00", "15:30");
		Someone student = this.given.studentIn(group);
		Path page = Files.writeString(this.directory.resolve("a.html"), "<html></html>");
		Path file = Files.writeString(this.directory.resolve("task1.pdf"), "%PDF-1.7\n");

		browser.phone().signIn(teacher.username(), teacher.password()).visit("/groups/" + group + "/lesson");
		browser.press("[hx-get$='/homework/new']").settle();
		browser.type("#text", "Listening section boʻyicha mashq").choose("#file", page);
		browser.press(".homework-form [type=submit]").settle();
		browser.sees("#file-error", "Bunday turdagi fayl").isAccessible().saveScreenshot("homework-dialog");
		browser.choose("#file", file).press(".homework-form [type=submit]").settle();
		browser.seesNo("#lesson-dialog[open]");
		browser.visit("/groups/" + group).settle().sees(".homework-panel", "task1.pdf");
		browser.desktop().press(".homework-panel [data-dialog]").settle();
		browser.type("#text", "Writing Task 2: ikki esse").press(".homework-form [type=submit]").settle();
		browser.sees(".homework-panel", "Writing Task 2").saveScreenshot("homework-group");
		browser.visit("/groups/" + group + "/homework/new").isAccessible().saveScreenshot("homework-form");

		this.scores.give(new ScoreDraft(student.id(), group, 50, null), teacher.caller());
		browser.visit("/groups/" + group + "/scores").isAccessible().saveScreenshot("scores-page");
		browser.phone().visit("/groups/" + group + "/scores").isAccessible().fitsTheScreen();
		browser.saveScreenshot("scores-page-phone").press(".row-link").isAccessible();
		browser.saveScreenshot("score-form");
	}

	@Test
	void aStudentSeesWhatIsNew(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		long group = this.given.group("Yangilik", teacher.id(), "Mon,Wed,Fri", "14:00", "15:30");
		Someone student = this.given.studentIn(group);
		this.scores.give(new ScoreDraft(student.id(), group, 50, null), teacher.caller());
		browser.phone().signIn(student.username(), student.password()).settle();
		browser.isAccessible().saveScreenshot("student-home");
		browser.visit("/my/homework").isAccessible().fitsTheScreen().saveScreenshot("my-homework");
		browser.dark().visit("/my/homework").isAccessible().hasNoErrors();
	}

	@Test
	void theOwnerSeesTheMonth(Browser browser) {
		Someone owner = this.as.another(Role.OWNER);
		Someone teacher = this.as.another(Role.EMPLOYEE);
		long group = this.given.group("Oy", teacher.id(), "Mon,Wed,Fri", "14:00", "15:30");
		this.scores.give(new ScoreDraft(this.given.studentIn(group).id(), group, 50, null), teacher.caller());

		browser.phone().signIn(owner.username(), owner.password()).visit("/worklog");
		browser.isAccessible().fitsTheScreen().saveScreenshot("worklog-phone");
		browser.desktop().visit("/worklog").isAccessible().saveScreenshot("worklog");
		browser.dark().visit("/worklog").isAccessible().saveScreenshot("worklog-dark").hasNoErrors();
	}

}
