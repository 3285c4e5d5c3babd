package uz.ziyo.testing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class BrowserSupportBrowserTests {

	@Test
	void aPhoneIsNarrow(Browser browser) {
		browser.phone().visit("/actuator/health");

		assertThat(browser.driver().executeScript("return screen.width")).isEqualTo(360L);
		assertThat(browser.driver().executeScript("return matchMedia('(pointer: coarse)').matches")).isEqualTo(true);
	}

	@Test
	void theDarkIsDark(Browser browser) {
		browser.visit("/actuator/health");
		String dark = "return matchMedia('(prefers-color-scheme: dark)').matches";

		assertThat(browser.driver().executeScript(dark)).isEqualTo(false);
		assertThat(browser.dark().driver().executeScript(dark)).isEqualTo(true);
	}

}
