package uz.ziyo.people.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa.md} §5 and §6. */
@ZiyoTest
class OwnerApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private People people;

	@Autowired
	private Credentials credentials;

	@Autowired
	private SqlCount sql;

	@Test
	void makesTheDocumentsOwner() {
		MvcTestResult result = post("/api/v1/owners/", """
				{"username": "admin001", "password": "secure1234", "first_name": "Ali", "last_name": "Valiyev",
				 "phone": "+998901234567", "telegram_id": "987654321"}""");
		assertThat(result).hasStatus(201);
		assertThat(result).bodyJson().isLenientlyEqualTo("""
				{"username": "admin001", "first_name": "Ali", "last_name": "Valiyev", "phone": "+998901234567",
				 "telegram_id": "987654321", "role": "owner", "is_staff": true, "is_superuser": true,
				 "created_at": "2026-11-20T14:30:00+05:00"}""");
		assertThat(result).bodyJson()
			.extractingPath("$")
			.asMap()
			.containsOnlyKeys("id", "username", "first_name", "last_name", "phone", "telegram_id", "role", "is_staff",
					"is_superuser", "created_at");
	}

	@Test
	void makesTheDocumentsWorker() {
		MvcTestResult result = post("/api/v1/workers/", """
				{"username": "teacher01", "password": "mypassword1", "first_name": "Bobur", "last_name": "Toshmatov",
				 "phone": "+998991234567"}""");
		assertThat(result).hasStatus(201).bodyJson().isLenientlyEqualTo("""
				{"username": "teacher01", "first_name": "Bobur", "last_name": "Toshmatov", "phone": "+998991234567",
				 "telegram_id": null, "role": "employee", "is_staff": true, "is_superuser": false}""");
		assertThat(this.mvc.get().uri("/api/v1/workers/").with(this.as.owner().token())).hasStatusOk()
			.bodyJson()
			.extractingPath("$[*].username")
			.isEqualTo(java.util.List.of("teacher01"));
	}

	@Test
	void listsTheDocumentsOwner() {
		long id = this.people.create(Role.OWNER,
				new AccountDraft("superadmin", "secret123", "John", "Doe", "+998901234567", null, "123456789", null));
		assertThat(this.mvc.get().uri("/api/v1/owners/?search=SuperAdm").with(this.as.owner().token())).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					[{"id": %d, "username": "superadmin", "first_name": "John", "last_name": "Doe",
					  "phone": "+998901234567", "telegram_id": "123456789", "role": "owner"}]""".formatted(id));
	}

	@Test
	void tellsEachFieldItsMistake() {
		assertThat(post("/api/v1/owners/", "{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"username": ["This field is required."], "password": ["This field is required."]}""");
		assertThat(post("/api/v1/owners/", """
				{"username": "ali", "password": "1234567", "phone": "yoq"}""")).hasStatus(400)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"username": ["Ensure this field has at least 6 characters."],
					 "password": ["Ensure this field has at least 8 characters."]}""");
		Someone worker = this.as.employee();
		String phone = this.people.get(Role.EMPLOYEE, worker.id()).phone();
		assertThat(post("/api/v1/owners/",
				"""
						{"username": "%s", "password": "12345678", "phone": "%s"}"""
					.formatted(worker.username().toUpperCase(), phone.substring(4))))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"username": ["A user with that username already exists."],
					 "phone": ["A user with that phone number already exists."]}""");
	}

	@Test
	void changesOnlyWhatWasSent() {
		Someone worker = this.as.employee();
		assertThat(send("PATCH", "/api/v1/workers/" + worker.id() + "/", """
				{"first_name": "Bobur"}""")).hasStatusOk()
			.bodyJson()
			.extractingPath("$")
			.asMap()
			.containsAllEntriesOf(Map.of("first_name", "Bobur", "username", worker.username()));
		assertThat(send("PUT", "/api/v1/workers/" + worker.id() + "/", "{\"first_name\": \"Bobur\"}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"username\": [\"This field is required.\"]}");
		assertThat(send("PUT", "/api/v1/workers/" + worker.id() + "/", "{\"username\": \"teacher02\"}")).hasStatusOk();
	}

	@Test
	void aNewPasswordSignsIn() {
		Someone worker = this.as.employee();
		assertThat(send("PATCH", "/api/v1/workers/" + worker.id() + "/", "{\"password\": \"brandnew99\"}"))
			.hasStatusOk();
		assertThat(this.credentials.passwordMatches(worker.id(), "brandnew99")).isTrue();
	}

	@Test
	void aNewPasswordIsKeptAsItIsTyped() {
		Someone worker = this.as.employee();
		assertThat(send("PATCH", "/api/v1/workers/" + worker.id() + "/", "{\"password\": \" brandnew99 \"}"))
			.hasStatusOk();
		assertThat(this.credentials.passwordMatches(worker.id(), " brandnew99 ")).isTrue();
	}

	@Test
	void takesTheLongestOfEverything() {
		assertThat(post("/api/v1/workers/", """
				{"username": "%s", "password": "secure1234", "first_name": "%s", "last_name": "%s",
				 "phone": "+998 (90) 123-45-67", "telegram_id": "%s"}""".formatted("u".repeat(150), "f".repeat(150),
				"l".repeat(150), "9".repeat(64))))
			.hasStatus(201);
		assertThat(this.mvc.get().uri("/api/v1/workers/?search=998901234567").with(this.as.owner().token())).bodyJson()
			.extractingPath("$.length()")
			.isEqualTo(1);
	}

	@Test
	void aPhoneThatSomebodySignsInWithIsTaken() {
		// EduMaster makes such usernames, and the phone may change afterwards.
		this.people.create(Role.EMPLOYEE,
				new AccountDraft("+998901112233", "secret123", "John", "Doe", "+998947999898", null, null, null));

		assertThat(post("/api/v1/workers/", """
				{"username": "teacher02", "password": "secret123", "phone": "90 111-22-33"}""")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"phone\": [\"A user with that phone number already exists.\"]}");
		assertThat(post("/api/v1/workers/", """
				{"username": "947999898", "password": "secret123"}""")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"username\": [\"A user with that username already exists.\"]}");
	}

	@Test
	void archives() {
		Someone worker = this.as.employee();
		assertThat(send("DELETE", "/api/v1/workers/" + worker.id() + "/", "")).hasStatus(204);
		assertThat(send("GET", "/api/v1/workers/" + worker.id() + "/", "")).hasStatus(404)
			.bodyJson()
			.isStrictlyEqualTo("{\"detail\": \"Not found.\"}");
	}

	@Test
	void nobodyArchivesHimself() {
		long self = this.as.owner().id();
		this.as.another(Role.OWNER);
		assertThat(send("DELETE", "/api/v1/owners/" + self + "/", "")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"non_field_errors\": [\"You cannot remove your own account.\"]}");
		assertThat(send("DELETE", "/api/accounts/users/" + self, "")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.error")
			.isEqualTo("You cannot remove your own account.");
		assertThat(send("GET", "/api/v1/owners/" + self + "/", "")).hasStatusOk();
	}

	@Test
	void eachKindKnowsItsOwn() {
		assertThat(send("GET", "/api/v1/owners/" + this.as.employee().id() + "/", "")).hasStatus(404);
		assertThat(send("PATCH", "/api/v1/workers/" + this.as.owner().id() + "/", "{}")).hasStatus(404);
		assertThat(send("DELETE", "/api/v1/workers/" + this.as.student().id() + "/", "")).hasStatus(404);
	}

	@Test
	void isTheOwnersAlone() {
		RequestPostProcessor employee = this.as.employee().token();
		RequestPostProcessor student = this.as.student().token();
		for (String path : new String[] { "/api/v1/owners/", "/api/v1/workers/", "/api/accounts/users/" }) {
			assertThat(this.mvc.get().uri(path).with(employee)).hasStatus(403);
			assertThat(this.mvc.get().uri(path).with(student)).hasStatus(403);
			assertThat(this.mvc.get().uri(path)).hasStatus(401);
		}
	}

	@Test
	void aListIsOneQuery() {
		RequestPostProcessor owner = this.as.owner().token();
		this.as.another(Role.EMPLOYEE);
		this.as.another(Role.EMPLOYEE);
		assertThat(this.sql.during(() -> this.mvc.get().uri("/api/v1/workers/").with(owner).exchange()))
			.hasSizeLessThanOrEqualTo(2);
	}

	private MvcTestResult post(String path, String body) {
		return send("POST", path, body);
	}

	private MvcTestResult send(String method, String path, String body) {
		return this.mvc.method(org.springframework.http.HttpMethod.valueOf(method))
			.uri(path)
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
