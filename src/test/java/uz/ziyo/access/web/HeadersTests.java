package uz.ziyo.access.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.testing.As;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class HeadersTests {

	private static final String ORIGIN = "https://frontend.example";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/subjects/", "/api/v1/nothing/", "/api/courses/", "/api/token/", "/api/schema/" })
	void anyOriginMayAskTheApiAndReadItsErrors(String path) {
		assertThat(this.mvc.get().uri(path).header(HttpHeaders.ORIGIN, ORIGIN)).headers()
			.hasValue(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ORIGIN)
			.hasValue(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
	}

	@Test
	void aPreflightNeedsNoToken() {
		MvcTestResult result = this.mvc.options()
			.uri("/api/v1/subjects/1/")
			.header(HttpHeaders.ORIGIN, ORIGIN)
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PATCH")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization, content-type")
			.exchange();
		assertThat(result).hasStatusOk();
		assertThat(result).headers()
			.hasValue(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ORIGIN)
			.hasValue(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type");
		assertThat(result.getResponse().getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS)).contains("PATCH");
	}

	@Test
	void pagesAreForTheirOwnOriginOnly() {
		assertThat(this.mvc.get().uri("/sign-in").header(HttpHeaders.ORIGIN, ORIGIN)).headers()
			.doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
	}

	@Test
	void tellsWhyNobodyIsLetInWithoutAToken() {
		MvcTestResult v1 = this.mvc.get().uri("/api/v1/subjects/").exchange();
		assertThat(v1).hasStatus(401).headers().hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		assertThat(v1).bodyJson().isStrictlyEqualTo("""
				{"detail": "Authentication credentials were not provided."}""");
		assertThat(this.mvc.get().uri("/api/courses/")).hasStatus(401).bodyJson().isStrictlyEqualTo("""
				{"error": "Authentication credentials were not provided.", "details": {}}""");
	}

	@Test
	void pagesRunNothingThatIsNotOurs() {
		for (String path : new String[] { "/sign-in", "/groups", "/css/nothing.css" }) {
			MvcTestResult result = this.mvc.get().uri(path).secure(true).exchange();
			assertThat(result).headers()
				.hasValue("X-Content-Type-Options", "nosniff")
				.hasValue("X-Frame-Options", "DENY")
				.hasValue("Referrer-Policy", "same-origin")
				.hasValue("Strict-Transport-Security", "max-age=31536000")
				.containsHeader("Permissions-Policy");
			assertThat(result.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'self';")
				.doesNotContain("unsafe")
				.contains("frame-ancestors 'none'");
		}
	}

	@Test
	void whomTheEngineRoomRefusesGetsAPageThatCanBeRead() {
		MvcTestResult refused = this.mvc.get().uri("/actuator/metrics").with(this.as.student()).exchange();
		assertThat(refused).hasStatus(403);
		assertThat(refused.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'self';")
			.doesNotContain("unsafe");
	}

	@Test
	void noDoorIsOpenWhereNobodyAnswers() {
		for (String path : new String[] { "/swagger-ui.html", "/swagger-ui/index.html", "/v3/api-docs",
				"/v3/api-docs.yaml" }) {
			assertThat(this.mvc.get().uri(path)).hasStatus(302).hasRedirectedUrl("/sign-in");
		}
	}

	@Test
	void onlyTheViewersOfTheApiMaySetStylesOfTheirOwn() {
		assertThat(this.mvc.get().uri("/swdoc/").exchange().getResponse().getHeader("Content-Security-Policy"))
			.contains("style-src 'self' 'unsafe-inline'")
			.doesNotContain("script-src");
		assertThat(
				this.mvc.get().uri("/api/v1/subjects/").exchange().getResponse().getHeader("Content-Security-Policy"))
			.isEqualTo("default-src 'none'; frame-ancestors 'none'");
	}

}
