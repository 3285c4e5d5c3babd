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
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.results.GivenResults;
import uz.ziyo.shared.Role;
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

	private Someone student;

	private final Set<Long> ids = new LinkedHashSet<>();

	private final List<String> codes = new ArrayList<>();

	/** One exam to sit, one of another, one sat that hides its answers. */
	@BeforeEach
	void examsOfAllKinds() {
		GivenResults sittings = new GivenResults(this.application);
		long group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(group);
		Someone other = this.as.another(Role.STUDENT);
		long open = exam(sittings, "Ochiq", false);
		long sat = exam(sittings, "Topshirilgan", true);
		this.ids.addAll(List.of(open, sat, group, this.student.id(), other.id()));
		this.ids.add(sittings.submit(sat, this.student.id(), "Maxfiy variant A", "Javobim"));
		this.ids.add(sittings.submit(sat, other.id(), "Maxfiy variant B", "Uning javobi"));
		this.ids.add(sittings.submit(open, other.id(), "Maxfiy variant B", "Uning javobi"));
	}

	private long exam(GivenResults sittings, String title, boolean answersHidden) {
		long id = sittings.exam(title,
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

	/** Pages show him the questions of what he has sat, and never a key. */
	@Test
	void aStudentReadsNoSecretOnAPage() {
		for (String path : paths("/")) {
			if (!path.startsWith("/api/") && !path.startsWith("/actuator")) {
				for (String url : urls(path)) {
					MvcTestResult answer = this.mvc.get().uri(url).with(this.student).exchange();
					String text = text(answer);
					assertThat(text).as(url).doesNotContain("Maxfiy namuna", "Maxfiy variant B");
					assertThat(text).as(url).doesNotContain(this.codes);
				}
			}
		}
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
