package uz.ziyo.worklog.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uz.ziyo.testing.As;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;
import uz.ziyo.worklog.WorkLogs;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa-backend.md} §5, and the owner's month. */
@ZiyoTest
class WorkLogWebTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private WorkLogs workLogs;

	@Autowired
	private As as;

	@BeforeEach
	void aDay() {
		this.as.employee();
		this.workLogs.openDay(TestClock.TODAY);
	}

	@Test
	void listsAsDocumented() {
		assertThat(this.mvc.get().uri("/api/v1/work-logs/").with(this.as.owner().token())).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					[{
					  "employee": %d,
					  "date": "2026-11-20",
					  "status": false,
					  "note": null,
					  "created_at": "2026-11-20T14:30:00+05:00"
					}]""".formatted(this.as.employee().id()));
		String filter = "?employee=%d&date=2026-11-20&date_from=2026-11-01&date_to=2026-11-30&status=true"
			.formatted(this.as.employee().id());
		assertThat(this.mvc.get().uri("/api/v1/work-logs/" + filter).with(this.as.employee().token())).hasStatusOk()
			.bodyText()
			.isEqualTo("[]");
	}

	@Test
	void nobodyWritesIt() {
		assertThat(this.mvc.post().uri("/api/v1/work-logs/").with(this.as.owner().token())).hasStatus(405);
		assertThat(this.mvc.delete().uri("/api/v1/work-logs/1/").with(this.as.owner().token())).hasStatus(405);
	}

	@Test
	void studentsDoNotSeeIt() {
		assertThat(this.mvc.get().uri("/api/v1/work-logs/").with(this.as.student().token())).hasStatus(403);
		assertThat(this.mvc.get().uri("/api/v1/work-logs/99999/").with(this.as.owner().token())).hasStatus(404);
	}

	@Test
	void theOwnerSeesAMonth() {
		assertThat(this.mvc.get().uri("/worklog").with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("2026-yil noyabr", this.as.employee().caller().lastName());
		assertThat(this.mvc.get().uri("/worklog?month=2026-10").with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("2026-yil oktabr");
		assertThat(this.mvc.get().uri("/worklog?month=x").with(this.as.owner())).hasStatus(400);
		assertThat(this.mvc.get().uri("/worklog").with(this.as.employee())).hasStatus(403);
	}

}
