package uz.ziyo.shared.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.junit.jupiter.api.Test;
import uz.ziyo.testing.As;
import uz.ziyo.testing.ServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa.md} §19: what only a real server shows. */
@ServerTest
class ApiErrorsTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private As as;

	@Test
	void tellsTheMethodThatWasTried() throws Exception {
		String token = this.as.owner().accessToken().get();
		for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
			assertThat(notAllowed(method, "/api/v1/work-logs/1/", token)).isEqualTo("""
					{"detail":"Method \\"%s\\" not allowed."}""".formatted(method));
		}
		assertThat(notAllowed("DELETE", "/api/groups/", token)).isEqualTo("""
				{"error":"Method \\"DELETE\\" not allowed.","details":{}}""");
	}

	@Test
	void whereTokensAreGivenNobodyIsAskedForOne() throws Exception {
		for (String path : List.of("/api/v1/login/", "/api/token/", "/api/token/refresh/", "/api/token/verify")) {
			assertThat(notAllowed("GET", path, null)).isEqualTo("""
					{"detail":"Method \\"GET\\" not allowed."}""");
		}
		assertThat(notAllowed("GET", "/api/accounts/login/", null)).isEqualTo("""
				{"error":"Method \\"GET\\" not allowed.","details":{}}""");
	}

	@Test
	void whatTheServerRefusesIsToldInTheSameForm() throws Exception {
		assertThat(refused("/api/v1/students/%00")).isEqualTo("{\"detail\":\"Bad Request.\"}");
		assertThat(refused("/api/groups/%00/")).isEqualTo("{\"error\":\"Bad Request.\",\"details\":{}}");
		assertThat(refused("/students/%00")).contains("<html lang=\"uz\">", "Soʻrovda xato bor", "href=\"/\"")
			.doesNotContain("Tomcat");
	}

	private String refused(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = this.client.send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
				BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.headers().firstValue(HttpHeaders.CONTENT_TYPE)).get()
			.asString()
			.startsWith(path.startsWith("/api/") ? "application/json" : "text/html");
		return response.body();
	}

	private String notAllowed(String method, String path, String token) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header(HttpHeaders.CONTENT_TYPE, "application/json")
			.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
		if (token != null) {
			request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		}
		HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(405);
		return response.body();
	}

}
