package uz.ziyo.people.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.Groups;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code edumaster.md}, users. */
@ZiyoTest
class UserApiTests {

	private static final String JOHN = """
			{"phone_number": "+998901234567", "first_name": "John", "last_name": "Doe", "role": "teacher",
			 "password": "secure_password"}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private People people;

	@Autowired
	private Credentials credentials;

	@Autowired
	private Groups groups;

	@Test
	void makesTheDocumentsUser() {
		MvcTestResult result = send(HttpMethod.POST, "/api/accounts/users/", JOHN);
		assertThat(result).hasStatus(201);
		assertThat(result).bodyJson()
			.extractingPath("$")
			.asMap()
			.containsOnlyKeys("id", "phone_number", "first_name", "last_name", "role", "created_at")
			.containsEntry("phone_number", "+998901234567")
			.containsEntry("role", "teacher");
		assertThat(this.credentials.findForSignIn("901234567")).isPresent();
		assertThat(this.people.list(Role.EMPLOYEE, "998901234567", null).all()).hasSize(1);
	}

	@Test
	void listsInAnEnvelope() {
		send(HttpMethod.POST, "/api/accounts/users/", JOHN);
		assertThat(send(HttpMethod.GET, "/api/accounts/users/?role=teacher&page_size=1", "")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"count": 1, "next": null, "previous": null, "results": [{"first_name": "John", "role": "teacher"}]}""");
		assertThat(send(HttpMethod.GET, "/api/accounts/users/?role=boss", "")).hasStatus(400);
	}

	@Test
	void tellsMistakesInItsOwnForm() {
		send(HttpMethod.POST, "/api/accounts/users/", JOHN);
		assertThat(send(HttpMethod.POST, "/api/accounts/users/", JOHN)).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"error": "A user with that phone number already exists.",
				 "details": {"phone_number": ["A user with that phone number already exists."]}}""");
		assertThat(send(HttpMethod.POST, "/api/accounts/users/", JOHN.replace("teacher", "boss"))).hasStatus(400)
			.bodyJson()
			.isLenientlyEqualTo("{\"details\": {\"role\": [\"\\\"boss\\\" is not a valid choice.\"]}}");
		assertThat(send(HttpMethod.POST, "/api/accounts/users/", JOHN.replace("+998901234567", "12"))).hasStatus(400)
			.bodyJson()
			.isLenientlyEqualTo("{\"details\": {\"phone_number\": [\"Enter a valid phone number.\"]}}");
	}

	@Test
	void whoSignsInWithThePhoneGoesOnDoingSo() {
		send(HttpMethod.POST, "/api/accounts/users/", JOHN);
		long id = this.credentials.findForSignIn("+998901234567").orElseThrow().id();
		assertThat(send(HttpMethod.PATCH, "/api/accounts/users/" + id + "/", "{\"phone_number\": \"+998935554433\"}"))
			.hasStatusOk();
		assertThat(this.people.get(Role.EMPLOYEE, id).username()).isEqualTo("+998935554433");
		assertThat(send(HttpMethod.PATCH, "/api/accounts/users/" + id + "/", "{\"role\": \"admin\"}")).hasStatus(400);
		assertThat(send(HttpMethod.PUT, "/api/accounts/users/" + id + "/", JOHN)).hasStatusOk();
	}

	@Test
	void anArchivedStudentLeavesHisGroups() {
		long group = this.given.group("IELTS-A1");
		Someone student = this.given.studentIn(group);
		assertThat(send(HttpMethod.DELETE, "/api/accounts/users/" + student.id() + "/", "")).hasStatus(204);
		assertThat(this.groups.get(group, this.as.owner().caller()).studentsCount()).isZero();
		assertThat(send(HttpMethod.GET, "/api/accounts/users/" + student.id() + "/", "")).hasStatus(404)
			.bodyJson()
			.isStrictlyEqualTo("{\"error\": \"Not found.\", \"details\": {}}");
	}

	private MvcTestResult send(HttpMethod method, String path, String body) {
		return this.mvc.method(method)
			.uri(path)
			.with(this.as.owner().token())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
