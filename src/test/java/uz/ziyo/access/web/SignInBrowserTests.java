package uz.ziyo.access.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class SignInBrowserTests {

	@Autowired
	private As as;

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
		browser.submit("#sign-in").find("[role=alert]");

		assertThat(browser.path()).startsWith("/sign-in");
		browser.isAccessible();
	}

}
