package uz.ziyo.shared.api;

import java.util.List;

import org.junit.jupiter.api.Test;
import uz.ziyo.testing.As;
import uz.ziyo.testing.ServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** {@code hpa.md} §19: what only a real server shows. */
@ServerTest
class ApiErrorsTests {

	@Autowired
	private RestTestClient client;

	@Autowired
	private As as;

	@Test
	void tellsTheMethodThatWasTried() {
		for (HttpMethod method : new HttpMethod[] { HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH,
				HttpMethod.DELETE }) {
			send(method, "/api/v1/work-logs/1/").expectStatus().isEqualTo(405).expectBody().json("""
					{"detail": "Method \\"%s\\" not allowed."}""".formatted(method));
		}
		send(HttpMethod.DELETE, "/api/groups/").expectStatus().isEqualTo(405).expectBody().json("""
				{"error": "Method \\"DELETE\\" not allowed.", "details": {}}""");
	}

	@Test
	void whereTokensAreGivenNobodyIsAskedForOne() {
		for (String path : List.of("/api/v1/login/", "/api/token/", "/api/token/refresh/", "/api/token/verify")) {
			ask(path).expectStatus().isEqualTo(405).expectBody().json("""
					{"detail": "Method \\"GET\\" not allowed."}""");
		}
		ask("/api/accounts/login/").expectStatus().isEqualTo(405).expectBody().json("""
				{"error": "Method \\"GET\\" not allowed.", "details": {}}""");
	}

	private RestTestClient.ResponseSpec ask(String path) {
		return this.client.get().uri(path).exchange();
	}

	private RestTestClient.ResponseSpec send(HttpMethod method, String path) {
		return this.client.method(method)
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.as.owner().accessToken().get())
			.contentType(MediaType.APPLICATION_JSON)
			.body("{}")
			.exchange();
	}

}
