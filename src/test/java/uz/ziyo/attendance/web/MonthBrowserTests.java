package uz.ziyo.attendance.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uz.ziyo.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;

class MonthBrowserTests extends RunningLesson {

	/** The sheet of a group that has lessons every day. */
	@Test
	void aMonthOfThirtyOneDaysIsPrintedWithoutAnythingCovered(Browser browser) {
		long daily = this.given.group("Har kuni" + this.teacher.id(), this.teacher.id(), "Mon,Tue,Wed,Thu,Fri,Sat,Sun",
				"14:00", "15:30");
		this.given.studentsIn(daily, 3);
		browser.signIn(this.teacher.username(), this.teacher.password())
			.visit("/groups/" + daily + "/attendance?month=2026-10");
		// A4 across, less its margins, in the pixels of a style.
		browser.screen(1047, 720, false)
			.driver()
			.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));

		browser.fitsTheScreen();
		assertThat((List<?>) browser.driver().executeScript("""
				return [...document.querySelectorAll('.month-table tr')].filter((row) => {
					const places = [...row.children].filter((cell) => cell.offsetWidth > 0)
						.map((cell) => cell.getBoundingClientRect());
					return places.length < 34
						|| places.some((place, at) => at > 0 && place.left < places[at - 1].right - 1);
				}).map((row) => row.textContent);""")).isEmpty();
		browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
	}

}
