package uz.ziyo.sittings.web;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

import uz.ziyo.shared.Role;
import uz.ziyo.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sitting in a browser, and what may go wrong in it: nothing that was entered is lost.
 */
class SittingBrowserTests extends BrowserSitting {

	@Test
	void isSatByKeyboardAlone(Browser browser) {
		browser.signIn(this.student.username(), this.student.password()).visit("/sittings");
		browser.keys(this.exam.code().toLowerCase(), Keys.ENTER).sees("main", "30 daqiqa").isAccessible();
		browser.tabTo("#start button").keys(Keys.ENTER).find(".sitting.is-single");
		long attempt = Long.parseLong(browser.path().replaceAll("\\D", ""));
		browser.keys("2").sees("#sitting-saved", "Saqlandi 14:30:00");
		browser.keys(Keys.ARROW_RIGHT).hasFocus("#question-2 legend").keys("c");
		browser.keys(Keys.ARROW_RIGHT).hasFocus("#question-3 legend").tabTo("#question-3 [data-later]");
		browser.keys(Keys.SPACE).keys(Keys.ARROW_RIGHT).tabTo("#question-4 textarea");
		browser.keys("Reading 1 a helps").keys(Keys.ARROW_LEFT);
		assertThat(browser.find("#question-4 textarea").getDomProperty("value")).isEqualTo("Reading 1 a helps");
		browser.isAccessible().tabTo("#sitting-submit").keys(Keys.ENTER);
		browser.sees("#sitting-finish", "1 ta (3)")
			.isAccessible()
			.tabTo("#sitting-finish [value=yes]")
			.keys(Keys.ENTER);
		browser.arrives("/sittings/" + attempt + "/confirmation").sees("main", "3 / 4 ta savol").isAccessible();
		assertThat(handedIn()).containsExactly("She goes to school.", "She going to school.", "Reading 1 a helps");
		browser.hasNoErrors();
	}

	@Test
	void fitsAPhoneAndShowsWhatIsAnsweredAndLeftForLater(Browser browser) {
		long attempt = start();
		open(browser.phone(), attempt).fitsTheScreen();
		browser.press(option(browser, 1, 2)).press("#sitting-next").press("#question-2 .sitting-later");
		browser.find(".sitting-number.is-later[data-number='2'][aria-current]");
		browser.find(".sitting-number.is-answered[data-number='1']");
		assertThat(browser.find("[data-number='1'].sitting-number").getDomAttribute("aria-label"))
			.isEqualTo("1-savol, javob berilgan");
		browser.fitsTheScreen().isAccessible().press("#sitting-all").find("#question-4");
		browser.find("#question-1");
		browser.fitsTheScreen().press("#sitting-all").seesNo("#question-4");
		browser.press(".sitting-number[data-number='4']").find("#question-4 textarea");
		browser.sees("#question-4", "20 000").fitsTheScreen().isAccessible().hasNoErrors();
		browser.press("[data-finish]").sees("#sitting-finish", "3 ta (2, 3, 4)").sees("#sitting-finish", "1 ta (2)");
		browser.press("#sitting-finish [value=no]").seesNo("#sitting-finish");
		until(browser, "saved", () -> Integer.valueOf(2).equals(saved(attempt, 1)));
		browser.driver().navigate().refresh();
		browser.find("#question-4 textarea");
		browser.sees("#sitting-saved.is-saved", "Saqlandi 14:30:00").seesNo("#question-1");
		browser.find(".sitting-number.is-later[data-number='2']");
	}

	@Test
	void aNetworkThatIsGoneForTwentySecondsLosesNothing(Browser browser) throws InterruptedException {
		long attempt = start();
		open(browser.phone(), attempt);
		browser.press(option(browser, 1, 1)).sees("#sitting-saved", "Saqlandi");
		browser.offline(true).press(option(browser, 1, 2)).press("#sitting-next").press(option(browser, 2, 3));
		browser.press(".sitting-number[data-number='4']").type("#question-4 textarea", "Yozilgani yoʻqolmaydi");
		browser.sees("#sitting-offline", "3 ta kutmoqda").sees("#sitting-saved", "Oxirgi saqlash 14:30:00");
		browser.fitsTheScreen().isAccessible();
		Thread.sleep(Duration.ofSeconds(20).toMillis());
		assertThat(saved(attempt, 1)).isEqualTo(1);
		browser.offline(false).seesNo("#sitting-offline");
		until(browser, "all is saved", () -> "Yozilgani yoʻqolmaydi".equals(saved(attempt, 4)));
		until(browser, "all is saved", () -> Integer.valueOf(2).equals(saved(attempt, 1)));
		until(browser, "all is saved", () -> Integer.valueOf(3).equals(saved(attempt, 2)));
		browser.sees("#sitting-saved", "Saqlandi");
		assertThat(stored(browser)).isZero();
	}

	/** The page is closed while it is offline, and opened when the network is back. */
	@Test
	void whatCouldNotBeSentIsSentByTheNextPage(Browser browser) {
		long attempt = start();
		open(browser, attempt);
		// The browser's own pretence of being offline lets the last words of a page
		// through.
		browser.driver().executeScript("window.fetch = () => Promise.reject(new TypeError('offline'))");
		browser.press(option(browser, 1, 4)).sees("#sitting-offline", "1 ta kutmoqda");
		browser.driver()
			.executeScript("localStorage.setItem('ziyo-sitting:' + arguments[0] + ':1:other', 'unreadable')", attempt);
		browser.driver().get("about:blank");
		assertThat(saved(attempt, 1)).isNull();
		browser.visit("/sittings/" + attempt);
		browser.find(".sitting-number[data-number='2'][aria-current]");
		browser.press(".sitting-number[data-number='1']");
		assertThat(browser.find("#question-1 .sitting-option:nth-of-type(4) input").isSelected()).isTrue();
		until(browser, "it is saved", () -> Integer.valueOf(4).equals(saved(attempt, 1)));
		browser.sees("#sitting-saved", "Saqlandi");
		assertThat(stored(browser)).as("but for what nobody can read").isEqualTo(1);
	}

	private static long stored(Browser browser) {
		return (Long) browser.driver()
			.executeScript("return Object.keys(localStorage).filter((key) => key.startsWith('ziyo-sitting')).length");
	}

	@Test
	void isContinuedInAnotherBrowser(Browser browser) {
		long attempt = start();
		open(browser, attempt).press(option(browser, 1, 2));
		browser.press(".sitting-number[data-number='4']").type("#question-4 textarea", "Boshqa qurilmada");
		// At once: what the last key was has not been sent by itself yet.
		browser.driver().get("about:blank");
		try (Browser other = browser.another()) {
			this.clock.advance(Duration.ofMinutes(12));
			other.signIn(this.student.username(), this.student.password()).visit("/sittings");
			other.type("#code", this.exam.code()).submit("#enter-code").arrives("/sittings/" + attempt);
			other.sees("#sitting-saved.is-saved", "Saqlandi 14:30:00").find("#question-2");
			other.press(".sitting-number[data-number='1']");
			assertThat(other.find("#question-1 .sitting-option:nth-of-type(2) input").isSelected()).isTrue();
			assertThat(other.text("#sitting-timer")).matches("1[78]:\\d\\d");
			other.press(".sitting-number[data-number='4']");
			assertThat(other.find("#question-4 textarea").getDomProperty("value")).isEqualTo("Boshqa qurilmada");
			other.press(".sitting-number[data-number='2']").press(option(other, 2, 1));
			until(other, "it is saved", () -> Integer.valueOf(1).equals(saved(attempt, 2)));
			other.press("[data-finish]").press("#sitting-finish [value=yes]");
			other.arrives("/sittings/" + attempt + "/confirmation");
		}
		assertThat(handedIn()).containsExactly("She goes to school.", "She go to school.", "Boshqa qurilmada");
	}

	@Test
	void whoseSessionIsOverSignsInWhereHeIs(Browser browser) {
		long attempt = start();
		open(browser.phone(), attempt).press(option(browser, 1, 1)).sees("#sitting-saved", "Saqlandi");
		this.jdbc.sql("delete from spring_session").update();
		browser.press(option(browser, 1, 3)).sees("#sitting-sign-in", "parolni yozing").fitsTheScreen().isAccessible();
		browser.type("#again-password", "not this one")
			.keys(Keys.ENTER)
			.sees("#sitting-sign-in", "notoʻgʻri")
			.sees("#sitting-sign-in", "yopilgan boʻlishi mumkin");
		browser.type("#again-password", this.student.password()).keys(Keys.ENTER).seesNo("#sitting-sign-in");
		until(browser, "it is saved", () -> Integer.valueOf(3).equals(saved(attempt, 1)));
		browser.press("#sitting-next").press(option(browser, 2, 2)).sees("#sitting-saved", "Saqlandi");
		until(browser, "it is saved", () -> Integer.valueOf(2).equals(saved(attempt, 2)));
		browser.arrives("/sittings/" + attempt);
	}

	@Test
	void whoseAccountIsClosedIsToldSoAndNotAskedForThePassword(Browser browser) {
		long attempt = start();
		open(browser.phone(), attempt).press(option(browser, 1, 1)).sees("#sitting-saved", "Saqlandi");
		browser.offline(true).press(option(browser, 1, 3)).sees("#sitting-offline", "1 ta kutmoqda");
		browser.press("[data-finish]").sees("#sitting-finish", "topshirasizmi");
		this.people.archive(Role.STUDENT, this.student.id());
		browser.offline(false).sees("#sitting-closed", "Hisobingiz yopilgan").seesNo("#sitting-sign-in");
		browser.seesNo("#sitting-finish");
		browser.fitsTheScreen().isAccessible().press("#sitting-closed button").seesNo("#sitting-closed");
		browser.sees("#sitting-trouble", "javoblar (1 ta) shu qurilmada")
			.seesNo("#sitting-offline")
			.seesNo("#sitting-timer");
		ask(browser);
		assertThat(stored(browser)).isEqualTo(1);
		browser.seesNo("#sitting-sign-in").isAccessible();
		assertThat(handedIn()).containsExactly("She go to school.");
	}

	@Test
	void twoTabsDoNotOverwriteEachOther(Browser browser) {
		long attempt = start();
		open(browser, attempt);
		String first = browser.driver().getWindowHandle();
		browser.driver().switchTo().newWindow(WindowType.TAB);
		browser.visit("/sittings/" + attempt);
		String second = browser.driver().getWindowHandle();
		browser.driver().switchTo().window(first);
		browser.press(".sitting-number[data-number='4']").type("#question-4 textarea", "Birinchi sahifada yozilgan");
		until(browser, "it is saved", () -> "Birinchi sahifada yozilgan".equals(saved(attempt, 4)));
		browser.driver().switchTo().window(second);
		browser.press(".sitting-number[data-number='4']").type("#question-4 textarea", "Ikkinchisida");
		browser.sees("#question-4 [data-notice]", "boshqa sahifada yangiroq")
			.sees("#question-4 [data-notice] q", "Ikkinchisida");
		assertThat(browser.find("#question-4 textarea").getDomProperty("value"))
			.isEqualTo("Birinchi sahifada yozilgan");
		assertThat(saved(attempt, 4)).isEqualTo("Birinchi sahifada yozilgan");
		browser.isAccessible().type("#question-4 textarea", "Endi shu");
		until(browser, "it is saved", () -> "Endi shu".equals(saved(attempt, 4)));
		browser.driver().close();
		browser.driver().switchTo().window(first);
	}

	@Test
	void warnsAndHandsInWhenTheTimeRunsOut(Browser browser) {
		long attempt = start();
		this.clock.advance(Duration.ofMinutes(24).plusSeconds(57));
		open(browser, attempt).sees("#sitting-warning", "5 daqiqa qoldi").isAccessible();
		this.clock.advance(Duration.ofMinutes(5));
		browser.visit("/sittings/" + attempt).press(option(browser, 1, 2)).sees("#sitting-saved", "Saqlandi");
		this.clock.advance(Duration.ofSeconds(4));
		browser.arrives("/sittings/" + attempt + "/confirmation");
		assertThat(handedIn()).containsExactly("She goes to school.");
	}

	@Test
	void whoComesWhenLittleTimeIsLeftIsToldAtOnce(Browser browser) {
		long attempt = start();
		this.clock.advance(Duration.ofMinutes(26).plusSeconds(30));
		open(browser.phone(), attempt).sees("#sitting-warning[role=alert]", "4 daqiqadan kam vaqt qoldi")
			.isAccessible();
		this.clock.advance(Duration.ofMinutes(3));
		browser.visit("/sittings/" + attempt).sees("#sitting-warning", "1 daqiqadan kam vaqt qoldi").fitsTheScreen();
		this.clock.advance(Duration.ofMinutes(-9));
		browser.visit("/sittings/" + attempt).find("#sitting-timer:not(.is-short)");
		browser.seesNo("#sitting-warning");
	}

	@Test
	void whatRunsOutOfTimeWithoutAConnectionIsNotHandedInWhereTheClockWasStoppedMeanwhile(Browser browser) {
		long attempt = overTheDeadlineWithoutAConnection(browser);
		this.invigilation.pause(this.exam.id(), this.teacher.caller());
		browser.offline(false).sees("#sitting-paused", "Vaqt ketmayapti").seesNo("#sitting-trouble");
		until(browser, "it is saved", () -> Integer.valueOf(2).equals(saved(attempt, 1)));
		browser.sees("#sitting-saved", "Saqlandi");
		assertThat(handedIn()).isEmpty();
		assertThat(browser.path()).isEqualTo("/sittings/" + attempt);
		this.invigilation.giveMinutes(this.exam.id(), null, 10, this.teacher.caller());
		this.invigilation.goOn(this.exam.id(), this.teacher.caller());
		browser.seesNo("#sitting-paused").press(option(browser, 1, 3));
		until(browser, "it is saved", () -> Integer.valueOf(3).equals(saved(attempt, 1)));
	}

	@Test
	void norWhereMoreMinutesWereGiven(Browser browser) {
		long attempt = overTheDeadlineWithoutAConnection(browser);
		this.invigilation.giveMinutes(this.exam.id(), null, 2, this.teacher.caller());
		browser.offline(false).seesNo("#sitting-offline").seesNo("#sitting-warning");
		until(browser, "it is saved", () -> Integer.valueOf(2).equals(saved(attempt, 1)));
		browser.press(option(browser, 1, 4));
		until(browser, "it is saved", () -> Integer.valueOf(4).equals(saved(attempt, 1)));
		assertThat(handedIn()).isEmpty();
	}

	/** And what was answered last has not been sent. */
	private long overTheDeadlineWithoutAConnection(Browser browser) {
		long attempt = start();
		this.clock.advance(Duration.ofMinutes(29).plusSeconds(55));
		open(browser, attempt).offline(true).press(option(browser, 1, 2));
		browser.sees("#sitting-offline", "yuborilmaganlari (1 ta)")
			.sees("#sitting-warning", "Vaqt tugadi")
			.seesNo("#sitting-trouble");
		return attempt;
	}

	/**
	 * It is longer than anything that can be typed: no matter how, it came to be there.
	 */
	@Test
	void anAnswerThatIsRefusedKeepsNeitherTheOthersNorTheExam(Browser browser) {
		long attempt = start();
		open(browser, attempt).press(".sitting-number[data-number='4']").find("#question-4 textarea");
		browser.driver().executeScript("""
				const text = document.querySelector('#question-4 textarea');
				text.value = 'a'.repeat(20001);
				text.dispatchEvent(new Event('input', { bubbles: true }));""");
		browser.sees("#question-4 [data-notice]", "server uni qabul qilmadi")
			.sees("#sitting-saved", "Qabul qilinmagan javoblar: 1")
			.isAccessible();
		browser.press(".sitting-number[data-number='1']").press(option(browser, 1, 2));
		until(browser, "it is saved", () -> Integer.valueOf(2).equals(saved(attempt, 1)));
		browser.press(".sitting-number[data-number='4']").find("#question-4 textarea").clear();
		browser.type("#question-4 textarea", "Endi qisqa").seesNo("#question-4 [data-notice]");
		until(browser, "it is saved", () -> "Endi qisqa".equals(saved(attempt, 4)));
		browser.driver().executeScript("""
				const text = document.querySelector('#question-4 textarea');
				text.value = 'a'.repeat(20001);
				text.dispatchEvent(new Event('input', { bubbles: true }));""");
		browser.sees("#question-4 [data-notice]", "server uni qabul qilmadi");
		browser.press("[data-finish]").press("#sitting-finish [value=yes]");
		browser.arrives("/sittings/" + attempt + "/confirmation");
		assertThat(handedIn()).containsExactly("She goes to school.", "Endi qisqa");
		assertThat(stored(browser)).isZero();
	}

	/** What is sent as the page is hidden may never be answered. */
	@Test
	void aSaveThatHangsIsSentOnceMoreAndNotWithoutEnd(Browser browser) throws InterruptedException {
		long attempt = start();
		open(browser, attempt).press(".sitting-number[data-number='4']").find("#question-4 textarea");
		browser.driver().executeScript("""
				const real = window.fetch;
				window.saves = 0;
				window.fetch = (path, options) => {
					if (options && options.keepalive) {
						return new Promise(() => {});
					}
					window.saves += String(path).includes('/answers/') ? 1 : 0;
					return real(path, options);
				};
				Object.defineProperty(document, 'hidden', { get: () => window.isHidden === true });
				window.hide = (hidden) => {
					window.isHidden = hidden;
					document.dispatchEvent(new Event('visibilitychange'));
				};""");
		browser.type("#question-4 textarea", "Sahifa berkitildi");
		browser.driver().executeScript("window.hide(true); window.hide(false);");
		until(browser, "it is saved", () -> "Sahifa berkitildi".equals(saved(attempt, 4)));
		Thread.sleep(Duration.ofSeconds(3).toMillis());
		assertThat((Long) browser.driver().executeScript("return window.saves")).isEqualTo(1);
		browser.sees("#sitting-saved", "Saqlandi");
		assertThat(stored(browser)).isZero();
	}

	@Test
	void whatCameTooLateIsToldAndThenForgotten(Browser browser) {
		long attempt = start();
		open(browser, attempt).offline(true).press(option(browser, 1, 2)).sees("#sitting-offline", "1 ta kutmoqda");
		this.invigilation.stop(this.exam.id(), this.teacher.caller());
		browser.offline(false).sees("#sitting-trouble", "1 ta javobingiz vaqtida yetib bormadi");
		browser.sees("#sitting-saved", "Hali saqlanmagan")
			.seesNo("#sitting-saved.is-failed")
			.seesNo("#sitting-offline");
		browser.seesNo("#sitting-timer").seesNo("[data-finish]").isAccessible();
		assertThat(stored(browser)).isEqualTo(1);
		browser.press("#sitting-trouble a").arrives("/sittings/" + attempt + "/confirmation");
		assertThat(stored(browser)).isZero();
	}

	@Test
	void whoHearsOfTheEndAndThenNothingMoreIsToldSoAndMayGo(Browser browser) {
		long attempt = start();
		open(browser, attempt);
		browser.driver().executeScript("""
				const real = window.fetch;
				window.fetch = (path, options) => String(path).includes('/answers/')
						? Promise.reject(new TypeError('lost')) : real(path, options);""");
		browser.press(option(browser, 1, 2)).sees("#sitting-offline", "1 ta kutmoqda");
		this.invigilation.stop(this.exam.id(), this.teacher.caller());
		ask(browser);
		browser.sees("#sitting-trouble", "Imtihon tugadi").sees("#sitting-offline", "1 ta javobingiz vaqtida yetib");
		browser.isAccessible().press("#sitting-trouble a").arrives("/sittings/" + attempt + "/confirmation");
		assertThat(stored(browser)).isZero();
	}

	/** Only the answer to it was lost on its way. */
	@Test
	void whatHadArrivedIsNotCalledLate(Browser browser) {
		long attempt = start();
		open(browser, attempt);
		browser.driver().executeScript("""
				window.real = window.fetch;
				window.fetch = (...all) => window.real(...all).then(() => Promise.reject(new TypeError('lost')));""");
		browser.press(option(browser, 1, 2)).sees("#sitting-offline", "1 ta kutmoqda");
		until(browser, "it is saved", () -> Integer.valueOf(2).equals(saved(attempt, 1)));
		this.invigilation.stop(this.exam.id(), this.teacher.caller());
		browser.driver().executeScript("window.fetch = window.real");
		ask(browser);
		browser.arrives("/sittings/" + attempt + "/confirmation").sees("main", "1 / 4 ta savol");
		assertThat(stored(browser)).isZero();
	}

	@Test
	void theTimeIsTheServersWhateverTheDeviceSays(Browser browser) {
		long attempt = start();
		browser.driver()
			.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument",
					Map.of("source", "Date.now = () => 0; Date.prototype.getTime = () => 0;"));
		open(browser, attempt).find("#sitting-timer");
		assertThat(browser.text("#sitting-timer")).matches("(30:00|29:5\\d)");
		this.invigilation.giveMinutes(this.exam.id(), null, 10, this.teacher.caller());
		browser.press(option(browser, 1, 2)).sees("#sitting-ends", "15:10");
		assertThat(browser.text("#sitting-timer")).matches("(40:00|39:5\\d)");
	}

	@Test
	void standsStillWhileItIsPausedAndEndsWhenItIsStopped(Browser browser) {
		long attempt = start();
		open(browser, attempt).press(option(browser, 1, 2)).sees("#sitting-saved", "Saqlandi");
		this.invigilation.pause(this.exam.id(), this.teacher.caller());
		ask(browser);
		browser.sees("#sitting-paused", "Vaqt ketmayapti").isAccessible();
		assertThat(browser.find("#question-1").getDomProperty("disabled")).isEqualTo("true");
		this.clock.advance(Duration.ofHours(1));
		this.invigilation.goOn(this.exam.id(), this.teacher.caller());
		browser.seesNo("#sitting-paused").sees("#sitting-ends", "16:00");
		browser.press(option(browser, 1, 3));
		until(browser, "it is saved", () -> Integer.valueOf(3).equals(saved(attempt, 1)));
		this.invigilation.stop(this.exam.id(), this.teacher.caller());
		ask(browser);
		browser.arrives("/sittings/" + attempt + "/confirmation").sees("main", "Oʻqituvchi imtihonni yakunladi");
		assertThat(handedIn()).containsExactly("She going to school.");
	}

	/** Else the page asks every fifteen seconds. */
	private static void ask(Browser browser) {
		browser.driver().executeScript("window.dispatchEvent(new Event('online'))");
	}

	@Test
	void aTeacherWatchesAndGivesMinutes(Browser browser) {
		long attempt = start();
		browser.signIn(this.teacher.username(), this.teacher.password()).visit("/exams/" + this.exam.id() + "/sitting");
		browser.sees("#attempt-" + attempt, "0 / 4").isAccessible();
		browser.type("#minutes", "1000").press("#more-for-all button");
		browser.sees("#minutes-error", "1 dan 180 daqiqagacha").isAccessible().clearErrors();
		assertThat(browser.find("#minutes").getDomProperty("value")).isEqualTo("1000");
		assertThat(browser.find("#pause").isDisplayed()).isTrue();
		assertThat(browser.all("#go-on")).as("nothing waits").hasSize(1).noneMatch(WebElement::isDisplayed);
		try (Browser other = browser.another()) {
			open(other, attempt).press(option(other, 1, 2));
			browser.sees("#attempt-" + attempt, "1 / 4").sees("#attempt-" + attempt, "Oxirgi saqlash 14:30:00");
			browser.press("#attempt-" + attempt + " button").sees("#attempt-" + attempt, "+5 daqiqa");
			this.clock.advance(Duration.ofSeconds(40));
			other.driver().get("about:blank");
		}
		browser.tabTo("#more-" + attempt);
		String asOf = browser.text("#wall .quiet");
		this.clock.advance(Duration.ofSeconds(1));
		until(browser, "it is looked at anew", () -> !browser.text("#wall .quiet").equals(asOf));
		browser.hasFocus("#more-" + attempt);
		browser.sees("#attempt-" + attempt, "aloqada emas").phone().fitsTheScreen().isAccessible();
		browser.desktop().press("#pause button").press("#confirm [value=yes]").sees("#wall", "toʻxtatib turilgan");
		browser.press("#go-on button").press("#stop-now").press("#stop button").isAccessible();
		browser.press("#confirm [value=yes]").sees("#attempt-" + attempt, "toʻxtatildi");
		assertThat(browser.all("#more-for-all, #pause, #go-on, #stop-now")).as("nothing is left to do")
			.hasSize(4)
			.noneMatch(WebElement::isDisplayed);
		assertThat(Set.copyOf(handedIn())).containsExactly("She goes to school.");
		browser.hasNoErrors();
	}

}
