package uz.ziyo.shared;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseEnvironmentTests {

	@Test
	void withoutAUrlItIsAFileInTheDataDirectory() {
		StandardEnvironment environment = environment(Map.of("ziyo.data-dir", "/srv/ziyo"));

		assertThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:file:/srv/ziyo/ziyo;");
		assertThat(environment.getProperty("spring.servlet.multipart.location")).isEqualTo("/srv/ziyo/incoming");
		assertThat(environment.getProperty("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts"))
			.isNull();
	}

	@Test
	void withAUrlItIsPostgres() {
		StandardEnvironment environment = environment(Map.of("DATABASE_URL", "postgres://ziyo:p%40ss@db/centre"));

		assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db/centre");
		assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("ziyo");
		assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("p@ss");
		assertThat(environment.getProperty("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts"))
			.isEqualTo("true");
	}

	@Test
	void anEmptyUrlIsNone() {
		assertThat(environment(Map.of("DATABASE_URL", " ")).getProperty("spring.datasource.url"))
			.startsWith("jdbc:h2:file:");
	}

	@Test
	void aDataSourceSetByHandGoesFirst() {
		StandardEnvironment environment = environment(Map.of("spring.datasource.url", "jdbc:postgresql://own/one",
				"DATABASE_URL", "postgres://a:b@db/centre"));

		assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://own/one");
		assertThat(environment.getProperty("spring.datasource.username")).isNull();
	}

	private static StandardEnvironment environment(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		new DatabaseEnvironment().postProcessEnvironment(environment, null);
		return environment;
	}

}
