package uz.ziyo.testing;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ActingTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Test
	void nobodyComesIn() {
		assertThat(this.mvc.get().uri("/no-such-page")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/api/v1/groups/")).hasStatus(401);
	}

	@Test
	void everybodyIsSignedInToThePages() {
		assertThat(this.mvc.get().uri("/no-such-page").with(this.as.owner())).hasStatus(404);
		assertThat(this.mvc.get().uri("/no-such-page").with(this.as.employee())).hasStatus(404);
		assertThat(this.mvc.get().uri("/no-such-page").with(this.as.student())).hasStatus(404);
	}

	@Test
	void everybodyCallsTheApi() {
		this.given.group("A1 kunduzgi");

		assertThat(this.mvc.get().uri("/api/v1/groups/").with(this.as.owner().token())).hasStatusOk()
			.bodyJson()
			.extractingPath("$[0].name")
			.isEqualTo("A1 kunduzgi");
		assertThat(this.mvc.get().uri("/api/v1/groups/").with(this.as.student().token())).hasStatusOk()
			.bodyJson()
			.isEqualTo("[]");
	}

}
