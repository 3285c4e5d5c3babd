package uz.ziyo;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The application as it starts in production, on H2. */
@ExtendWith(OutputCaptureExtension.class)
class StartupTests {

	@Test
	void keepsItsDataOverARestart(@TempDir Path dataDir, CapturedOutput output) {
		try (ConfigurableApplicationContext first = start(dataDir)) {
			assertThat(output).contains("Ziyo is ready: http://localhost:" + port(first))
				.contains("username: direktor")
				.contains("password, shown this once: ");
		}

		try (ConfigurableApplicationContext second = start(dataDir)) {
			assertThat(second.getBean(People.class).countLive(Role.OWNER)).isOne();
			assertThat(second.getBean(Credentials.class).findForSignIn("direktor")).isPresent();
			assertThat(output).contains("Ziyo is ready: http://localhost:" + port(second))
				.containsOnlyOnce("password, shown this once: ");
		}
	}

	/** As the pool does by itself after half an hour. */
	@Test
	void goesOnWhenTheConnectionsThatMadeTheTablesAreGone(@TempDir Path dataDir) throws SQLException {
		try (ConfigurableApplicationContext application = start(dataDir)) {
			DataSource dataSource = application.getBean(DataSource.class);
			dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
			People people = application.getBean(People.class);
			people.create(Role.OWNER, new AccountDraft("rahbar2", "parol-2026", "", "", null, null, null, null));
			assertThat(people.countLive(Role.OWNER)).isEqualTo(2);
		}
	}

	private static ConfigurableApplicationContext start(Path dataDir) {
		return SpringApplication.run(ZiyoApplication.class, "--server.port=0", "--ziyo.data-dir=" + dataDir,
				"--DATABASE_URL=");
	}

	private static String port(ConfigurableApplicationContext application) {
		return application.getEnvironment().getProperty("local.server.port");
	}

}
