package uz.ziyo.shared;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DatabaseUrlTests {

	@Test
	void readsThePartsOfAPostgresUrl() {
		DatabaseUrl url = DatabaseUrl.parse("postgres://ziyo:secret@db.example.uz:5433/centre?sslmode=require");

		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.uz:5433/centre?sslmode=require");
		assertThat(url.username()).isEqualTo("ziyo");
		assertThat(url.password()).isEqualTo("secret");
		assertThat(url.isPostgres()).isTrue();
	}

	@Test
	void decodesUserAndPassword() {
		DatabaseUrl url = DatabaseUrl.parse("postgresql://o%40wner:p%2Fa%3As+s%25%23%3F@localhost/ziyo");

		assertThat(url.username()).isEqualTo("o@wner");
		assertThat(url.password()).isEqualTo("p/a:s+s%#?");
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost/ziyo");
	}

	@Test
	void takesAPasswordWithAColonOrAnAt() {
		DatabaseUrl url = DatabaseUrl.parse("postgres://ziyo:a:b@c@localhost:5432/ziyo");

		assertThat(url.password()).isEqualTo("a:b@c");
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost:5432/ziyo");
	}

	@Test
	void worksWithoutUserPasswordPortAndName() {
		assertThat(DatabaseUrl.parse("postgres://localhost"))
			.isEqualTo(new DatabaseUrl("jdbc:postgresql://localhost/", null, null));
		assertThat(DatabaseUrl.parse("postgres://ziyo@[::1]:5432/ziyo"))
			.isEqualTo(new DatabaseUrl("jdbc:postgresql://[::1]:5432/ziyo", "ziyo", null));
	}

	@Test
	void keepsANameWithSpecialCharacters() {
		assertThat(DatabaseUrl.parse("postgres://localhost/my%20centre%3F").jdbcUrl())
			.isEqualTo("jdbc:postgresql://localhost/my+centre%3F");
	}

	@Test
	void leavesAJdbcUrlAsItIs() {
		assertThat(DatabaseUrl.parse(" jdbc:postgresql://localhost/ziyo?user=a&password=b "))
			.isEqualTo(new DatabaseUrl("jdbc:postgresql://localhost/ziyo?user=a&password=b", null, null));
	}

	@Test
	void refusesAnythingElseWithoutRepeatingThePassword() {
		assertThatIllegalArgumentException().isThrownBy(() -> DatabaseUrl.parse("mysql://ziyo:secret@localhost/ziyo"))
			.withMessageContaining("DATABASE_URL")
			.withMessageNotContaining("secret");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DatabaseUrl.parse("postgres://ziyo:secret%zz@localhost/ziyo"))
			.withMessageContaining("DATABASE_URL")
			.withMessageNotContaining("secret");
	}

	@Test
	void neverShowsThePassword() {
		assertThat(DatabaseUrl.parse("postgres://ziyo:secret@localhost/ziyo").toString()).doesNotContain("secret");
		assertThat(DatabaseUrl.parse("jdbc:postgresql://localhost/ziyo?password=secret").toString())
			.doesNotContain("secret");
	}

	@Test
	void h2NeverLosesACommit() {
		assertThat(DatabaseUrl.h2File(Path.of("data")).jdbcUrl()).startsWith("jdbc:h2:file:/")
			.contains("/data/ziyo;")
			.contains("WRITE_DELAY=0");
	}

}
