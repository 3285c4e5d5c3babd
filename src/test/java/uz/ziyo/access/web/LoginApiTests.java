package uz.ziyo.access.web;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class LoginApiTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	People people;

	@Autowired
	Credentials credentials;

	@Autowired
	TestClock clock;

	@Autowired
	SqlCount sql;

	@Autowired
	JsonMapper json;

	long owner;

	@BeforeEach
	void people() {
		this.owner = this.people.create(Role.OWNER,
				new AccountDraft("admin123", "secret123", "John", "Doe", "+998947999898", null, null, null));
	}

	@Test
	void answersTheDocumentsLogin() {
		MvcTestResult result = post("/api/v1/login/", """
				{"username": "admin123", "password": "secret123"}""");

		assertThat(result).hasStatusOk();
		assertThat(result).bodyJson()
			.extractingPath("$.user")
			.asMap()
			.containsExactly(Map.entry("id", (int) this.owner), Map.entry("username", "admin123"),
					Map.entry("role", "owner"), Map.entry("full_name", "John Doe"));
		assertThat(result).bodyJson().extractingPath("$.tokens").asMap().containsOnlyKeys("access", "refresh");
		assertThat(claims(text(result, "$.tokens.access"))).containsEntry("role", "owner")
			.containsEntry("token_type", "access")
			.containsEntry("user_id", (int) this.owner)
			.containsKeys("jti", "iat", "exp");
	}

	@Test
	void tellsThatCredentialsAreInvalid() {
		for (String body : new String[] { """
				{"username": "admin123", "password": "secret124"}""", """
				{"username": "nobody-here", "password": "secret123"}""", """
				{"phone_number": "+998947999898", "password": "nothing-like-it"}""" }) {
			MvcTestResult result = post("/api/v1/login/", body);
			assertThat(result).hasStatus(401).headers().hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			assertThat(result).bodyJson().isStrictlyEqualTo("""
					{"detail": "Invalid credentials"}""");
		}
	}

	@Test
	void answersInTheDialectOfThePhone() {
		MvcTestResult result = post("/api/v1/login/", """
				{"phone_number": "+998947999898", "password": "secret123"}""");

		assertThat(result).hasStatusOk();
		assertThat(result).bodyJson().extractingPath("$").asMap().containsOnlyKeys("phone_number", "tokens");
		assertThat(text(result, "$.phone_number")).isEqualTo("+998947999898");
		assertThat(get("/api/accounts/profile/", text(result, "$.tokens.access"))).hasStatusOk();
	}

	@Test
	void answersTheCrmLogin() {
		long teacher = this.people.create(Role.EMPLOYEE,
				new AccountDraft(null, "your_password", "John", "Doe", "+998901234567", null, null, null));
		MvcTestResult result = post("/api/accounts/login/", """
				{"phone_number": "+998901234567", "password": "your_password"}""");

		assertThat(result).hasStatusOk();
		assertThat(result).bodyJson()
			.extractingPath("$.user")
			.asMap()
			.containsExactly(Map.entry("id", (int) teacher), Map.entry("phone_number", "+998901234567"),
					Map.entry("first_name", "John"), Map.entry("last_name", "Doe"), Map.entry("role", "teacher"));
		assertThat(get("/api/accounts/profile/", text(result, "$.access"))).hasStatusOk();
		assertThat(post("/api/accounts/login/", """
				{"phone_number": "+998901234567", "password": "another_one"}""")).hasStatus(401)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"error": "Invalid credentials", "details": {}}""");
	}

	@Test
	void aPasswordIsTakenAsItIsTyped() {
		// Given on a page, where a space at its end is part of it.
		this.people.create(Role.EMPLOYEE,
				new AccountDraft("teacher07", "long-secret ", "John", "Doe", "+998901234567", null, null, null));

		for (String path : new String[] { "/api/v1/login/", "/api/token/" }) {
			assertThat(post(path, Map.of("username", "teacher07", "password", "long-secret "))).hasStatusOk();
			assertThat(post(path, Map.of("username", "teacher07", "password", "long-secret"))).hasStatus(401);
		}
		assertThat(post("/api/accounts/login/", Map.of("phone_number", "+998901234567", "password", "long-secret ")))
			.hasStatusOk();
	}

	@Test
	void givesRefreshesAndVerifiesTokens() {
		MvcTestResult pair = post("/api/token/", """
				{"username": "admin123", "password": "secret123"}""");
		assertThat(pair).hasStatusOk().bodyJson().extractingPath("$").asMap().containsOnlyKeys("access", "refresh");
		MvcTestResult refreshed = post("/api/token/refresh/", Map.of("refresh", text(pair, "$.refresh")));
		assertThat(refreshed).hasStatusOk().bodyJson().extractingPath("$").asMap().containsOnlyKeys("access");
		assertThat(get("/api/accounts/profile/", text(refreshed, "$.access"))).hasStatusOk();
		assertThat(post("/api/token/verify/", Map.of("token", text(refreshed, "$.access")))).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{}");
		assertThat(post("/api/token/", """
				{"username": "admin123", "password": "wrong-one"}""")).hasStatus(401).bodyJson().isStrictlyEqualTo("""
				{"detail": "No active account found with the given credentials"}""");
	}

	@Test
	void noTokenIsGoodForAnothersPurpose() {
		MvcTestResult pair = post("/api/token/", """
				{"username": "admin123", "password": "secret123"}""");

		MvcTestResult withRefresh = get("/api/accounts/profile/", text(pair, "$.refresh"));
		assertThat(withRefresh).hasStatus(401);
		assertThat(post("/api/token/refresh/", Map.of("refresh", text(pair, "$.access")))).hasStatus(401)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"detail": "Token is invalid or expired", "code": "token_not_valid"}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJ1c2VyX2lkIjoxfQ.", "..", "null", "’" })
	void nonsenseIsNoToken(String token) {
		assertThat(post("/api/token/verify/", Map.of("token", token))).hasStatus(401);
		assertThat(post("/api/token/refresh/", Map.of("refresh", token))).hasStatus(401);
		assertThat(get("/api/accounts/profile/", token)).hasStatus(401)
			.bodyJson()
			.extractingPath("$.error")
			.isEqualTo("Authentication credentials were not provided.");
	}

	@Test
	void tokensGrowOld() {
		MvcTestResult pair = post("/api/token/", """
				{"username": "admin123", "password": "secret123"}""");
		this.clock.advance(Duration.ofHours(24));
		assertThat(get("/api/accounts/profile/", text(pair, "$.access"))).hasStatus(401);
		assertThat(post("/api/token/refresh/", Map.of("refresh", text(pair, "$.refresh")))).hasStatusOk();
		this.clock.advance(Duration.ofHours(48));
		assertThat(post("/api/token/refresh/", Map.of("refresh", text(pair, "$.refresh")))).hasStatus(401);
	}

	@Test
	void aNewPasswordEndsAllTokens() {
		MvcTestResult pair = post("/api/token/", """
				{"username": "admin123", "password": "secret123"}""");
		this.clock.advance(Duration.ofMillis(1));
		this.credentials.changePassword(this.owner, "another-secret");

		assertThat(get("/api/accounts/profile/", text(pair, "$.access"))).hasStatus(401);
		assertThat(post("/api/token/refresh/", Map.of("refresh", text(pair, "$.refresh")))).hasStatus(401);
		assertThat(post("/api/token/verify/", Map.of("token", text(pair, "$.access")))).hasStatus(401);
		MvcTestResult anew = post("/api/token/", """
				{"username": "admin123", "password": "another-secret"}""");
		assertThat(get("/api/accounts/profile/", text(anew, "$.access"))).hasStatusOk();
	}

	@Test
	void anArchivedAccountIsOutAtTheNextRequest() {
		long teacher = this.people.create(Role.EMPLOYEE,
				new AccountDraft("teacher1", "secret123", "John", "Doe", null, null, null, null));
		MvcTestResult pair = post("/api/token/", """
				{"username": "teacher1", "password": "secret123"}""");
		this.people.archive(Role.EMPLOYEE, teacher);

		assertThat(get("/api/accounts/profile/", text(pair, "$.access"))).hasStatus(401);
		assertThat(post("/api/token/refresh/", Map.of("refresh", text(pair, "$.refresh")))).hasStatus(401);
		assertThat(post("/api/token/", """
				{"username": "teacher1", "password": "secret123"}""")).hasStatus(401);
	}

	@Test
	void tellsWhatIsMissing() {
		assertThat(post("/api/v1/login/", "{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"username": ["This field is required."], "password": ["This field is required."]}""");
		assertThat(post("/api/v1/login/", """
				{"phone_number": "", "password": ""}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"phone_number": ["This field may not be blank."], "password": ["This field may not be blank."]}""");
		assertThat(post("/api/v1/login/", """
				{"username": null, "password": null}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"username": ["This field may not be null."], "password": ["This field may not be null."]}""");
		assertThat(post("/api/v1/login/", """
				{"phone_number": null, "password": ["x"]}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"phone_number": ["This field may not be null."], "password": ["Not a valid string."]}""");
		assertThat(post("/api/v1/login/", """
				{"username": {"a": 1}, "password": true}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"username": ["Not a valid string."], "password": ["Not a valid string."]}""");
		assertThat(post("/api/v1/login/", """
				{"password": "secret123"}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"username": ["This field is required."]}""");
		assertThat(post("/api/v1/login/", """
				{"phone_number": "+998901234567"}""")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"password": ["This field is required."]}""");
		assertThat(post("/api/token/refresh/", "{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"refresh": ["This field is required."]}""");
		assertThat(post("/api/accounts/login/", "{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "This field is required.", "details": {"phone_number": ["This field is required."],
				"password": ["This field is required."]}}""");
		assertThat(post("/api/v1/login/", "{\"username\": ")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("JSON parse error - ");
	}

	@Test
	void tellsOfMalformedJsonInNoNamesOfOurs() {
		for (String number : new String[] { "NaN", "Infinity", "-Infinity", "+1", "01", "1.", "0x1", "'a'", "nil" }) {
			assertThat(post("/api/v1/login/", "{\"username\": " + number + "}")).hasStatus(400)
				.bodyJson()
				.extractingPath("$.detail")
				.asString()
				.startsWith("JSON parse error - ")
				.contains(": line 1 column ")
				.doesNotContain("`", "Feature", "ALLOW_", "()", "Jackson");
		}
		assertThat(post("/api/v1/login/", "{\"username\": NaN}")).bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("JSON parse error - Non-standard token 'NaN': line 1");
	}

	@Test
	void survivesNamesAndPasswordsOfAnyKind() {
		for (String odd : new String[] { "\\u0000", " ", "’; drop table account; --", "x".repeat(100_000),
				"\\ud83d\\ude00" }) {
			MvcTestResult result = post("/api/token/",
					"{\"username\": \"a" + odd + "\", \"password\": \"b" + odd + "\"}");
			assertThat(result.getResponse().getStatus()).isIn(400, 401);
		}
	}

	@Test
	void aTokenCostsOneStatement() {
		String access = text(post("/api/token/", """
				{"username": "admin123", "password": "secret123"}"""), "$.access");
		assertThat(this.sql.during(() -> get("/api/nothing/here/", access))).hasSize(1);
		assertThat(this.sql.during(() -> get("/api/nothing/here/", null))).isEmpty();
	}

	@Test
	void aLoginCostsTwoStatements() {
		assertThat(this.sql.during(() -> post("/api/v1/login/", """
				{"username": "admin123", "password": "secret123"}"""))).hasSize(2);
	}

	@Test
	void bothWaysToWriteAPathAreOne() {
		for (String path : new String[] { "/api/token", "/api/token/" }) {
			assertThat(post(path, """
					{"username": "admin123", "password": "secret123"}""")).hasStatusOk();
		}
	}

	private MvcTestResult get(String path, String token) {
		var request = this.mvc.get().uri(path);
		return (token != null) ? request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange()
				: request.exchange();
	}

	private MvcTestResult post(String path, Map<String, String> body) {
		return post(path, this.json.writeValueAsString(body));
	}

	private MvcTestResult post(String path, String body) {
		return this.mvc.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private String text(MvcTestResult result, String path) {
		return (String) com.jayway.jsonpath.JsonPath.read(content(result), path);
	}

	private static String content(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> claims(String token) {
		return this.json.readValue(Base64.getUrlDecoder().decode(token.split("\\.")[1]), Map.class);
	}

}
