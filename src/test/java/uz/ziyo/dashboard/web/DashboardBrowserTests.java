package uz.ziyo.dashboard.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.shared.DemoAccount;
import uz.ziyo.shared.DemoAccounts;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class DashboardBrowserTests {

	private static final String BARS = "Chart.getChart(document.querySelector('canvas[data-chart=bar]'))";

	@Autowired
	private DemoAccounts accounts;

	@Test
	void drawsWhatTheTableSays(Browser browser) {
		signIn(browser).visit("/dashboard").hasNoErrors();

		assertThat(browser.driver().executeScript("return " + BARS + ".data.labels.length")).isEqualTo(12L);
		assertThat(browser.driver().executeScript("return " + BARS + ".data.datasets.length")).isEqualTo(2L);
		assertThat(browser.driver()
			.executeScript("return String(" + BARS + ".data.datasets[0].data[11]) === String(Number("
					+ "document.querySelector('#months-table tbody tr:last-child [data-value]').dataset.value))"))
			.isEqualTo(true);
		Object light = browser.driver().executeScript("return " + BARS + ".data.datasets[0].backgroundColor");
		browser.dark().settle();
		assertThat(browser.driver()
			.executeAsyncScript("const done = arguments[arguments.length - 1];"
					+ "requestAnimationFrame(() => requestAnimationFrame(() => done(" + BARS
					+ ".data.datasets[0].backgroundColor)));"))
			.isNotEqualTo(light);
		assertThat(browser.has("#months-table")).isFalse();
		browser.press(".chart-table > summary").sees("#months-table", "Foyda");
		browser.phone().settle().fitsTheScreen().hasNoErrors();
	}

	@Test
	void theOwnerLooksAtAnotherTimeAndTakesItHome(Browser browser) {
		signIn(browser).visit("/dashboard").press(".pills > a:nth-child(2)");

		assertThat(browser.path()).startsWith("/dashboard?from=2026-10-01");
		assertThat(browser.download("a[href^='/dashboard/finance.xlsx']").content()).startsWith(0x50, 0x4B);
		browser.press("a[href='/exports']").sees("tbody tr:first-child", "2026-10-01 – 2026-10-31");
	}

	private Browser signIn(Browser browser) {
		DemoAccount owner = this.accounts.list()
			.stream()
			.filter((account) -> account.role() == Role.OWNER)
			.findFirst()
			.orElseThrow();
		return browser.signIn(owner.username(), owner.password());
	}

}
