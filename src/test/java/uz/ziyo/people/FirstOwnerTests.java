package uz.ziyo.people;

import java.nio.file.Path;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.shared.Role;
import uz.ziyo.shared.ZiyoProperties;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ZiyoTest
class FirstOwnerTests {

	@Autowired
	private People people;

	@Autowired
	private Credentials credentials;

	@Test
	void isMadeAsTheSettingsSay() {
		FirstOwner start = start("malika.owner", "kitob-2026");

		SignInAccount owner = this.credentials.findForSignIn("malika.owner").orElseThrow();
		assertThat(owner.role()).isEqualTo(Role.OWNER);
		assertThat(this.credentials.passwordMatches(owner.id(), "kitob-2026")).isTrue();
		assertThat(start.lines()).isEmpty();
	}

	@Test
	void getsADrawnPasswordThatIsToldOnce() {
		FirstOwner start = start(null, "");

		assertThat(start.lines()).hasSize(2).first().asString().endsWith("direktor");
		assertThat(start.lines()).isEmpty();
	}

	@Test
	void canUseThePasswordThatWasTold() {
		String line = start(null, null).lines().get(1);

		long id = this.credentials.findForSignIn("direktor").orElseThrow().id();
		assertThat(this.credentials.passwordMatches(id, line.substring(line.lastIndexOf(' ') + 1))).isTrue();
	}

	@Test
	void isNotMadeWhereThereIsAnOwner() {
		start("malika.owner", "kitob-2026");

		assertThat(start(null, null).lines()).isEmpty();
		assertThat(this.people.countLive(Role.OWNER)).isEqualTo(1);
	}

	@Test
	void saysWhichSettingsAreWrong() {
		assertThatIllegalStateException().isThrownBy(() -> start("malika.owner", "short"))
			.withMessageContaining("ziyo.owner.password")
			.withMessageContaining("people.password.short");
	}

	private FirstOwner start(String username, String password) {
		FirstOwner start = new FirstOwner(this.people, new ZiyoProperties(Path.of("data"),
				new ZiyoProperties.Owner(username, password), false, ZoneId.of("Asia/Tashkent"), "Ziyo"));
		start.run(null);
		return start;
	}

}
