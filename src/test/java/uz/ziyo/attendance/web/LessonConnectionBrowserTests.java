package uz.ziyo.attendance.web;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lesson whose answers come late, get lost or do not come at all: nothing that was
 * tapped is lost without a word, and nothing counts twice.
 */
class LessonConnectionBrowserTests extends RunningLesson {

	@Test
	void losesNothingWhileAnAnswerIsOnItsWay(Browser browser) {
		browser.signIn(this.teacher.username(), this.teacher.password()).visit(lesson());

		browser.slow(Duration.ofMillis(600));
		browser.find(status(0)).click();
		browser.find(score(0)).click();
		browser.find("#score-sheet [data-points='20']").click();
		browser.find(score(0)).click();
		browser.find("#score-sheet [data-points='5']").click();
		browser.find(status(0)).sendKeys("3");
		browser.find(status(1)).click();
		browser.find(status(1) + ".mark-keldi").click();
		browser.find(status(1) + ".mark-kechikdi");
		browser.settle().find(status(0) + ".mark-kelmadi");
		browser.find(status(1) + ".mark-kechikdi");
		browser.sees(score(0), "25").sees("#total-" + student(0), "25");
		assertThat(marks()).containsOnly(Map.entry(student(0), MarkStatus.KELMADI),
				Map.entry(student(1), MarkStatus.KECHIKDI));
		assertThat(this.book.day(this.group, TestClock.TODAY, student(0)).dayCount()).isEqualTo(2);

		browser.press(status(2)).press(status(2)).find("#lesson-status button").click();
		browser.find(status(3)).click();
		browser.settle().find(status(2) + ".mark-keldi");
		browser.find(status(3) + ".mark-keldi");
		browser.hasNoErrors();
	}

	/** The answer of the first sending is lost, not the score. */
	@Test
	void countsAScoreOnceThatIsSentAgain(Browser browser) {
		browser.signIn(this.teacher.username(), this.teacher.password()).visit(lesson());
		browser.driver().executeScript("""
				const send = XMLHttpRequest.prototype.send;
				XMLHttpRequest.prototype.send = function (body) {
					XMLHttpRequest.prototype.send = send;
					this.onload = () => this.onerror();
					send.call(this, body);
				};""");

		browser.press(score(1)).press("#score-sheet [data-points='20']");
		browser.sees("li:has(" + mark(1) + ") .unsaved", "Saqlanmadi");
		assertThat(this.book.day(this.group, TestClock.TODAY, student(1)).daySum()).isEqualTo(20);
		browser.press("li:has(" + mark(1) + ") .unsaved button").sees(score(1), "20").seesNo(".unsaved");

		assertThat(this.book.day(this.group, TestClock.TODAY, student(1)).daySum()).isEqualTo(20);
	}

	@Test
	void sendsWhatIsNotSavedByItselfWhenTheConnectionIsBack(Browser browser) {
		browser.signIn(this.teacher.username(), this.teacher.password()).visit(lesson());

		browser.offline(true).press(status(0)).press(score(0)).press("#score-sheet [data-points='20']");
		browser.press(status(1)).find("li:has(" + mark(1) + ") .unsaved");
		browser.press(status(0)).find(status(0) + ".mark-none");
		assertThat(browser.all("li:has(" + mark(0) + ") .unsaved")).hasSize(2);
		browser.sees("#offline", "oʻzi yuboriladi");
		assertThat(marks()).isEmpty();

		browser.offline(false).seesNo(".unsaved").seesNo("#offline");
		browser.sees(score(0), "20").find(status(0) + ".mark-keldi");
		browser.find(status(1) + ".mark-keldi");
		assertThat(marks()).containsOnly(Map.entry(student(0), MarkStatus.KELDI),
				Map.entry(student(1), MarkStatus.KELDI));
		assertThat(this.book.day(this.group, TestClock.TODAY, student(0)).daySum()).isEqualTo(20);
	}

	@Test
	void theStripDoesNotCoverTheHeadOfTheLesson(Browser browser) {
		browser.desktop().signIn(this.teacher.username(), this.teacher.password()).visit(lesson());

		browser.offline(true).find("#offline");
		assertThat((Boolean) browser.driver().executeScript("""
				window.scrollTo(0, 400);
				const strip = document.getElementById('offline').getBoundingClientRect();
				const head = document.querySelector('.lesson-top').getBoundingClientRect();
				return strip.bottom <= head.top || strip.top >= head.bottom;""")).isTrue();
		browser.offline(false);
	}

	@Test
	void saysWhatIsRefusedWhereOneCanReadIt(Browser browser) {
		browser.desktop().signIn(this.teacher.username(), this.teacher.password()).visit(lesson());
		this.enrolments.leave(student(0), this.group);

		browser.press(score(0)).keys("20", Keys.ENTER).find("#score-sheet .toast-error");
		browser.press("#score-sheet .toast-close").seesNo(".toast-note");
		browser.offline(true).type("#score-sheet-input", "5").keys(Keys.ENTER).find("#score-sheet .toast-error");
		browser.offline(false).press("#score-sheet .score-sheet-close").seesNo("#score-sheet");
		browser.find("body > #toasts .toast-error");
	}

	@Test
	void offersTheRegisterAgainOnALineOfItsOwn(Browser browser) {
		browser.phone().signIn(this.teacher.username(), this.teacher.password()).visit(lesson());

		browser.offline(true).press("#lesson-all").sees(".lesson-unsaved", "Saqlanmadi");
		browser.fitsTheScreen().isAccessible();
		browser.offline(false).sees("[data-count=keldi]", "6").seesNo(".unsaved");
	}

	@Test
	void saysSoInTheRowWhenTheConnectionBreaks(Browser browser) {
		browser.phone().signIn(this.teacher.username(), this.teacher.password()).visit(lesson());

		browser.offline(true).press(status(0)).sees("li:has(" + mark(0) + ") .unsaved", "Saqlanmadi");
		browser.fitsTheScreen().find("#offline");
		assertThat(browser.has("li:has(" + mark(1) + ") .unsaved")).isFalse();
		assertThat(marks()).isEmpty();
		browser.press("li:has(" + mark(0) + ") .unsaved button").sees("li:has(" + mark(0) + ") .unsaved", "Saqlanmadi");

		browser.isAccessible().offline(false).find(status(0) + ".mark-keldi");
		browser.seesNo(".unsaved").seesNo("#offline");
		assertThat(marks()).containsOnly(Map.entry(student(0), MarkStatus.KELDI));

		browser.offline(true).press(score(1)).press("#score-sheet [data-points='20']");
		browser.sees("li:has(" + mark(1) + ") .unsaved", "Saqlanmadi");
		browser.offline(false).sees(score(1), "20");
		assertThat(this.book.day(this.group, TestClock.TODAY, student(1)).daySum()).isEqualTo(20);
	}

	@Test
	void leadsToTheDoorWhenTheSessionIsOverAndBack(Browser browser) {
		browser.phone().signIn(this.teacher.username(), this.teacher.password()).visit(lesson());

		browser.driver().manage().deleteCookieNamed("ziyo");
		browser.press(status(0)).arrives("/sign-in").sees("[role=status]", "Seans vaqti tugadi");
		browser.type("#username", this.teacher.username()).type("#password", this.teacher.password());
		browser.submit("#sign-in").arrives(lesson());
		browser.press(status(0)).find(status(0) + ".mark-keldi");
	}

}
