package uz.ziyo.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Statements that go to the database together: one journey for what belongs to one
 * operation.
 */
final class Script {

	private final StringBuilder sql = new StringBuilder();

	private final List<Object> args = new ArrayList<>();

	Script add(String statement, Object... args) {
		this.sql.append(this.sql.isEmpty() ? "" : "; ").append(statement);
		for (Object arg : args) {
			this.args.add(storable(arg));
		}
		return this;
	}

	/** A row of an insert of several: the first follows its {@code values}. */
	Script row(boolean first, Object... values) {
		this.sql.append(first ? " (" : ", (").append("?, ".repeat(values.length - 1)).append("?)");
		for (Object value : values) {
			this.args.add(storable(value));
		}
		return this;
	}

	void run(JdbcTemplate jdbc) {
		if (!this.sql.isEmpty()) {
			jdbc.update(this.sql.toString(), this.args.toArray());
		}
	}

	static Object storable(Object value) {
		if (value instanceof Instant instant) {
			return instant.atOffset(ZoneOffset.UTC);
		}
		if (value instanceof YearMonth month) {
			return month.atDay(1);
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

}
