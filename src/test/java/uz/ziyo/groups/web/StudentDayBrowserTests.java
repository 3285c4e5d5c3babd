package uz.ziyo.groups.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

import uz.ziyo.attendance.Attendance;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkDraft;
import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.Browser.Download;
import uz.ziyo.testing.BrowserTest;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What a student does with the product in a day, on the phone. */
@BrowserTest
class StudentDayBrowserTests {

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Attendance attendance;

	@Autowired
	private Scores scores;

	@Autowired
	private Homework homework;

	private Someone student;

	private Someone other;

	private long group;

	private String groupName;

	@BeforeEach
	void aDayWithALesson() {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		this.groupName = "Kun" + teacher.id();
		this.group = this.given.group(this.groupName, teacher.id(), "Mon,Wed,Fri", "14:00", "15:30");
		this.student = this.given.studentIn(this.group);
		this.other = this.given.studentIn(this.group);
		this.attendance.mark(teacher.caller(), this.group, this.student.id(), TestClock.TODAY, MarkStatus.KECHIKDI);
		this.scores.give(new ScoreDraft(this.student.id(), this.group, 40, TestClock.TODAY), teacher.caller());
		this.scores.give(new ScoreDraft(this.other.id(), this.group, 90, TestClock.TODAY), teacher.caller());
		this.homework.give(
				new HomeworkDraft(this.group, "12-bet, 3-mashq", new MockMultipartFile("file", "mashq.txt",
						"text/plain", "Uchta gap tuzing.".getBytes(StandardCharsets.UTF_8)), false, null),
				teacher.caller());
	}

	@Test
	void seesWhereHeStands(Browser browser) {
		browser.phone().signIn(this.student.username(), this.student.password());

		browser.sees(".next-lesson", this.groupName)
			.sees(".next-lesson", "14:00")
			.sees(".group-card", "40")
			.sees(".group-card", "2-oʻrin")
			.sees("main", "+40")
			.sees(".mark-kechikdi", "Kech")
			.sees(".homework-panel", "12-bet, 3-mashq")
			.sees(".homework-panel .tag", "Yangi");
		browser.isAccessible().fitsTheScreen().hasNoErrors().saveScreenshot("student-home");

		browser.press(".group-card").arrives("/groups/" + this.group).sees("main", "2-oʻrin");
		browser.sees(".is-me", this.student.caller().lastName()).isAccessible().fitsTheScreen().hasNoErrors();

		browser.visit("/students/me").arrives("/students/" + this.student.id()).sees("main", this.groupName);
		browser.sees("main", "+40").isAccessible().fitsTheScreen().hasNoErrors();
	}

	@Test
	void doesTheHomework(Browser browser) {
		browser.phone().signIn(this.student.username(), this.student.password());
		browser.press(".tabbar a[href$='/homework']").arrives("/my/homework").sees(".homework-text", "12-bet, 3-mashq");
		browser.isAccessible().fitsTheScreen();

		Download file = browser.download(".homework-download");

		assertThat(file.status()).isEqualTo(200);
		assertThat(file.type()).startsWith("text/plain");
		assertThat(file.content()).asString(StandardCharsets.UTF_8).isEqualTo("Uchta gap tuzing.");
		browser.press(".tabbar a[href='/']").arrives("/").sees(".homework-panel", "12-bet, 3-mashq").hasNoErrors();
		assertThat(browser.has(".homework-panel .tag")).isFalse();
	}

	@Test
	void seesNothingOfTheManagement(Browser browser) {
		browser.signIn(this.student.username(), this.student.password());

		assertThat(browser.all("nav a[href='/staff'], nav a[href='/students'], nav a[href='/worklog']")).isEmpty();
		for (String page : new String[] { "/staff", "/students", "/worklog", "/courses", "/groups/new",
				"/groups/" + this.group + "/lesson", "/groups/" + this.group + "/attendance" }) {
			assertThat(browser.fetch(page).status()).as(page).isEqualTo(403);
		}
		assertThat(browser.fetch("/students/" + this.other.id()).status()).isEqualTo(404);
	}

}
