package uz.ziyo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.results.GivenResults;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks everything that a student can read, and looks for what would help him to cheat:
 * what is right, sample answers, codes, and questions of exams that he does not sit.
 */
@ZiyoTest
class ExamSecretsTests {

	private static final List<String> KEYS = List.of("is_correct", "written_answer_sample", "code");

	/** What stands on the papers, and on nothing else. */
	private static final List<String> TEXTS = List.of("Maxfiy savol", "Maxfiy variant", "Maxfiy namuna");

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?[^}]+}");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Exams exams;

	@Autowired
	private Sittings sittings;

	private Someone student;

	/** That he sits now. */
	private Paper begun;

	private long attempt;

	/** Of the exam that he has sat. */
	private long result;

	private final Set<Long> ids = new LinkedHashSet<>();

	private final List<String> codes = new ArrayList<>();

	/** One exam to sit, one sat that hides its answers, one that is being sat. */
	@BeforeEach
	void examsOfAllKinds() {
		GivenResults given = new GivenResults(this.application);
		long group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(group);
		Someone other = this.as.another(Role.STUDENT);
		long open = exam(given, "Ochiq", false);
		long sat = exam(given, "Topshirilgan", true);
		this.ids.addAll(List.of(open, sat, group, this.student.id(), other.id()));
		this.result = given.submit(sat, this.student.id(), "Maxfiy variant A", "Javobim");
		this.ids.add(this.result);
		this.ids.add(given.submit(sat, other.id(), "Maxfiy variant B", "Uning javobi"));
		this.ids.add(given.submit(open, other.id(), "Maxfiy variant B", "Uning javobi"));
		long begun = given.exam("Boshlangan", List.of(
				new PaperQuestion(0, QuestionType.TEST, "Koʻrinadigan savol", 1, null,
						GivenResults.options("Koʻrinadigan A", "Koʻrinadigan B")),
				new PaperQuestion(0, QuestionType.WRITTEN, "Koʻrinadigan insho", 2, "Maxfiy namuna", List.of())), true);
		this.begun = this.exams.paper(begun);
		this.attempt = this.sittings.start(code(), this.student.caller());
		this.ids.add(begun);
		this.ids.add(this.attempt);
		this.ids.add(this.sittings.start(code(), other.caller()));
		this.begun.questions().forEach((question) -> this.ids.add(question.id()));
		this.codes.add(code());
	}

	private String code() {
		return this.begun.exam().code();
	}

	private long exam(GivenResults given, String title, boolean answersHidden) {
		long id = given.exam(title,
				List.of(new PaperQuestion(0, QuestionType.TEST, "Maxfiy savol", 1, null,
						GivenResults.options("Maxfiy variant A", "Maxfiy variant B")),
						new PaperQuestion(0, QuestionType.WRITTEN, "Maxfiy savol", 2, "Maxfiy namuna", List.of())),
				answersHidden);
		this.codes.add(this.exams.get(id).code());
		return id;
	}

	@Test
	void aStudentReadsNoSecretThroughTheApi() {
		Set<String> read = new TreeSet<>();
		for (String path : paths("/api/")) {
			for (String url : urls(path)) {
				MvcTestResult answer = this.mvc.get()
					.uri(url)
					.accept(MediaType.APPLICATION_JSON)
					.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.student.accessToken().get())
					.exchange();
				String text = text(answer);
				if (answer.getResponse().getStatus() == 200 && !path.startsWith("/api/schema")
						&& !path.startsWith("/api/docs") && !path.startsWith("/api/redoc")) {
					read.add(path);
					KEYS.forEach((key) -> assertThat(text).as(url).doesNotContain("\"" + key + "\""));
					assertThat(text).as(url).doesNotContain(TEXTS).doesNotContain(this.codes);
				}
			}
		}
		assertThat(read).as("what was read at all").contains("/api/v1/exam-results", "/api/v1/exam-results/{id}");
	}

	/** Pages show him the questions of what he sits and has sat, and never a key. */
	@Test
	void aStudentReadsNoSecretOnAPage() {
		Set<String> read = new TreeSet<>();
		for (String path : paths("/")) {
			if (!path.startsWith("/api/") && !path.startsWith("/actuator")) {
				for (String url : urls(path)) {
					MvcTestResult answer = this.mvc.get().uri(url).with(this.student).exchange();
					String text = text(answer);
					assertThat(text).as(url)
						.doesNotContain("Maxfiy namuna", "Maxfiy variant B", "is_correct", "isCorrect");
					assertThat(text).as(url).doesNotContain(this.codes);
					if (answer.getResponse().getStatus() == 200) {
						read.add(url);
					}
				}
			}
		}
		assertThat(read).as("what was read at all")
			.contains("/sittings/" + this.attempt, "/sittings/" + this.attempt + "/clock",
					"/my/results/" + this.result);
	}

	/** Of all that he sends, the code is answered to him who has entered it. */
	@Test
	void aStudentLearnsNoSecretByWhatHeSends() {
		PaperQuestion test = this.begun.questions().get(0);
		long option = GivenResults.option(test, "Koʻrinadigan A");
		MvcTestResult entered = api("/api/v1/exams/enter-code/", "{\"code\": \"%s\"}".formatted(code()));
		assertThat(entered).hasStatusOk().bodyText().contains("\"code\"");
		assertKeyless(entered);
		MvcTestResult saved = this.mvc.post()
			.uri("/sittings/{attempt}/answers/{question}", this.attempt, test.id())
			.with(this.student)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"option_id\": %d, \"later\": false, \"revision\": 0, \"page\": \"a\", \"number\": 1}"
				.formatted(option))
			.exchange();
		assertThat(saved).hasStatusOk();
		assertKeyless(saved);
		assertThat(text(saved)).doesNotContain(this.codes);
		for (long foreign : this.ids) {
			MvcTestResult refused = api("/api/v1/exams/" + foreign + "/submit/",
					"{\"answers\": [{\"question_id\": 99999, \"option_id\": 1}]}");
			assertThat(refused.getResponse().getStatus()).isBetween(400, 404);
			assertKeyless(refused);
			assertThat(text(refused)).doesNotContain(this.codes);
		}
		MvcTestResult submitted = api("/api/v1/exams/" + this.begun.exam().id() + "/submit/",
				"{\"answers\": [{\"question_id\": %d, \"option_id\": %d}]}".formatted(test.id(), option));
		assertThat(submitted.getResponse().getStatus()).isBetween(200, 201);
		assertKeyless(submitted);
		assertThat(text(submitted)).contains("Koʻrinadigan A").doesNotContain(this.codes);
	}

	private static void assertKeyless(MvcTestResult answer) {
		assertThat(text(answer)).doesNotContain("is_correct", "isCorrect", "written_answer_sample")
			.doesNotContain(TEXTS);
	}

	private MvcTestResult api(String path, String body) {
		return this.mvc.post()
			.uri(path)
			.with(this.student.token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private Set<String> paths(String beginning) {
		Set<String> paths = new TreeSet<>();
		this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods().keySet().forEach((info) -> {
				Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
				if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
					paths.addAll(info.getPatternValues());
				}
			}));
		paths.removeIf((path) -> !path.startsWith(beginning));
		return paths;
	}

	/** With each id that there is, wherever one is asked for. */
	private Set<String> urls(String path) {
		Matcher variable = VARIABLE.matcher(path);
		if (!variable.find()) {
			return Set.of(path.replace("**", "nothing"));
		}
		Set<String> urls = new LinkedHashSet<>();
		for (long id : this.ids) {
			urls.addAll(urls(variable.replaceFirst(Long.toString(id))));
		}
		return urls;
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
