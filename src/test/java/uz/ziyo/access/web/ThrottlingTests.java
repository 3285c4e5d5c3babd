package uz.ziyo.access.web;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ThrottlingTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@BeforeEach
	void people() {
		this.people.create(Role.OWNER,
				new AccountDraft("admin123", "secret123", "John", "Doe", "+998947999898", null, null, null));
	}

	@Test
	void listensToTenWrongPasswordsForAnAccount() {
		for (int i = 0; i < 10; i++) {
			assertThat(login("admin123", "wrong-one", "10.0.0." + i)).hasStatus(401);
			this.clock.advance(Duration.ofSeconds(30));
		}
		MvcTestResult refused = login("admin123", "secret123", "10.0.0.99");
		assertThat(refused).hasStatus(429).headers().hasValue("Retry-After", "600");
		assertThat(refused).bodyJson().isStrictlyEqualTo("""
				{"detail": "Request was throttled. Expected available in 600 seconds."}""");
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(login("admin123", "secret123", "10.0.0.99")).hasStatusOk();
	}

	@Test
	void countsTheAccountOnEveryPath() {
		for (int i = 0; i < 5; i++) {
			assertThat(login("admin123", "wrong-one", "10.0.0.1")).hasStatus(401);
			assertThat(page("+998947999898", "wrong-one", "10.0.0.2")).hasStatus(422);
		}
		assertThat(page("admin123", "secret123", "10.0.0.3")).hasStatus(429).headers().containsHeader("Retry-After");
		assertThat(this.mvc.post().uri("/api/accounts/login/").contentType(MediaType.APPLICATION_JSON).content("""
				{"phone_number": "998947999898", "password": "secret123"}""")).hasStatus(429)
			.bodyJson()
			.extractingPath("$.error")
			.isNotNull();
	}

	@Test
	void aNameThatIsNoOnesIsCountedAlike() {
		for (int i = 0; i < 10; i++) {
			assertThat(login((i % 2 == 0) ? "nobody-1" : " NOBODY-1", "wrong-one", "10.0.0." + i)).hasStatus(401);
		}
		assertThat(login("nobody-1", "wrong-one", "10.0.0.99")).hasStatus(429);
		assertThat(login("nobody-2", "wrong-one", "10.0.0.99")).hasStatus(401);
	}

	@Test
	void listensToFiftyWrongPasswordsFromAnAddress() {
		for (int i = 0; i < 50; i++) {
			assertThat(login("nobody-" + i, "wrong-one", "10.0.0.1")).hasStatus(401);
		}
		assertThat(login("admin123", "secret123", "10.0.0.1")).hasStatus(429);
		assertThat(login("admin123", "secret123", "10.0.0.2")).hasStatusOk();
	}

	@Test
	void anAddressOfTheSixthVersionIsAsGoodAsItsNetwork() {
		for (int i = 0; i < 50; i++) {
			assertThat(login("nobody-" + i, "wrong-one", "2001:db8:0:1::" + i)).hasStatus(401);
		}
		assertThat(login("admin123", "secret123", "2001:db8:0:1:ffff::1")).hasStatus(429);
		assertThat(login("admin123", "secret123", "2001:db8:0:2::1")).hasStatusOk();
	}

	@Test
	void aCrowdOfGuessesIsCountedToo() throws Exception {
		ExecutorService crowd = Executors.newFixedThreadPool(16);
		try {
			List<Callable<Integer>> guesses = new ArrayList<>();
			for (int i = 0; i < 24; i++) {
				guesses.add(() -> login("admin123", "wrong-one", "10.0.0.1").getResponse().getStatus());
			}
			List<Integer> answers = new ArrayList<>();
			for (Future<Integer> answer : crowd.invokeAll(guesses)) {
				answers.add(answer.get());
			}
			assertThat(answers).containsOnly(401, 429);
			// Who is recorded as the tenth may see the eleventh, and is not told either.
			assertThat(Collections.frequency(answers, 401)).isBetween(1, 10);
		}
		finally {
			crowd.shutdownNow();
		}
	}

	private MvcTestResult login(String username, String password, String address) {
		return this.mvc.post().uri("/api/v1/login/").with((request) -> {
			request.setRemoteAddr(address);
			return request;
		})
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"username\": \"" + username + "\", \"password\": \"" + password + "\"}")
			.exchange();
	}

	private MvcTestResult page(String username, String password, String address) {
		return this.mvc.post().uri("/sign-in").with((request) -> {
			request.setRemoteAddr(address);
			return request;
		})
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("username", username)
			.param("password", password)
			.exchange();
	}

}
