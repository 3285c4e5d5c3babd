package uz.ziyo.access.web;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.WrongPassword;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BrowserTest
class SignInBrowserTests {

	@Autowired
	private As as;

	@Autowired
	private SignIn signIn;

	@Test
	void everybodyCanReadTheDoor(Browser browser) {
		browser.phone().visit("/sign-in").isAccessible().fitsTheScreen().hasNoErrors();
		browser.desktop().visit("/sign-in").isAccessible().hasNoErrors();
	}

	@Test
	void letsInByFinger(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);

		browser.phone().signIn(teacher.username(), teacher.password());

		assertThat(browser.path()).doesNotStartWith("/sign-in");
	}

	@Test
	void staysShutToAWrongPassword(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);

		browser.visit("/sign-in").type("#username", teacher.username()).type("#password", "not the password");
		browser.submit("#sign-in").sees("#sign-in-error", "Login yoki parol notoʻgʻri");

		assertThat(browser.path()).startsWith("/sign-in");
		assertThat(browser.find("#username").getDomProperty("value")).isEqualTo(teacher.username());
		assertThat(browser.find("#password").getDomProperty("value")).isEmpty();
		browser.isAccessible();
	}

	@Test
	void letsInByKeyboard(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);

		browser.visit("/sign-in").keys(teacher.username(), Keys.TAB, teacher.password(), Keys.ENTER);

		browser.arrives("/");
	}

	@Test
	void saysWhenTooManyHaveTried(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		for (int i = 0; i < 10; i++) {
			assertThatExceptionOfType(WrongPassword.class)
				.isThrownBy(() -> this.signIn.byPassword(teacher.username(), "not the password", "10.0.0.1"));
		}

		browser.phone().visit("/sign-in").type("#username", teacher.username()).type("#password", teacher.password());
		browser.submit("#sign-in").sees("[role=alert]", "Urinishlar juda koʻp");

		assertThat(browser.path()).startsWith("/sign-in");
		browser.isAccessible().fitsTheScreen();
	}

	@Test
	void remembersWhoAsksForIt(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		browser.visit("/sign-in").type("#username", teacher.username()).type("#password", teacher.password());
		browser.press("[name=remember-me]").submit("#sign-in").arrives("/");

		browser.driver().manage().deleteCookieNamed("ziyo");
		browser.visit("/profile");

		assertThat(browser.path()).isEqualTo("/profile");
	}

	@Test
	void asksAgainWhereTheSessionIsOverAndGoesOnFromThere(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		browser.signIn(teacher.username(), teacher.password());

		browser.driver().manage().deleteCookieNamed("ziyo");
		browser.visit("/profile");
		assertThat(browser.path()).startsWith("/sign-in");
		browser.type("#username", teacher.username()).type("#password", teacher.password()).submit("#sign-in");

		browser.arrives("/profile");
	}

	@Test
	void letsOut(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		browser.phone().signIn(teacher.username(), teacher.password()).visit("/profile");

		browser.press(".topbar-person").press("form[action='/sign-out'] button").arrives("/sign-in");
		assertThat(browser.visit("/profile").path()).startsWith("/sign-in");
	}

	@Test
	void keepsTheLanguageThatWasChosen(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		browser.visit("/sign-in")
			.press("summary:has(.topbar-language)")
			.press("[hreflang=ru]")
			.sees("h1 ~ p", "Войдите");

		browser.signIn(teacher.username(), teacher.password()).visit("/profile");

		assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("ru");
		browser.sees("nav", "Группы").hasNoErrors();
	}

	@Test
	void keepsTheColoursThatWereChosen(Browser browser) {
		browser.visit("/sign-in").press("summary:has(.only-light)").press("[data-theme-choice=dark]");
		browser.visit("/sign-in");

		assertThat(browser.find("html").getDomAttribute("data-bs-theme")).isEqualTo("dark");
	}

}
