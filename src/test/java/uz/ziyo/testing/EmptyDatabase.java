package uz.ziyo.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Before each test: nothing in the database, and the clock where it belongs. Tests commit
 * as the application does, so that what only happens at a commit is tested too.
 */
class EmptyDatabase implements BeforeEachCallback {

	private static final Map<DataSource, List<String>> tables = new ConcurrentHashMap<>();

	@Override
	public void beforeEach(ExtensionContext test) throws SQLException {
		ApplicationContext application = SpringExtension.getApplicationContext(test);
		application.getBean(TestClock.class).reset();
		application.getBean(As.class).forget();
		DataSource dataSource = application.getBean(DataSource.class);
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			List<String> all = tables.get(dataSource);
			if (all == null) {
				all = names(statement,
						"select table_name from information_schema.tables"
								+ " where table_schema = current_schema and table_type = 'BASE TABLE'"
								+ " and lower(table_name) <> 'flyway_schema_history'");
				tables.put(dataSource, all);
			}
			if (all.isEmpty()) {
				return;
			}
			List<String> filled = names(statement,
					all.stream()
						.map((table) -> "select '" + table + "' where exists (select 1 from \"" + table + "\")")
						.collect(Collectors.joining(" union all ")));
			if (!filled.isEmpty()) {
				empty(statement, filled);
			}
		}
	}

	private static void empty(Statement statement, List<String> filled) throws SQLException {
		if (TestDatabase.current() == TestDatabase.POSTGRES) {
			statement.execute("truncate table "
					+ filled.stream().map((table) -> '"' + table + '"').collect(Collectors.joining(", ")) + " cascade");
			return;
		}
		statement.execute("set referential_integrity false");
		for (String table : filled) {
			statement.execute("truncate table \"" + table + '"');
		}
		statement.execute("set referential_integrity true");
	}

	private static List<String> names(Statement statement, String query) throws SQLException {
		List<String> names = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
		}
		return names;
	}

}
