package uz.ziyo;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

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

	private static ConfigurableApplicationContext start(Path dataDir) {
		return SpringApplication.run(ZiyoApplication.class, "--server.port=0", "--ziyo.data-dir=" + dataDir,
				"--DATABASE_URL=");
	}

	private static String port(ConfigurableApplicationContext application) {
		return application.getEnvironment().getProperty("local.server.port");
	}

}
