package uz.ziyo.attendance.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.attendance.Attendance;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What an empty place of the month says: a group of Mondays, Wednesdays, Fridays. */
@ZiyoTest
class MonthPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Given given;

	@Autowired
	private As as;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@Autowired
	private Attendance attendance;

	@Autowired
	private Enrolments enrolments;

	private long group;

	private Someone first;

	@BeforeEach
	void aGroupSinceTheNinth() {
		this.clock.set("2026-11-09T09:00");
		this.group = this.given.group("IELTS-A1");
		this.first = this.given.studentIn(this.group);
		this.clock.set("2026-11-20T14:30");
	}

	@Test
	void aPastDayWithoutARegisterIsNoticed() {
		mark("2026-11-09", MarkStatus.KELMADI);
		mark("2026-11-11", MarkStatus.KELDI);
		String month = month("2026-11");
		// The 13th, the 16th, the 18th, and today's, which has begun.
		assertThat(month).contains("Davomat olinmagan</span>");
		assertThat(count(month, "is-owed")).isEqualTo(4);
		assertThat(count(month, "class=\"cell cell-owed\"></span>")).isEqualTo(4);
		// Before the group was there: the 2nd, the 4th and the 6th.
		assertThat(count(month, "is-outside")).isEqualTo(3);
		// The 23rd, the 25th, the 27th and the 30th.
		assertThat(count(month, "cell mark-none")).isEqualTo(4);
		assertThat(count(month, ">—</td>")).isEqualTo(4);
		assertThat(count(month, ">0</td>")).isEqualTo(1);
	}

	@Test
	void whoCameLaterIsNotAskedForBefore() {
		Someone second = this.given.studentIn(this.group);
		mark("2026-11-18", MarkStatus.KELDI);
		String month = month("2026-11");
		// His six days before today, and three of the other.
		assertThat(count(month, "is-outside")).isEqualTo(8 + 3);
		this.enrolments.leave(this.first.id(), this.group);
		this.enrolments.leave(second.id(), this.group);
		assertThat(month("2026-11")).contains(this.first.caller().lastName())
			.doesNotContain(second.caller().lastName());
	}

	@Test
	void aMonthInWhichThereIsNothingSaysWhy() {
		assertThat(month("2024-01")).contains("Bu oyda guruh hali ochilmagan edi. Darslar 09.11.2026 sanasidan")
			.doesNotContain("<table");
		assertThat(month("2027-05")).contains("Bu oy hali kelmagan.").doesNotContain("<table");
		long free = this.given.group("Erkin", "", "14:00", "15:30");
		this.given.studentIn(free);
		this.group = free;
		assertThat(month("2026-11")).contains("Bu oyda guruhning dars kuni yoʻq.").doesNotContain("<table");
	}

	@Test
	void thePanelOfAGroupWithoutStudentsSaysSo() {
		long empty = this.given.group("Yangi");
		assertThat(this.mvc.get().uri("/groups/" + empty + "/attendance-panel").with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("<svg", "id=\"month\"");
		assertThat(this.mvc.get().uri("/groups/" + empty + "/attendance-panel").with(this.as.employee())).hasStatusOk();
	}

	@Test
	void itIsTwoStatements() {
		assertThat(this.sql.during(() -> month("2026-11"))).hasSizeLessThanOrEqualTo(3);
	}

	private void mark(String date, MarkStatus status) {
		this.attendance.mark(this.as.employee().caller(), this.group, this.first.id(), LocalDate.parse(date), status);
	}

	private String month(String month) {
		MvcTestResult page = this.mvc.get()
			.uri("/groups/" + this.group + "/attendance-panel?month=" + month)
			.with(this.as.employee())
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static int count(String text, String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

}
