package uz.ziyo.sittings.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.jayway.jsonpath.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A centre on a server of its own, with a student and an exam that is made through the
 * services.
 */
class Centre {

	static final String PASSWORD = "kutilmagan-2026";

	private final String address;

	private final String token;

	Centre(String address) throws Exception {
		this.address = address;
		this.token = JsonPath.read(post("/api/v1/login/", """
				{"username": "direktor", "password": "%s"}""".formatted(PASSWORD), null, 200), "$.tokens.access");
		post("/api/v1/students/", """
				{"username": "talaba-1", "password": "%s"}""".formatted(PASSWORD), this.token, 201);
	}

	/** Of a new exam of two test questions. */
	String code() throws Exception {
		Number subject = JsonPath.read(post("/api/v1/subjects/", "{\"name\": \"Ingliz tili\"}", this.token, 201),
				"$.id");
		String question = """
				{"text": "Which sentence is correct?", "type": "test", "order": %d, "options": [
				{"text": "She go to school.", "is_correct": false}, {"text": "She goes to school.", "is_correct": true},
				{"text": "She going to school.", "is_correct": false}]}""";
		return JsonPath.read(post("/api/v1/exams/", """
				{"subject": %s, "title": "IELTS Grammar Test #1", "time_limit": 30, "is_published": true,
				"questions": [%s, %s]}""".formatted(subject, question.formatted(1), question.formatted(2)), this.token,
				201), "$.code");
	}

	private String post(String path, String body, String token, int expected) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(expected);
		return response.body();
	}

}
