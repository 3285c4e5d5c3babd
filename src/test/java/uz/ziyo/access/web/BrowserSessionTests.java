package uz.ziyo.access.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class BrowserSessionTests {

	private static final String PAGE = "/profile";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private ArchivedPeople archived;

	@Autowired
	private Credentials credentials;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient jdbc;

	private long teacher;

	@BeforeEach
	void teacher() {
		this.teacher = this.people.create(Role.EMPLOYEE,
				new AccountDraft("teacher1", "secret123", "Malika", "Karimova", "+998901234567", null, null, null));
	}

	@Test
	void asksAStrangerToSignInAndThenShowsWhatHeWanted() {
		MvcTestResult refused = this.mvc.get().uri("/profile?x=1").accept(MediaType.TEXT_HTML).exchange();
		assertThat(refused).hasStatus(302).hasRedirectedUrl("/sign-in");
		assertThat(refused).cookies().doesNotContainCookie("ziyo");

		MvcTestResult in = signIn("teacher1", "secret123", false, refused.getResponse().getCookie("wanted"));
		assertThat(in).hasStatus(302).hasRedirectedUrl("/profile?x=1");
		assertThat(in).cookies().hasMaxAge("wanted", Duration.ZERO);
		assertThat(get(in)).hasStatusOk();
	}

	@Test
	void neverLeadsElsewhereAfterSigningIn() {
		for (String page : new String[] { "//evil.example", "https://evil.example", "/\\evil.example", "" }) {
			String cookie = java.util.Base64.getUrlEncoder().encodeToString(page.getBytes());
			assertThat(signIn("teacher1", "secret123", false, new Cookie("wanted", cookie))).hasRedirectedUrl("/");
		}
		assertThat(signIn("teacher1", "secret123", false, new Cookie("wanted", "%%%"))).hasRedirectedUrl("/");
	}

	@Test
	void takesTheUsernameOrThePhone() {
		for (String name : new String[] { "teacher1", "TEACHER1", " teacher1 ", "+998 90 123-45-67", "901234567" }) {
			assertThat(get(signIn(name, "secret123", false))).hasStatusOk();
		}
	}

	@Test
	void showsTheFormAgainWhenThePasswordIsWrong() {
		MvcTestResult result = signIn("teacher1", "secret124", false);
		assertThat(result).hasStatus(422).hasViewName("access/sign-in");
		assertThat(result).model().containsEntry("username", "teacher1").doesNotContainKey("password");
		assertThat(result).cookies().doesNotContainCookie("ziyo");
	}

	@Test
	void aSessionBeginsUnderAnIdThatNobodyKnew() {
		MvcTestResult first = signIn("teacher1", "secret123", false);
		MvcTestResult second = signIn("teacher1", "secret123", false, session(first));
		assertThat(session(second).getValue()).isNotEqualTo(session(first).getValue());
		assertThat(get(first)).hasStatus(302);
		assertThat(get(second)).hasStatusOk();
	}

	@Test
	void signsOutByPostAlone() {
		MvcTestResult in = signIn("teacher1", "secret123", true);
		assertThat(this.mvc.get().uri("/sign-out").cookie(in.getResponse().getCookies())).hasStatus(404);
		MvcTestResult out = this.mvc.post()
			.uri("/sign-out")
			.cookie(in.getResponse().getCookies())
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		assertThat(out).hasStatus(302).hasRedirectedUrl("/sign-in?signedOut");
		assertThat(out).cookies().hasMaxAge("remember", Duration.ZERO);
		assertThat(get(in)).hasStatus(302);
	}

	@Test
	void aCopyOfTheCookieIsWorthNothingAfterSigningOut() {
		MvcTestResult in = signIn("teacher1", "secret123", true);
		Cookie copy = in.getResponse().getCookie("remember");
		Cookie other = signIn("teacher1", "secret123", true).getResponse().getCookie("remember");
		this.mvc.post()
			.uri("/sign-out")
			.cookie(in.getResponse().getCookies())
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();

		assertThat(this.mvc.get().uri(PAGE).cookie(copy)).hasStatus(302);
		assertThat(this.mvc.get().uri(PAGE).cookie(other)).hasStatusOk();
	}

	@Test
	void aFormNeedsItsToken() {
		MvcTestResult in = signIn("teacher1", "secret123", false);
		assertThat(this.mvc.post().uri("/sign-out").cookie(session(in))).hasStatus(403);
		assertThat(get(in)).hasStatusOk();
	}

	@Test
	void aFormThatOutlivedItsSessionLeadsToTheSignInPage() {
		assertThat(this.mvc.post().uri("/sign-in").param("username", "teacher1").param("password", "secret123"))
			.hasStatus(302)
			.hasRedirectedUrl("/sign-in");
	}

	@Test
	void anExpiredSessionSendsAPanelsWholePageToSignIn() {
		MvcTestResult panel = this.mvc.get()
			.uri("/groups/7/lesson")
			.cookie(new Cookie("ziyo", "gone"))
			.header("HX-Request", "true")
			.header("HX-Current-URL", "http://localhost/groups/7?tab=2")
			.exchange();
		assertThat(panel).hasStatus(401).headers().hasValue("HX-Redirect", "/sign-in?expired");
		assertThat(signIn("teacher1", "secret123", false, panel.getResponse().getCookie("wanted")))
			.hasRedirectedUrl("/groups/7?tab=2");
	}

	@Test
	void aRememberedBrowserIsLetInAgain() {
		Cookie remember = signIn("teacher1", "secret123", true).getResponse().getCookie("remember");
		assertThat(remember.isHttpOnly()).isTrue();
		assertThat(remember.getMaxAge()).isEqualTo(Duration.ofDays(14).toSeconds());

		this.clock.advance(Duration.ofDays(13));
		MvcTestResult again = this.mvc.get().uri(PAGE).cookie(remember).exchange();
		assertThat(again).hasStatusOk();
		assertThat(get(again)).hasStatusOk();
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.mvc.get().uri(PAGE).cookie(remember)).hasStatus(302);
		assertThat(this.mvc.get().uri(PAGE).cookie(new Cookie("remember", "nonsense"))).hasStatus(302);
	}

	@Test
	void aRememberedBrowserIsForgottenWithThePassword() {
		MvcTestResult in = signIn("teacher1", "secret123", true);
		this.clock.advance(Duration.ofSeconds(1));
		this.credentials.changePassword(this.teacher, "another-secret");
		assertThat(get(in)).hasStatus(302);
		assertThat(this.mvc.get().uri(PAGE).cookie(in.getResponse().getCookie("remember"))).hasStatus(302);
	}

	@Test
	void anArchivedAccountIsOutAtTheNextClick() {
		MvcTestResult in = signIn("teacher1", "secret123", true);
		this.people.archive(Role.EMPLOYEE, this.teacher);
		assertThat(get(in)).hasStatus(302);
		assertThat(this.mvc.get().uri(PAGE).cookie(in.getResponse().getCookie("remember"))).hasStatus(302);
	}

	/** So that its page does not ask for the password without end. */
	@Test
	void aScriptIsToldEachTimeThatTheAccountIsClosed() {
		MvcTestResult in = signIn("teacher1", "secret123", false);
		assertThat(script(signIn("teacher1", "secret123", false))).hasStatusOk();
		this.people.archive(Role.EMPLOYEE, this.teacher);
		for (int i = 0; i < 2; i++) {
			assertThat(script(in)).hasStatus(401).headers().hasValue("Account-Closed", "true");
		}
		this.archived.restore(Role.EMPLOYEE, this.teacher);
		assertThat(script(in)).as("who comes back signs in anew").hasStatus(401);
		assertThat(script(signIn("teacher1", "secret123", false))).hasStatusOk();
	}

	@Test
	void aScriptWhoseSessionIsOverIsToldNothingOfAnAccount() {
		MvcTestResult in = signIn("teacher1", "secret123", false);
		this.clock.advance(Duration.ofSeconds(1));
		this.credentials.changePassword(this.teacher, "another-secret");
		assertThat(script(in)).hasStatus(401).headers().doesNotContainHeader("Account-Closed");
	}

	private MvcTestResult script(MvcTestResult in) {
		return this.mvc.get().uri(PAGE).accept(MediaType.APPLICATION_JSON).cookie(session(in)).exchange();
	}

	@Test
	void theRoleIsTheOneOfTheMoment() {
		MvcTestResult in = signIn("teacher1", "secret123", false);
		assertThat(this.mvc.get().uri("/actuator/metrics").cookie(session(in))).hasStatus(403);
		this.jdbc.sql("update account set role = 'OWNER'").update();
		assertThat(this.mvc.get().uri("/actuator/metrics").cookie(session(in))).hasStatusOk();
	}

	@Test
	void healthIsOpenAndTheRestForTheOwner() {
		assertThat(this.mvc.get().uri("/actuator/health")).hasStatusOk();
		assertThat(this.mvc.get().uri("/actuator/metrics")).hasStatus(302);
	}

	@Test
	void theApiKnowsNoCookie() {
		MvcTestResult in = signIn("teacher1", "secret123", true);
		for (String path : new String[] { "/api/accounts/profile/", "/api/v1/subjects/" }) {
			assertThat(this.mvc.post().uri(path).cookie(in.getResponse().getCookies())).hasStatus(401);
			assertThat(this.mvc.get().uri(path).cookie(in.getResponse().getCookies())).hasStatus(401);
		}
	}

	@Test
	void aPageCostsOneStatementForTheSessionAndOneForTheAccount() {
		MvcTestResult in = signIn("teacher1", "secret123", false);
		assertThat(this.sql.during(() -> nothing(in))).hasSize(1);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/css/nothing.css").cookie(session(in)).exchange()))
			.isEmpty();
	}

	@Test
	void theTimeOfTheLastVisitIsWrittenOnceAMinute() {
		MvcTestResult in = signIn("teacher1", "secret123", false);
		List<Long> times = new ArrayList<>();
		for (int secondsAgo : new int[] { 50, 70 }) {
			this.jdbc.sql("update spring_session set last_access_time = last_access_time - ?")
				.param(secondsAgo * 1000 - times.size() * 50_000)
				.update();
			long before = lastAccess();
			nothing(in);
			times.add(lastAccess() - before);
		}
		assertThat(times.get(0)).isZero();
		assertThat(times.get(1)).isGreaterThanOrEqualTo(60_000);
	}

	private long lastAccess() {
		return this.jdbc.sql("select last_access_time from spring_session").query(Long.class).single();
	}

	private MvcTestResult nothing(MvcTestResult in) {
		return this.mvc.get().uri("/nothing-here").cookie(session(in)).exchange();
	}

	private MvcTestResult get(MvcTestResult in) {
		return this.mvc.get().uri(PAGE).cookie(session(in)).header(HttpHeaders.ACCEPT, "text/html").exchange();
	}

	private static Cookie session(MvcTestResult in) {
		return in.getResponse().getCookie("ziyo");
	}

	private MvcTestResult signIn(String name, String password, boolean remember, Cookie... cookies) {
		var request = this.mvc.post()
			.uri("/sign-in")
			.param("username", name)
			.param("password", password)
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		if (remember) {
			request.param("remember-me", "on");
		}
		return ((cookies.length > 0) ? request.cookie(cookies) : request).exchange();
	}

}
