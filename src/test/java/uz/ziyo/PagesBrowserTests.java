package uz.ziyo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;
import uz.ziyo.testing.Given;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at every page with the eyes of everyone who may see it: on a desk and on a phone,
 * in light and in dark.
 */
@BrowserTest
class PagesBrowserTests {

	private static final List<String> ANYONE = List.of("/sign-in");

	private static final List<String> OWNER = List.of("/", "/groups", "/groups?search=nobody", "/groups/new",
			"/groups/rating", "/groups/{group}", "/groups/{group}/edit", "/subjects", "/subjects/{subject}/edit",
			"/courses", "/courses/new", "/courses/{course}/edit", "/profile", "/no-such-page");

	private static final List<String> TEACHER = List.of("/", "/groups", "/groups/rating", "/groups/{group}", "/profile",
			"/subjects");

	private static final List<String> STUDENT = List.of("/", "/groups", "/groups/rating", "/groups/{group}",
			"/profile");

	/** What the pages above load, and files. */
	private static final Set<String> NO_PAGES = Set.of("/groups/{group}/rating-panel", "/groups/{group}/roster-panel",
			"/groups/{group}/students/candidates", "/groups/{group}/students/{student}/move", "/subjects/{subject}");

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	private Map<String, Long> ids;

	@BeforeEach
	void somethingToShow() {
		long group = this.given.group("Sahifalar");
		this.given.enrol(this.as.student(), group);
		this.ids = Map.of("group", group);
	}

	@Test
	void noPageIsForgotten() {
		Set<String> known = new TreeSet<>();
		Stream.of(ANYONE, OWNER, TEACHER, STUDENT, NO_PAGES)
			.flatMap((pages) -> pages.stream())
			.map((page) -> nameless(page.replaceAll("\\?.*", "")))
			.forEach(known::add);
		known.remove("/no-such-page");

		assertThat(answered()).as("the pages that are looked at").isEqualTo(known);
	}

	@Test
	void anyoneSees(Browser browser) {
		look(browser, ANYONE);
	}

	@Test
	void theOwnerSees(Browser browser) {
		look(browser, this.as.owner(), OWNER);
	}

	@Test
	void aTeacherSees(Browser browser) {
		look(browser, this.as.employee(), TEACHER);
	}

	@Test
	void aStudentSees(Browser browser) {
		look(browser, this.as.student(), STUDENT);
	}

	private void look(Browser browser, Someone who, List<String> pages) {
		browser.signIn(who.username(), who.password());
		look(browser, pages);
	}

	private void look(Browser browser, List<String> pages) {
		SoftAssertions all = new SoftAssertions();
		for (String page : pages) {
			String path = VARIABLE.matcher(page).replaceAll((name) -> this.ids.get(name.group(1)).toString());
			all.check(() -> browser.desktop().visit(path).isAccessible());
			all.check(browser::hasNoErrors);
			all.check(() -> browser.phone().visit(path).fitsTheScreen().isAccessible());
			all.check(browser::hasNoErrors);
			all.check(() -> assertThat(browser.text("h1")).as("heading of " + path).isNotBlank());
		}
		all.assertAll();
	}

	private Set<String> answered() {
		Set<String> pages = new TreeSet<>();
		this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((path) -> !path.startsWith("/api/") && !path.startsWith("/actuator"))
			.map(PagesBrowserTests::nameless)
			.forEach(pages::add);
		return pages;
	}

	private static String nameless(String path) {
		return VARIABLE.matcher(path).replaceAll("{}");
	}

}
