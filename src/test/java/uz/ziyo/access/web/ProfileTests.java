package uz.ziyo.access.web;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.Tokens;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ProfileTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private SignIn signIn;

	@Autowired
	private Tokens tokens;

	@Autowired
	private TestClock clock;

	private long teacher;

	@BeforeEach
	void teacher() {
		this.teacher = this.people.create(Role.EMPLOYEE,
				new AccountDraft("teacher1", "secret123", "Malika", "Karimova", "+998901234567", null, null, null));
		this.people.create(Role.EMPLOYEE,
				new AccountDraft("teacher2", "secret123", "Jasur", "Aliyev", "+998901234568", null, null, null));
	}

	@Test
	void allThreePasswordsAreToldTheirMistakes() {
		assertThat(change(signIn(), "not-mine", "short", "other")).hasStatus(422)
			.model()
			.extractingBindingResult("newPassword")
			.hasOnlyFieldErrors("current", "password", "repeated");
	}

	@Test
	void showsOneself() {
		for (String language : new String[] { "uz", "ru", "en" }) {
			assertThat(this.mvc.get().uri("/profile?lang=" + language).cookie(session(signIn()))).hasStatusOk()
				.bodyText()
				.contains("teacher1", "Malika", "Karimova", "+998901234567")
				.doesNotContain("secret123", "??");
		}
	}

	@Test
	void changesNamePhoneAndTelegram() {
		MvcTestResult result = this.mvc.perform(post("/profile", signIn()).param("firstName", "Malika")
			.param("lastName", "Yusupova")
			.param("phone", "90 765 43 21")
			.param("telegramId", "12345")
			.param("version", version()));
		assertThat(result).hasStatus(302).hasRedirectedUrl("/profile");
		assertThat(person()).returns("Yusupova", Person::lastName)
			.returns("+998907654321", Person::phone)
			.returns("12345", Person::telegramId)
			.returns("teacher1", Person::username)
			.returns(Role.EMPLOYEE, Person::role);
	}

	@Test
	void showsTheFormAgainWithWhatIsWrong() {
		MvcTestResult result = this.mvc.perform(post("/profile", signIn()).param("firstName", "Malika")
			.param("lastName", "Karimova")
			.param("phone", "+998901234568")
			.param("version", version()));
		assertThat(result).hasStatus(422).model().extractingBindingResult("profile").hasOnlyFieldErrors("phone");
		assertThat(person().phone()).isEqualTo("+998901234567");
	}

	@Test
	void anotherOnesChangeInBetweenIsNotOverwritten() {
		MvcTestResult in = signIn();
		String version = version();
		this.people.change(Role.EMPLOYEE, this.teacher,
				new AccountDraft("teacher1", null, "Malika", "Saidova", "+998901234567", null, null, null));
		assertThat(this.mvc.perform(post("/profile", in).param("firstName", "Malika")
			.param("lastName", "Nazarova")
			.param("version", version))).hasStatus(409)
			.bodyText()
			.contains("Saidova", "value=\"Nazarova\"", ">Nazarova</td>");
		assertThat(person().lastName()).isEqualTo("Saidova");
		assertThat(this.mvc.perform(post("/profile", in).param("firstName", "Malika")
			.param("lastName", "Nazarova")
			.param("version", version()))).hasStatus(302);
		assertThat(person().lastName()).isEqualTo("Nazarova");
	}

	@Test
	void aNewPasswordKeepsThisSessionAndEndsTheOthers() {
		MvcTestResult here = signIn();
		MvcTestResult there = signIn();
		this.clock.advance(Duration.ofSeconds(1));
		MvcTestResult changed = change(here, "secret123", "another-secret", "another-secret");
		assertThat(changed).hasStatus(302).hasRedirectedUrl("/profile");

		assertThat(get(session(there))).hasStatus(302);
		assertThat(get(session(changed))).hasStatusOk();
		assertThat(get(changed.getResponse().getCookie("remember"))).hasStatusOk();
		assertThat(get(here.getResponse().getCookie("remember"))).hasStatus(302);
	}

	@Test
	void aNewPasswordNeedsTheOldOne() {
		MvcTestResult in = signIn();
		assertThat(change(in, "secret124", "another-secret", "another-secret")).hasStatus(422)
			.model()
			.extractingBindingResult("newPassword")
			.hasOnlyFieldErrors("current");
		assertThat(change(in, "secret123", "another-secret", "other")).hasStatus(422)
			.model()
			.extractingBindingResult("newPassword")
			.hasOnlyFieldErrors("repeated");
		assertThat(change(in, "secret123", "short", "short")).hasStatus(422)
			.model()
			.extractingBindingResult("newPassword")
			.hasOnlyFieldErrors("password");
		assertThat(get(session(in))).hasStatusOk();
	}

	@Test
	void guessingTheOldPasswordIsCountedToo() {
		MvcTestResult in = signIn();
		for (int i = 0; i < 10; i++) {
			assertThat(change(in, "secret124", "another-secret", "another-secret")).hasStatus(422);
		}
		assertThat(change(in, "secret123", "another-secret", "another-secret")).hasStatus(429)
			.headers()
			.containsHeader("Retry-After");
	}

	@Test
	void theApiShowsAndChangesOneself() {
		String token = token();
		assertThat(api(HttpMethod.GET, token, "")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"id": %d, "phone_number": "+998901234567", "first_name": "Malika", "last_name": "Karimova",
				"role": "teacher"}""".formatted(this.teacher));
		assertThat(api(HttpMethod.PATCH, token, """
				{"first_name": "Nargiza", "role": "admin", "id": 1}""")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"id": %d, "phone_number": "+998901234567", "first_name": "Nargiza", "role": "teacher"}"""
				.formatted(this.teacher));
		assertThat(api(HttpMethod.PUT, token, "{}")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details")
			.asMap()
			.containsOnlyKeys("phone_number", "first_name", "last_name");
		assertThat(api(HttpMethod.PATCH, token, """
				{"phone_number": "+998901234568"}""")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.phone_number[0]")
			.isEqualTo("A user with that phone number already exists.");
	}

	@Test
	void aNewPasswordByTheApiEndsTheTokenItCameWith() {
		String token = token();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(api(HttpMethod.PATCH, token, """
				{"password": "another-secret"}""")).hasStatusOk();
		assertThat(api(HttpMethod.GET, token, "")).hasStatus(401);
		assertThat(this.signIn.byPassword("teacher1", "another-secret", "10.0.0.1")).isNotNull();
	}

	@Test
	void whoSignsInWithThePhoneDoesSoWithTheNewOne() {
		this.teacher = this.people.create(Role.STUDENT,
				new AccountDraft(null, "secret123", "Ali", "Valiyev", "+998935554433", null, null, null));
		assertThat(api(HttpMethod.PATCH, token(), """
				{"phone_number": "+998935554434"}""")).hasStatusOk();
		assertThat(this.people.find(this.teacher).orElseThrow().username()).isEqualTo("+998935554434");
	}

	private Person person() {
		return this.people.get(Role.EMPLOYEE, this.teacher);
	}

	private String version() {
		return Integer.toString(person().version());
	}

	private String token() {
		return this.tokens.issue(this.signIn.now(this.teacher).orElseThrow(), Tokens.Kind.ACCESS);
	}

	private MvcTestResult api(HttpMethod method, String token, String body) {
		return this.mvc.method(method)
			.uri("/api/accounts/profile/")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult signIn() {
		return this.mvc.post()
			.uri("/sign-in")
			.param("username", "teacher1")
			.param("password", "secret123")
			.param("remember-me", "on")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private MvcTestResult change(MvcTestResult in, String current, String password, String repeated) {
		return this.mvc.perform(post("/profile/password", in).param("current", current)
			.param("password", password)
			.param("repeated", repeated));
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, MvcTestResult in) {
		return this.mvc.post()
			.uri(path)
			.cookie(Stream.of("ziyo", "remember").map(in.getResponse()::getCookie).toArray(Cookie[]::new))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
	}

	private MvcTestResult get(Cookie cookie) {
		return this.mvc.get().uri("/profile").cookie(cookie).exchange();
	}

	private static Cookie session(MvcTestResult in) {
		return in.getResponse().getCookie("ziyo");
	}

}
