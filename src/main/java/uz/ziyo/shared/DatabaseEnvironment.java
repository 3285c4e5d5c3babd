package uz.ziyo.shared;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Turns DATABASE_URL, or else the data directory, into the settings of the data source,
 * before anything asks for them. A {@code spring.datasource.url} set by hand goes first.
 */
class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

	static final String NAME = "ziyo database";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Path dataDir = Path.of(environment.getProperty("ziyo.data-dir", "data"));
		String given = environment.getProperty("DATABASE_URL");
		DatabaseUrl database = StringUtils.hasText(given) ? DatabaseUrl.parse(given) : DatabaseUrl.h2File(dataDir);

		Map<String, Object> settings = new LinkedHashMap<>();
		String byHand = environment.getProperty("spring.datasource.url");
		if (StringUtils.hasText(byHand)) {
			database = new DatabaseUrl(byHand, null, null);
		}
		else {
			settings.put("spring.datasource.url", database.jdbcUrl());
			putIfKnown(settings, "spring.datasource.username", database.username());
			putIfKnown(settings, "spring.datasource.password", database.password());
		}
		if (database.isPostgres()) {
			driver(settings, "ApplicationName", "ziyo");
			driver(settings, "tcpKeepAlive", "true");
			// Batched inserts travel as one statement, and statements stay prepared on
			// the server from their third use on: the small requests are bound by
			// exactly that work.
			driver(settings, "reWriteBatchedInserts", "true");
			driver(settings, "prepareThreshold", "3");
			driver(settings, "preparedStatementCacheQueries", "512");
			driver(settings, "preparedStatementCacheSizeMiB", "8");
		}
		settings.put("spring.servlet.multipart.location", dataDir.toAbsolutePath().resolve("incoming").toString());
		environment.getPropertySources().addLast(new MapPropertySource(NAME, settings));
	}

	private static void putIfKnown(Map<String, Object> settings, String name, String value) {
		if (value != null) {
			settings.put(name, value);
		}
	}

	private static void driver(Map<String, Object> settings, String name, String value) {
		settings.put("spring.datasource.hikari.data-source-properties." + name, value);
	}

	/** After the configuration files have been read: they may name the data directory. */
	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 1;
	}

}
