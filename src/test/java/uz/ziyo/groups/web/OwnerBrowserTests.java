package uz.ziyo.groups.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.Registers;
import uz.ziyo.groups.Rosters;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.workbook.WorkbookWriter;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.Browser.Download;
import uz.ziyo.testing.BrowserTest;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** The owner sets the centre up, fills it, and looks after it. */
@BrowserTest
class OwnerBrowserTests {

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Registers registers;

	@Autowired
	private Rosters rosters;

	@TempDir
	private Path files;

	private Someone owner;

	/** Makes the names of this test its own in the centre that all share. */
	private long own;

	@BeforeEach
	void theOwnerIsIn(Browser browser) {
		this.owner = this.as.another(Role.OWNER);
		this.own = this.owner.id();
		browser.signIn(this.owner.username(), this.owner.password());
	}

	/** In the language whose words are longest. */
	@Test
	void todaysLessonFitsAPhone(Browser browser) {
		long group = this.given.group("Dars" + this.own, "Mon,Tue,Wed,Thu,Fri,Sat,Sun", "14:00", "17:00");
		browser.phone().visit("/groups/" + group + "?lang=ru").sees(".lesson-card", "Отметить посещаемость");

		assertThat(browser.driver()
			.executeScript(
					"""
							const card = document.querySelector('.lesson-card').getBoundingClientRect();
							return [...document.querySelectorAll('.lesson-card .btn, .lesson-card .figure-value')].filter((one) => {
								const range = document.createRange();
								range.selectNodeContents(one);
								return Math.max(one.getBoundingClientRect().right, range.getBoundingClientRect().right) > card.right - 8;
							}).length"""))
			.isEqualTo(0L);
		browser.fitsTheScreen().visit("/?lang=uz");
	}

	@Test
	void beginsATeachersGroupFromNothing(Browser browser) {
		browser.press(".sidebar a[href='/courses']").press(".tabs a[href='/subjects']");
		browser.type("#name", "Fan " + this.own).submit("#subjects").sees("#subjects .row-list", "Fan " + this.own);

		browser.press(".tabs a[href='/courses']").press("a[href='/courses/new']").type("#title", "Kurs " + this.own);
		browser.select("#subject", "Fan " + this.own).type("#price", "600000").type("#durationMonths", "6");
		browser.submit("main form").arrives("/courses").sees("table", "Kurs " + this.own).sees("table", "600 000");

		browser.press(".sidebar a[href='/staff']")
			.press("a[href='/staff/new']")
			.type("#lastName", "Umarova" + this.own);
		browser.type("#firstName", "Nilufar").type("#username", "ustoz" + this.own).submit("main form");
		browser.sees(".slip", "ustoz" + this.own).isAccessible();
		assertThat(browser.all(".slip code")).hasSize(2);

		browser.visit("/groups/new").type("#name", "Guruh" + this.own).select("#subject", "Fan " + this.own);
		browser.select("#teacher", "Umarova" + this.own + " Nilufar");
		browser.press(".weekday:has([value=Mon])").press(".weekday:has([value=Fri])");
		browser.driver().executeScript("""
				document.getElementById('startTime').value = '16:00';
				document.getElementById('endTime').value = '17:30'""");
		browser.submit("main form").sees("h1", "Guruh" + this.own).sees(".facts", "16:00–17:30");
		String group = browser.path();

		browser.visit("/students/new").type("#lastName", "Aliyev" + this.own).type("#firstName", "Anvar");
		browser.type("#phone", "90 123").submit("main form").find("#phone-error");
		browser.clearErrors();
		browser.type("#phone", "+99895%07d".formatted(this.own)).select("#group", "Guruh" + this.own);
		browser.submit("main form").sees(".slip", "Aliyev" + this.own).isAccessible();
		String username = browser.all(".slip code").get(0).getText();
		String password = browser.all(".slip code").get(1).getText();

		browser.visit(group).sees("#roster", "Aliyev" + this.own).hasNoErrors();

		browser.phone().visit("/");
		browser.press(".topbar-person").press("form[action='/sign-out'] button").arrives("/sign-in");
		browser.signIn(username, password).sees(".group-card", "Guruh" + this.own);
	}

	@Test
	void warnsWhenATeacherWouldBeInTwoPlaces(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		long first = this.given.group("Bir" + this.own, teacher.id(), "Tue,Thu", "09:00", "10:30");
		long second = this.given.group("Ikki" + this.own, teacher.id(), "Tue,Sat", "11:00", "12:00");

		browser.visit("/groups/" + second + "/edit");
		browser.driver().executeScript("document.getElementById('startTime').value = '10:00'");
		browser.submit("main form").sees(".clash-list", "Bir" + this.own).isAccessible();
		browser.press("[name=anyway]").arrives("/groups/" + second).sees(".facts", "10:00–12:00");

		assertThat(first).isNotEqualTo(second);
	}

	@Test
	void bringsStudentsFromAWorkbook(Browser browser) throws IOException {
		long group = this.given.group("Excel" + this.own, null, "Mon", "08:00", "09:00");
		browser.visit("/students").press("a[href='/students/import']");
		Download template = browser.download("a[href$='template.xlsx']");
		assertThat(template.status()).isEqualTo(200);

		browser.choose("#file", workbook()).isAccessible().submit("main form").sees("main", "12345");
		browser.sees(".figures", "2").sees("main", "Rahimova" + this.own).isAccessible().hasNoErrors();
		assertThat(this.rosters.of(group, this.owner.caller())).isEmpty();

		browser.press("form[action*='/students/import/'] [type=submit]")
			.sees(".slips", "Rahimova" + this.own)
			.isAccessible();
		assertThat(browser.all(".slip")).hasSize(2);
		assertThat(this.rosters.of(group, this.owner.caller())).hasSize(2);
		assertThat(browser.download("a[href$='sign-ins.xlsx']").content()).startsWith(0x50, 0x4B);
	}

	@Test
	void refusesWhatIsNoWorkbook(Browser browser) throws IOException {
		browser.visit("/students/import").choose("#file", Files.writeString(this.files.resolve("odd.xlsx"), "no zip"));
		browser.submit("main form").find("#file-error");

		browser.isAccessible();
	}

	@Test
	void seesWhetherTheLessonsWereHeld(Browser browser) {
		Someone teacher = this.as.another(Role.EMPLOYEE);
		long held = this.given.group("Oʻtdi" + this.own, teacher.id(), "Mon,Wed,Fri", "14:00", "15:30");
		long owed = this.given.group("Qarz" + this.own, teacher.id(), "Mon,Wed,Fri", "12:00", "13:30");
		this.given.studentsIn(held, 3);
		this.given.studentsIn(owed, 2);
		this.registers.take(teacher.caller(), held, TestClock.TODAY, MarkStatus.KELDI);

		browser.visit("/").sees("section:has(#lessons-missing)", "Qarz" + this.own);
		assertThat(browser.text("section:has(#lessons-missing)")).doesNotContain("Oʻtdi" + this.own);
		browser.press("section:has(#lessons-missing) a[href*='/groups/" + owed + "/lesson']");
		browser.arrives("/groups/" + owed + "/lesson").press("#lesson-all").sees("[data-count=keldi]", "2");
		browser.visit("/").sees("section:has(#lessons-today)", "Qarz" + this.own);
		assertThat(browser.text("section:has(#lessons-missing)")).doesNotContain("Qarz" + this.own);

		browser.visit("/groups/" + held).sees("#month", "Karimov").press("#month-title a");
		browser.arrives("/groups/" + held + "/attendance").sees("#month", "Karimov");
		assertThat(browser.all("#month tbody .cell.mark-keldi")).hasSize(3);
		Download month = browser.download("a[href*='attendance.xlsx']");
		assertThat(month.status()).isEqualTo(200);
		assertThat(new String(month.content(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
		browser.press("#month-before").sees("#month-title", "oktabr").hasNoErrors();

		browser.press(".sidebar a[href='/worklog']").arrives("/worklog").sees("h1", "Ish").hasNoErrors();
	}

	@Test
	void archivesAfterAsking(Browser browser) {
		long group = this.given.group("Arxiv" + this.own, null, "Mon", "08:00", "09:00");

		browser.visit("/groups/" + group).press(".page-head-actions summary").press("form[action$='/archive'] button");
		browser.find("#confirm");
		browser.isAccessible().press("#confirm [value=no]").seesNo("#confirm");
		assertThat(browser.path()).isEqualTo("/groups/" + group);
		browser.press(".page-head-actions summary").press("form[action$='/archive'] button");
		browser.press("#confirm [value=yes]").arrives("/groups").hasNoErrors();

		assertThat(browser.fetch("/groups/" + group).status()).isEqualTo(404);
	}

	private Path workbook() throws IOException {
		Path file = this.files.resolve("students.xlsx");
		try (WorkbookWriter workbook = new WorkbookWriter(); OutputStream out = Files.newOutputStream(file)) {
			workbook.sheet("Oʻquvchilar")
				.heading("Familiya", "Ism", "Telefon", "Ota-onasining telefoni", "Login", "Telegram ID", "Guruh")
				.row("Rahimova" + this.own, "Sevinch", "+99893%07d".formatted(this.own), null, null, null,
						"Excel" + this.own)
				.row("Qodirov" + this.own, "Sardor", null, null, null, null, "Excel" + this.own)
				.row("Nazarov" + this.own, "Bekzod", "12345", null, null, null, "Excel" + this.own);
			workbook.write(out);
		}
		return file;
	}

}
