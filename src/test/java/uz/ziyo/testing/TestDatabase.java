package uz.ziyo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The kind of database this run is about: H2, or with
 * {@code -Dziyo.test.database=postgres} a real PostgreSQL that is started once, when the
 * first test asks. Each application gets a database of its own.
 */
public enum TestDatabase {

	H2 {
		@Override
		Map<String, Object> create(String name) {
			return Map.of();
		}
	},

	POSTGRES {
		@Override
		Map<String, Object> create(String name) {
			EmbeddedPostgres server = Server.STARTED;
			try (Connection connection = server.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			return Map.of("DATABASE_URL", "postgres://postgres@localhost:" + server.getPort() + "/" + name);
		}
	};

	private static final AtomicInteger created = new AtomicInteger();

	public static TestDatabase current() {
		return valueOf(System.getProperty("ziyo.test.database", "h2").toUpperCase(Locale.ROOT));
	}

	/** The settings of an application with an empty database and data directory. */
	public static Map<String, Object> fresh() {
		String name = "ziyo_" + created.incrementAndGet();
		Map<String, Object> settings = new HashMap<>(current().create(name));
		try {
			Path root = Files.createDirectories(Path.of("target", "test-data"));
			settings.put("ziyo.data-dir", Files.createTempDirectory(root, name + "_").toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return settings;
	}

	abstract Map<String, Object> create(String name);

	/** Not started before somebody touches it. */
	private static final class Server {

		static final EmbeddedPostgres STARTED = start();

		private static EmbeddedPostgres start() {
			try {
				// The data is thrown away, so nothing need reach the disk.
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setServerConfig("fsync", "off")
					.setServerConfig("synchronous_commit", "off")
					.setServerConfig("full_page_writes", "off")
					.setServerConfig("max_connections", "200")
					.start();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> {
					try {
						server.close();
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				}));
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
