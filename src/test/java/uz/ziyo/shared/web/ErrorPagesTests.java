package uz.ziyo.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import uz.ziyo.testing.ZiyoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ErrorPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void tellsInPlainWordsWithAWayBack() {
		assertThat(failed(404, "/groups/99")).hasStatus(404)
			.bodyText()
			.contains("Sahifa topilmadi", "href=\"/\"", "<html lang=\"uz\">");
	}

	@Test
	void givesAReferenceWhereTheFailureIsOurs() {
		assertThat(failed(500, "/groups")).hasStatus(500)
			.bodyText()
			.containsPattern("Murojaat raqami: [2-9A-Z]{8}")
			.doesNotContain("Exception");
	}

	@Test
	void speaksTheLanguageOfTheCookie() {
		assertThat(this.mvc.get()
			.uri("/error")
			.cookie(new Cookie("lang", "ru"))
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/staff")).hasStatus(403)
			.bodyText()
			.contains("Эта страница вам недоступна");
	}

	@Test
	void tellsHtmxByAToastAndSwapsNothing() {
		MvcTestResult answer = this.mvc.get()
			.uri("/error")
			.header("HX-Request", "true")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 409)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/groups/1")
			.exchange();
		assertThat(answer).hasStatus(409).bodyText().isEmpty();
		assertThat(answer.getResponse().getHeader("HX-Trigger")).startsWith("{\"toast\":{\"kind\":\"error\"");
	}

	@Test
	void answersTheApiInTheDialectOfThePath() {
		assertThat(failed(404, "/api/v1/nothing")).hasStatus(404).bodyJson().isStrictlyEqualTo("""
				{"detail": "Not found."}""");
		assertThat(failed(404, "/api/nothing")).hasStatus(404).bodyJson().isStrictlyEqualTo("""
				{"error": "Not found.", "details": {}}""");
	}

	private MvcTestResult failed(int status, String path) {
		return this.mvc.get()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
			.exchange();
	}

}
