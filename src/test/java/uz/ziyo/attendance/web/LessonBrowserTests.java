package uz.ziyo.attendance.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkFilter;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A teacher's whole lesson: with a finger on a phone, and with the keyboard on a desk.
 */
class LessonBrowserTests extends RunningLesson {

	@Autowired
	private Homework homework;

	@TempDir
	private Path files;

	@Test
	void isHeldByTouch(Browser browser) throws IOException {
		browser.phone().signIn(this.teacher.username(), this.teacher.password());
		browser.sees(".lessons", "Dars" + this.teacher.id())
			.press(".lessons a[href='" + lesson() + "']")
			.arrives(lesson())
			.sees(".phase-RUNNING", "Dars ketmoqda")
			.fitsTheScreen()
			.isAccessible();

		browser.press("#lesson-all").sees("[data-count=keldi]", "6");
		assertThat(marks().values()).containsOnly(MarkStatus.KELDI).hasSize(6);

		browser.press(status(0)).find(status(0) + ".mark-kechikdi");
		browser.press(status(1)).find(status(1) + ".mark-kechikdi");
		browser.press(status(1)).find(status(1) + ".mark-kelmadi");
		browser.fitsTheScreen().isAccessible();
		browser.press(mark(1) + " .chip").sees(mark(1) + " summary", "Kasal");
		browser.sees("[data-count=keldi]", "4").sees("[data-count=kechikdi]", "1").sees("[data-count=kelmadi]", "1");

		browser.press(score(0)).find("#score-sheet [data-points='50']");
		browser.fitsTheScreen().isAccessible();
		browser.press("#score-sheet [data-points='50']").sees(score(0), "50").sees("#total-" + student(0), "50");

		browser.press("[hx-get*='/lesson/topic']").type("#topic", "Present perfect");
		browser.isAccessible().submit("#lesson-dialog").sees("#lesson-topic", "Present perfect");
		browser.seesNo("#lesson-dialog");

		browser.press("[hx-get$='/homework/new']").type("#lesson-dialog #text", "12-bet, 3-mashq");
		browser.choose("#lesson-dialog #file", file("mashq.txt", "Uchta gap tuzing."));
		browser.isAccessible().fitsTheScreen().submit("#lesson-dialog").seesNo("#lesson-dialog");
		browser.sees("#lesson-status", "Vazifa berildi.");

		browser.press(status(2)).find(status(2) + ".mark-kechikdi");
		browser.press("#lesson-status button").find(status(2) + ".mark-keldi");
		browser.hasNoErrors().saveScreenshot("lesson-phone");

		assertThat(marks()).containsEntry(student(0), MarkStatus.KECHIKDI)
			.containsEntry(student(1), MarkStatus.KELMADI)
			.containsEntry(student(2), MarkStatus.KELDI)
			.containsEntry(student(5), MarkStatus.KELDI);
		assertThat(rows().get(1).reason()).isNotBlank();
		assertThat(this.book.day(this.group, TestClock.TODAY, student(0)).daySum()).isEqualTo(50);
		assertThat(this.homework.list(HomeworkFilter.ofGroup(this.group), this.teacher.caller()).all()).singleElement()
			.satisfies((homework) -> {
				assertThat(homework.text()).isEqualTo("12-bet, 3-mashq");
				assertThat(homework.file().name()).isEqualTo("mashq.txt");
			});

		browser.visit(lesson())
			.sees(status(0) + ".mark-kechikdi", "Kech")
			.sees(mark(1) + " summary", "Kasal")
			.sees(score(0), "50")
			.sees("#lesson-topic", "Present perfect")
			.sees("[data-count=keldi]", "4");
	}

	@Test
	void isHeldByKeyboard(Browser browser) {
		browser.visit("/sign-in")
			.keys(this.teacher.username(), Keys.TAB, this.teacher.password(), Keys.ENTER)
			.arrives("/")
			.tabTo("a[href='" + lesson() + "']")
			.keys(Keys.ENTER)
			.arrives(lesson());

		browser.tabTo("#lesson-all").keys(Keys.ENTER).sees("[data-count=keldi]", "6").hasFocus("#lesson-all");

		browser.tabTo(status(0)).keys("2").find(status(0) + ".mark-kechikdi");
		browser.hasFocus(status(0)).keys(Keys.ARROW_DOWN).hasFocus(status(1)).keys("3");
		browser.find(status(1) + ".mark-kelmadi");
		browser.hasFocus(status(1)).tabTo(mark(1) + " .chip").keys(Keys.ENTER).sees(mark(1) + " summary", "Kasal");
		browser.hasFocus(mark(1));
		browser.tabTo(status(2)).keys(Keys.ENTER).find(status(2) + ".mark-kechikdi");
		browser.hasFocus(status(2)).keys("1").find(status(2) + ".mark-keldi");
		browser.hasFocus(status(2));

		browser.keys(Keys.ARROW_RIGHT).hasFocus(score(2)).keys(Keys.ENTER).hasFocus("#score-sheet");
		browser.keys("20", Keys.ENTER).sees(score(2), "20").keys("101", Keys.ENTER).find("#score-sheet-error");
		browser.isAccessible().keys(Keys.BACK_SPACE, Keys.ENTER).sees(score(3), "10");
		browser.hasFocus("#score-sheet").keys(Keys.ESCAPE).seesNo("#score-sheet").hasFocus("#lesson-rows");

		browser.tabTo("#lesson-status button").keys(Keys.ENTER).sees(score(3), "+").hasFocus(".lesson");

		browser.visit(lesson()).tabTo("[hx-get*='/lesson/topic']").keys(Keys.ENTER).hasFocus("#lesson-dialog");
		browser.tabTo("#topic").keys("Past simple", Keys.ENTER).sees("#lesson-topic", "Past simple");
		browser.seesNo("#lesson-dialog").hasFocus(".lesson-actions");
		browser.hasNoErrors();

		assertThat(marks()).containsEntry(student(0), MarkStatus.KECHIKDI)
			.containsEntry(student(1), MarkStatus.KELMADI)
			.containsEntry(student(2), MarkStatus.KELDI);
		assertThat(this.book.day(this.group, TestClock.TODAY, student(2)).daySum()).isEqualTo(20);
		assertThat(this.book.day(this.group, TestClock.TODAY, student(3)).dayCount()).isZero();
		assertThat(this.lessons.sheet(this.group, TestClock.TODAY, this.teacher.caller()).topic())
			.isEqualTo("Past simple");
	}

	@Test
	void keepsWhatWasMarkedByHandAndTakesTheRegisterBack(Browser browser) {
		browser.phone().signIn(this.teacher.username(), this.teacher.password()).visit(lesson());

		browser.press(status(3)).find(status(3) + ".mark-keldi");
		browser.press(status(3)).find(status(3) + ".mark-kechikdi");
		browser.press("#lesson-all").sees("[data-count=keldi]", "5").sees("[data-count=kechikdi]", "1");
		browser.press("#lesson-status button").sees("[data-count=keldi]", "0").sees("[data-count=kechikdi]", "1");

		assertThat(marks()).containsOnly(Map.entry(student(3), MarkStatus.KECHIKDI));
	}

	@Test
	void asksBeforeADialogIsClosedWithWhatWasTyped(Browser browser) {
		browser.signIn(this.teacher.username(), this.teacher.password()).visit(lesson());

		browser.press("[hx-get*='/lesson/topic']").find("#lesson-dialog #topic");
		browser.keys(Keys.ESCAPE).seesNo("#lesson-dialog");
		browser.press("[hx-get*='/lesson/topic']").type("#topic", "Reported speech");
		pressBesideTheDialog(browser);
		browser.sees("#confirm", "saqlanmagan").isAccessible().press("#confirm [value=no]").seesNo("#confirm");
		assertThat(browser.find("#topic").getDomProperty("value")).isEqualTo("Reported speech");
		browser.keys(Keys.ESCAPE).press("#confirm [value=no]").press("#lesson-dialog .lesson-dialog-close");
		browser.press("#confirm [value=yes]").seesNo("#lesson-dialog");
		browser.hasNoErrors();
	}

	private static void pressBesideTheDialog(Browser browser) {
		new Actions(browser.driver()).moveToElement(browser.find("#lesson-dialog"))
			.moveByOffset(0, 400)
			.click()
			.perform();
	}

	@Test
	void isNotHeldOnAnotherDay(Browser browser) {
		browser.phone().signIn(this.teacher.username(), this.teacher.password()).visit(lesson() + "?date=2026-11-18");

		browser.sees("#lesson-why", "Bitta-bitta belgilash mumkin")
			.press("#lesson-all")
			.seesNo("#lesson-message .alert");
		browser.press(status(0)).find(status(0) + ".mark-keldi");

		assertThat(this.lessons.rows(this.group, TestClock.TODAY.minusDays(2)))
			.filteredOn((row) -> row.status() != null)
			.hasSize(1);
		browser.isAccessible().fitsTheScreen();
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(this.files.resolve(name), text);
	}

}
