package uz.ziyo.sittings.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.GivenExam;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.sittings.Walls;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class WallPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Exams exams;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Sittings sittings;

	@Autowired
	private Walls walls;

	@Autowired
	private SqlCount sql;

	private ExamView exam;

	private Someone student;

	private long attempt;

	private String wall;

	@BeforeEach
	void aSitting() {
		this.exam = new GivenExam().by(this.as.owner().caller(), this.exams, this.subjects);
		this.student = this.as.student();
		this.attempt = this.sittings.start(this.exam.code(), this.student.caller());
		this.sittings.start(this.exam.code(), this.as.another(Role.STUDENT).caller());
		this.wall = "/exams/" + this.exam.id() + "/sitting";
	}

	@Test
	void showsWhoIsSitting() {
		assertThat(get(this.wall)).hasStatusOk()
			.bodyText()
			.contains(this.exam.code(), "Topshiryapti: 2", "0 / 4", "30:00", "Hali saqlanmagan",
					"hx-trigger=\"every 5s\"");
		assertThat(this.mvc.get().uri(this.wall).with(this.as.employee()).header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("id=\"wall\"", "attempt-" + this.attempt)
			.doesNotContain("<html");
		assertThat(get(this.wall + "/panel")).hasStatusOk().bodyText().contains("Topshiryapti: 2", this.wall);
		assertThat(this.sql.during(() -> get(this.wall))).hasSize(3);
	}

	@Test
	void givesMinutesPausesAndStops() {
		assertThat(post("/minutes", "minutes", "10", "attempt", "" + this.attempt)).hasStatus(302);
		assertThat(left()).isEqualTo(40 * 60);
		post("/minutes", "minutes", "5");
		assertThat(left()).isEqualTo(45 * 60);
		assertThat(get(this.wall)).bodyText()
			.contains("+5 daqiqa hammaga", "+10 daqiqa: ", " · 14:30 · ", "id=\"more-" + this.attempt + "\"");
		post("/pause");
		assertThat(this.walls.of(this.exam.id()).isPaused()).isTrue();
		assertThat(get(this.wall)).bodyText().contains("toʻxtatib turilgan");
		post("/go-on");
		assertThat(this.walls.of(this.exam.id()).isPaused()).isFalse();
		assertThat(get(this.wall + "/stop")).hasStatusOk().bodyText().contains("Hozir 2 ta", "data-confirm=");
		assertThat(this.walls.of(this.exam.id()).sitting()).isEqualTo(2);
		post("/stop");
		assertThat(this.walls.of(this.exam.id()).sitting()).isZero();
		assertThat(get(this.wall)).bodyText().contains("toʻxtatildi", "tugatdi: 2");
		MvcTestResult refused = post("/stop");
		assertThat(refused).hasStatus(302);
		assertThat(refused.getMvcResult().getFlashMap().get("flash")).asString().contains("sittings.nobody");
	}

	@Test
	void whatIsNoNumberOfMinutesIsToldAtTheField() {
		for (String typed : List.of("", "besh", "0", "181", "1000", "12345678901234567890")) {
			assertThat(post("/minutes", "minutes", typed)).hasStatus(422)
				.bodyText()
				.contains("Qoʻshimcha vaqt 1 dan 180 daqiqagacha boʻladi.", "minutes-error",
						"value=\"" + typed + "\" aria-invalid=\"true\"", "attempt-" + this.attempt);
		}
		assertThat(left()).isEqualTo(30 * 60);
		assertThat(get(this.wall + "/minutes")).as("reloaded").hasStatus(302).hasRedirectedUrl(this.wall);
		assertThat(post("/minutes", "minutes", " 180 ")).hasStatus(302);
		assertThat(left()).isEqualTo(210 * 60);
	}

	@Test
	void whoseTimeIsNotRunningGetsNoMinutes() {
		post("/stop");
		// Where nobody sits, the field is not shown: nothing could be told at it.
		for (String minutes : List.of("5", "500")) {
			MvcTestResult refused = post("/minutes", "minutes", minutes);
			assertThat(refused).hasStatus(302);
			assertThat(refused.getMvcResult().getFlashMap().get("flash")).asString()
				.contains("sittings.minutes.nobody");
		}
	}

	/** The buttons above are shown by what the wall says of itself. */
	@Test
	void theWallSaysWhatThereIsToDo() {
		assertThat(states(this.wall)).containsExactly("is-running", "is-timed", "is-sitting");
		post("/pause");
		assertThat(states(this.wall)).containsExactly("is-paused", "is-timed", "is-sitting");
		post("/stop");
		assertThat(states(this.wall)).isEmpty();
	}

	@Test
	void withoutALimitThereAreNoMinutesToGive() {
		ExamView endless = new GivenExam().minutes(0).by(this.as.owner().caller(), this.exams, this.subjects);
		this.sittings.start(endless.code(), this.student.caller());
		assertThat(get("/exams/" + endless.id() + "/sitting")).bodyText().contains("Topshiryapti: 1");
		assertThat(states("/exams/" + endless.id() + "/sitting")).containsExactly("is-running", "is-sitting");
	}

	@Test
	void isForStaffAndOfAnExam() {
		for (String path : List.of("", "/panel", "/stop")) {
			assertThat(this.mvc.get().uri(this.wall + path).with(this.student)).hasStatus(403);
			assertThat(get("/exams/999999/sitting" + path)).hasStatus(404);
		}
		for (String path : List.of("/minutes", "/pause", "/go-on", "/stop")) {
			assertThat(this.mvc.post().uri(this.wall + path).with(this.student)).hasStatus(403);
			assertThat(this.mvc.post().uri("/exams/999999/sitting" + path).with(this.as.employee())).hasStatus(404);
		}
	}

	private List<String> states(String wall) {
		Matcher classes = Pattern.compile("id=\"wall\" class=\"([^\"]*)\"").matcher(text(get(wall)));
		assertThat(classes.find()).isTrue();
		return Stream.of(classes.group(1).split("\\s+")).filter((name) -> name.startsWith("is-")).toList();
	}

	private static String text(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private long left() {
		return this.sittings.seen(this.attempt, this.student.caller()).secondsLeft();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.as.employee()).exchange();
	}

	private MvcTestResult post(String path, String... parameters) {
		var request = this.mvc.post().uri(this.wall + path).with(this.as.employee());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
