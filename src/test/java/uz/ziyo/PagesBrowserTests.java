package uz.ziyo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.DemoAccount;
import uz.ziyo.shared.DemoAccounts;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at every page with the eyes of everyone who may see it: on a desk and on a phone,
 * in light and in dark.
 */
@BrowserTest
class PagesBrowserTests {

	private static final List<String> ANYONE = List.of("/sign-in", "/no-such-page");

	private static final List<String> OWNER = List.of("/", "/profile", "/no-such-page", "/groups",
			"/groups?search=nobody", "/groups/new", "/groups/rating", "/groups/{group}", "/groups/{group}/edit",
			"/groups/{group}/lesson", "/groups/{group}/attendance", "/groups/{group}/scores",
			"/groups/{group}/scores/{score}", "/groups/{group}/homework", "/groups/{group}/homework/new",
			"/homework/{homework}/edit", "/subjects", "/courses", "/courses/new", "/courses/{course}/edit", "/students",
			"/students?search=nobody", "/students/new", "/students/{student}", "/students/{student}/edit",
			"/students/{student}/slip", "/students/import", "/staff", "/staff/new", "/staff/{teacher}/edit",
			"/staff/{teacher}/slip", "/staff?state=archived", "/groups/archive", "/students?state=archived", "/worklog",
			"/exams", "/exams?status=archived", "/exams?search=nobody", "/exams/new", "/exams/{exam}",
			"/exams/{exam}/preview", "/exams/{exam}/print", "/exams/{exam}/print?key=true", "/exams/{exam}/code",
			"/exams/{exam}/paste", "/exams/{exam}/import", "/exams/{published}", "/exams/{handed}/results",
			"/exams/{handed}/results?search=nobody", "/exams/{exam}/results", "/exams/{handed}/results/{result}",
			"/exams/{handed}/results/{result}/edit", "/exams/{handed}/results/{result}/removal",
			"/exams/{handed}/marking", "/exams/{exam}/marking", "/exams/{handed}/key",
			"/exams/{handed}/key?question={question}", "/expenses", "/expenses?search=nobody", "/expenses?state=voided",
			"/expenses/new", "/expenses/{expense}", "/expenses/{expense}/void", "/expenses/import", "/dashboard",
			"/dashboard?from=2020-01-01&to=2020-01-31", "/dashboard?from=abc", "/dashboard/profit", "/exports",
			"/debtors", "/debtors?search=nobody", "/debtors?age=old", "/students/{student}/statement", "/charges",
			"/charges?search=nobody", "/charges?state=open", "/charges/new", "/charges/new?student={student}",
			"/charges/group", "/charges/{charge}", "/billing", "/payments", "/payments?search=nobody",
			"/payments?state=voided", "/payments/new", "/payments/new?search=mov", "/payments/new?student={student}",
			"/payments/{payment}", "/payments/{payment}/receipt", "/payments/{payment}/edit",
			"/payments/{payment}/void", "/openings/import", "/payments/import");

	private static final List<String> TEACHER = List.of("/", "/groups", "/groups/rating", "/groups/{group}",
			"/groups/{group}/lesson", "/groups/{group}/attendance", "/groups/{group}/scores",
			"/groups/{group}/homework", "/students", "/students/{student}", "/exams", "/exams/{exam}",
			"/exams/{handed}/results", "/exams/{handed}/marking");

	private static final List<String> STUDENT = List.of("/", "/groups", "/groups/rating", "/groups/{group}",
			"/groups/{group}/homework", "/my/homework", "/my/payments", "/my/exams", "/my/results/{mine}",
			"/students/{student}", "/students/me");

	/** What a student sees of an exam that he is sitting, and of one that he has sat. */
	private static final List<String> SITTING = List.of("/sittings", "/sittings/{attempt}",
			"/sittings/{done}/confirmation");

	private static final List<String> WALL = List.of("/exams/{sat}/sitting", "/exams/{sat}/sitting/stop");

	/** The start is a page that a code leads to: the tests of the sitting look at it. */
	private static final Set<String> SITTING_PARTS = Set.of("/sittings/start", "/sittings/{attempt}/clock",
			"/my/sittings-panel", "/exams/{exam}/sitting/panel", "/exams/{exam}/sitting/minutes");

	/** Files, what the pages above load, and what leads back to one of them. */
	private static final Set<String> PARTS = Set.of("/lessons/today", "/lessons/missing",
			"/groups/{group}/rating-panel", "/groups/{group}/roster-panel", "/groups/{group}/lesson-panel",
			"/groups/{group}/homework-panel", "/groups/{group}/attendance-panel", "/groups/{group}/attendance-stat",
			"/groups/{group}/attendance.xlsx", "/groups/{group}/lesson/topic", "/groups/{group}/lesson/actions",
			"/groups/{group}/scores/today", "/groups/{group}/students/candidates",
			"/groups/{group}/students/{student}/move", "/groups/{group}/students/{student}/scores",
			"/subjects/{subject}", "/subjects/{subject}/edit", "/students/{student}/attendance-panel",
			"/students/{student}/scores-panel", "/students/{student}/homework-panel", "/students/import/template.xlsx",
			"/my/attendance-panel", "/my/scores-panel", "/my/homework-panel", "/homework/{homework}/file",
			"/files/{key}/{name}", "/expenses.xlsx", "/expenses/import/template.xlsx", "/dashboard/finance.xlsx",
			"/exams/{exam}/publish", "/exams/{exam}/results/panel", "/exams/{exam}/results.xlsx",
			"/students/{student}/results-panel", "/my/results-panel", "/exams/{exam}/import/template.xlsx",
			"/debtors.xlsx", "/charges.xlsx", "/students/{student}/statement.xlsx", "/charges/students",
			"/groups/{group}/payments-panel", "/groups/{group}/payments-stat", "/payments.xlsx", "/payments/words",
			"/payments/preview", "/payments/{payment}/preview", "/openings/import/template.xlsx",
			"/payments/import/template.xlsx");

	/**
	 * Only on the way of an import or a large export, where the tests of those look at
	 * them.
	 */
	private static final Set<String> IMPORT = Set.of("/students/import/{key}", "/students/import/{key}/result",
			"/students/import/{key}/sign-ins.xlsx", "/exams/{exam}/import/{key}", "/expenses/import/{key}",
			"/dashboard/finance/{key}", "/dashboard/finance/{key}/progress", "/dashboard/finance/{key}/file",
			"/openings/import/{key}", "/payments/import/{key}");

	/** How these look is in others' hands. */
	private static final Set<String> OF_THE_API = Set.of("/swdoc", "/redoc");

	private static final List<String> NOT_FOR_EYES = List.of("/api/", "/actuator");

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private DemoAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Charges charges;

	@Autowired
	private CentreTime time;

	@Autowired
	private Payments payments;

	@Autowired
	private Sittings sittings;

	private Map<String, Long> ids;

	private final Set<String> followed = new HashSet<>();

	@BeforeEach
	void somethingToLookAt() {
		long group = number("""
				select min(e.group_id) from enrolment e join account a on a.id = e.student_id
				where e.left_at is null and a.username = ?""", account(Role.STUDENT).username());
		long student = number("select id from account where username = ?", account(Role.STUDENT).username());
		this.ids = new HashMap<>(Map.of("group", group, "charge", charge(student), "student", student, "teacher",
				number("select id from account where username = ?", account(Role.EMPLOYEE).username()), "score",
				number("select max(id) from score where group_id = ?", group), "homework",
				number("select max(id) from homework where archived_at is null and group_id = ?", group), "course",
				number("select min(id) from course where archived_at is null and id > ?", 0), "expense",
				number("select max(id) from expense where voided_at is null and id > ?", 0), "payment",
				payment(student, group)));
		this.ids.put("exam", number("select max(id) from exam where not is_published and questions_count > ?", 3));
		this.ids.put("handed", number("select max(exam_id) from exam_result where unchecked > ?", 0));
		this.ids.put("result", number("select max(id) from exam_result where exam_id = ?", this.ids.get("handed")));
		this.ids.put("question",
				number("select max(id) from question where type = 'TEST' and exam_id = ?", this.ids.get("handed")));
		this.ids.put("mine", number("select max(id) from exam_result where student_id = ?", this.ids.get("student")));
		Caller sitter = new Caller(student, Role.STUDENT, account(Role.STUDENT).username(), "", "");
		this.ids.put("sat", number("select max(exam_id) from attempt where closed_at is null and id > ?", 0));
		this.ids.put("attempt", this.sittings.start(code(this.ids.get("sat")), sitter));
		this.ids.put("done", done(sitter));
		this.ids.put("published", number("select max(id) from exam where is_published and questions_count > ?", 3));
	}

	private String code(long exam) {
		return this.jdbc.sql("select code from exam where id = ?").param(exam).query(String.class).single();
	}

	/** Of an exam that only he sits. */
	private long done(Caller student) {
		String done = "select max(id) from attempt where closed_at is not null and student_id = ?";
		if (number("select count(*) from attempt where closed_at is not null and student_id = ?", student.id()) == 0) {
			long exam = number("select min(id) from exam where is_published and is_active and id <> ?",
					this.ids.get("sat"));
			this.sittings.submit(this.sittings.start(code(exam), student), List.of(), this.time.now(), student);
		}
		return number(done, student.id());
	}

	private long payment(long student, long group) {
		Caller owner = new Caller(number("select id from account where username = ?", account(Role.OWNER).username()),
				Role.OWNER, account(Role.OWNER).username(), "", "");
		return this.payments
			.record(new PaymentDraft(student, group, null, List.of(), BigDecimal.TEN, PaymentMethod.CASH, null, null),
					owner)
			.id();
	}

	/** One that is owed for long enough to be listed everywhere. */
	private long charge(long student) {
		Caller owner = new Caller(number("select id from account where username = ?", account(Role.OWNER).username()),
				Role.OWNER, account(Role.OWNER).username(), "", "");
		return this.charges
			.raise(ChargeDraft.of(student, new BigDecimal("50000"), this.time.today().minusDays(100), "Kitob"), owner)
			.id();
	}

	private long number(String sql, Object parameter) {
		return this.jdbc.sql(sql).param(parameter).query(Long.class).single();
	}

	private DemoAccount account(Role role) {
		return this.accounts.list().stream().filter((account) -> account.role() == role).findFirst().orElseThrow();
	}

	@Test
	void noPageIsForgotten() {
		Set<String> known = new TreeSet<>();
		Stream.of(ANYONE, OWNER, TEACHER, STUDENT, SITTING, WALL, SITTING_PARTS, PARTS, IMPORT, OF_THE_API)
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
		look(browser, Role.OWNER, OWNER);
	}

	@Test
	void aTeacherSees(Browser browser) {
		look(browser, Role.EMPLOYEE, TEACHER);
	}

	@Test
	void aStudentSees(Browser browser) {
		look(browser, Role.STUDENT, STUDENT);
	}

	@Test
	void aStudentWhoSitsAnExamSees(Browser browser) {
		look(browser, Role.STUDENT, SITTING);
	}

	@Test
	void whoWatchesASittingSees(Browser browser) {
		look(browser, Role.EMPLOYEE, WALL);
	}

	@Test
	void anyoneReadsHowTheApiIsUsed(Browser browser) {
		browser.visit("/swdoc").sees("#swagger", "/api/v1/").hasNoErrors();
		browser.visit("/redoc").sees("#redoc", "API").hasNoErrors();
	}

	private void look(Browser browser, Role who, List<String> pages) {
		browser.signIn(account(who).username(), account(who).password());
		look(browser, pages);
	}

	private void look(Browser browser, List<String> pages) {
		SoftAssertions all = new SoftAssertions();
		for (String page : pages) {
			String path = VARIABLE.matcher(page).replaceAll((name) -> this.ids.get(name.group(1)).toString());
			all.check(() -> browser.desktop().visit(path).isAccessible());
			all.check(() -> check(browser, page));
			all.check(() -> follow(browser));
			all.check(() -> browser.phone().settle().fitsTheScreen().isAccessible());
			all.check(() -> check(browser, page));
		}
		all.assertAll();
	}

	private static void check(Browser browser, String page) {
		assertThat(browser.all("h1")).as("headings of " + page).hasSize(1);
		if (!page.equals("/no-such-page")) {
			browser.hasNoErrors();
		}
		browser.clearErrors();
	}

	/** No link leads nowhere; of links to the same kind of page, one is followed. */
	private void follow(Browser browser) {
		List<?> links = (List<?>) browser.driver()
			.executeScript(
					"return [...document.querySelectorAll('a[href^=\"/\"]')].map((a) => a.getAttribute('href'))");
		for (Object link : links) {
			if (!link.toString().contains("lang=") && this.followed.add(link.toString().replaceAll("\\d+", "0"))) {
				assertThat(browser.fetch(link.toString()).status()).as(browser.path() + " links to " + link)
					.isEqualTo(200);
			}
		}
	}

	private Set<String> answered() {
		Set<String> pages = new TreeSet<>();
		this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((path) -> NOT_FOR_EYES.stream().noneMatch(path::startsWith))
			.map(PagesBrowserTests::nameless)
			.forEach(pages::add);
		return pages;
	}

	private static String nameless(String path) {
		return VARIABLE.matcher(path).replaceAll("{}");
	}

}
