package uz.ziyo.attendance.web;

import java.time.LocalTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lesson's screen offers, by day, time and who looks. */
@ZiyoTest
class LessonGateTests {

	private static final String FORBIDDEN = "id=\"lesson-all\" aria-disabled=\"true\" aria-describedby=\"lesson-why\"";

	private static final String WHOLE = "/lesson/register?";

	private static final String SINGLE = "/lesson/marks/";

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
	private Groups groups;

	private long group;

	@BeforeEach
	void aGroup() {
		this.group = this.given.group("IELTS-A1");
		this.given.studentsIn(this.group, 2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-20T13:59 | 2026-11-20 | Hammani birdaniga dars vaqtida (14:00–15:30) belgilash mumkin.
			2026-11-20T15:31 | 2026-11-20 | Dars vaqti (14:00–15:30) tugagan.
			2026-11-20T14:30 | 2026-11-18 | Oʻtgan kun uchun hammani birdaniga belgilab boʻlmaydi.
			2026-11-20T14:30 | 2026-11-19 | Bu kun guruhning dars kuni emas.
			""")
	void wherePeopleMayMarkOneByOneTheScreenSaysSo(String now, String date, String why) {
		this.clock.set(now);
		assertThat(lesson(this.as.employee(), date)).hasStatusOk()
			.bodyText()
			.contains(FORBIDDEN, why, "bitta belgilash mumkin.", SINGLE)
			.doesNotContain(WHOLE);
		assertThat(lesson(this.as.owner(), date)).bodyText().contains(WHOLE).doesNotContain(FORBIDDEN, why);
	}

	@Test
	void duringTheLessonNothingIsForbidden() {
		assertThat(lesson(this.as.employee(), "2026-11-20")).bodyText()
			.contains(WHOLE, "status\" value=\"KELMADI")
			.doesNotContain("aria-disabled", "lesson-why");
	}

	@Test
	void aDayThatHasNotComeOffersNothingToMark() {
		for (Someone someone : new Someone[] { this.as.employee(), this.as.owner() }) {
			assertThat(lesson(someone, "2026-11-23")).hasStatusOk()
				.bodyText()
				.contains("Bu kun hali kelmagan.")
				.doesNotContain("lesson-all", WHOLE, SINGLE, "/scores/today", "yonidagi tugmani", "lesson-bar");
		}
	}

	@Test
	void theLessonOfAnInactiveGroupSaysThatItIs() {
		GroupView before = this.groups.get(this.group, this.as.owner().caller());
		this.groups.change(this.group, new GroupDraft(before.name(), null, before.subjectId(), null, before.teacherId(),
				before.days(), LocalTime.of(14, 0), LocalTime.of(15, 30), null, null, false, null));
		assertThat(lesson(this.as.owner(), "2026-11-20")).hasStatusOk()
			.bodyText()
			.contains(">Faol emas</span>", "Guruh faol emas: davomat, ball va vazifa kiritilmaydi.")
			.doesNotContain("lesson-all", WHOLE, SINGLE, "/topic", "/homework/new", "Dars ketmoqda");
	}

	@Test
	void onlyWhoMayAddStudentsIsToldTo() {
		this.group = this.given.group("Yangi");
		assertThat(lesson(this.as.owner(), "2026-11-20")).bodyText().contains("avval guruhga oʻquvchi qoʻshing");
		assertThat(lesson(this.as.employee(), "2026-11-20")).bodyText()
			.contains("oʻquvchini rahbar qoʻshadi", "Guruhga qaytish")
			.doesNotContain("oʻquvchi qoʻshing", "Guruhni ochish", "lesson-why");
	}

	@Test
	void theScreenAsksAgainWhenTheLessonBegins() {
		this.clock.set("2026-11-20T13:58:30");
		assertThat(lesson(this.as.employee(), "2026-11-20")).bodyText().contains("hx-trigger=\"load delay:90s\"");
		this.clock.set("2026-11-20T14:00");
		MvcTestResult answer = actions();
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains(WHOLE, "hx-trigger=\"load delay:5401s\"", "Dars ketmoqda", "hx-swap-oob=\"true\"")
			.doesNotContain("<html", FORBIDDEN);
		assertThat(this.sql.during(this::actions)).hasSizeLessThanOrEqualTo(3);
		this.clock.set("2026-11-20T15:30:01");
		assertThat(actions()).bodyText().contains(FORBIDDEN, "Dars tugagan").doesNotContain("hx-trigger", WHOLE);
	}

	private MvcTestResult actions() {
		return this.mvc.get()
			.uri("/groups/" + this.group + "/lesson/actions?date=2026-11-20")
			.with(this.as.employee())
			.exchange();
	}

	private MvcTestResult lesson(Someone someone, String date) {
		return this.mvc.get().uri("/groups/" + this.group + "/lesson?date=" + date).with(someone).exchange();
	}

}
