package uz.ziyo.shared.list;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One list as one query: what is shown, from where, which rows, in which order. Made by
 * {@link Selects}.
 */
public final class Select<T> implements Listing<T> {

	private static final int FETCH_SIZE = 1000;

	/** So many rows are held at once without harm, also when sixteen ask. */
	private static final int FEW = 4000;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final Streams streams;

	private final String columns;

	private final String from;

	private final RowMapper<T> mapper;

	private final StringBuilder where = new StringBuilder();

	private final List<Object> args = new ArrayList<>();

	/** Before the order: what is to come first. */
	private final StringBuilder first = new StringBuilder();

	private final List<Object> firstArgs = new ArrayList<>();

	private String order = "";

	Select(JdbcTemplate jdbc, TransactionTemplate transaction, Streams streams, String columns, String from,
			RowMapper<T> mapper) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.streams = streams;
		this.columns = columns;
		this.from = from;
		this.mapper = mapper;
	}

	/** Adds a condition; its {@code ?} stand for the values that follow. */
	public Select<T> where(String condition, Object... values) {
		this.where.append(this.where.isEmpty() ? " where " : " and ").append('(').append(condition).append(')');
		for (Object value : values) {
			this.args.add(storable(value));
		}
		return this;
	}

	/** Adds a condition with one {@code ?}, unless the value is null. */
	public Select<T> whereIfGiven(String condition, Object value) {
		return (value == null) ? this : where(condition, value);
	}

	/** Adds that a column has one of these values; none has one of no values. */
	public Select<T> whereIn(String column, Collection<?> values) {
		return values.isEmpty() ? where("1 = 0") : where(
				column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")", values.toArray());
	}

	/**
	 * Puts the rows that fulfil a condition before the others, each lot in the order that
	 * is asked for.
	 */
	public Select<T> first(String condition, Object... values) {
		this.first.append("case when ").append(condition).append(" then 0 else 1 end, ");
		for (Object value : values) {
			this.firstArgs.add(storable(value));
		}
		return this;
	}

	public Select<T> orderBy(String order) {
		this.order = order;
		return this;
	}

	/**
	 * Orders by what was asked for where it is one of the allowed names.
	 * @param asked names as a query has them: {@code -created_at,name}; may be null
	 * @param allowed name to column
	 * @param otherwise the order when nothing allowed was asked for, and the last
	 * tie-break
	 */
	public Select<T> orderBy(String asked, Map<String, String> allowed, String otherwise) {
		StringBuilder columns = new StringBuilder();
		if (asked != null) {
			for (String name : asked.split(",")) {
				String trimmed = name.strip();
				boolean descending = trimmed.startsWith("-");
				String column = allowed.get(descending ? trimmed.substring(1) : trimmed);
				if (column != null) {
					columns.append(column).append(descending ? " desc, " : ", ");
				}
			}
		}
		return orderBy(columns + otherwise);
	}

	@Override
	public Page<T> page(int number, int size) {
		List<T> rows = rows(size, (long) (number - 1) * size);
		boolean lastKnown = rows.size() < size && (number == 1 || !rows.isEmpty());
		long total = lastKnown ? (long) (number - 1) * size + rows.size() : count();
		return new Page<>(rows, number, size, total);
	}

	/** Some of the rows, where nobody asks how many there are. */
	public List<T> rows(int limit, long offset) {
		List<Object> bounded = allArgs();
		bounded.add(limit);
		bounded.add(offset);
		return this.jdbc.query(sql() + " limit ? offset ?", this.mapper, bounded.toArray());
	}

	public long count() {
		Long count = this.jdbc.queryForObject("select count(*) from " + this.from + this.where, Long.class,
				this.args.toArray());
		return (count == null) ? 0 : count;
	}

	/** The sum of a column over all rows of the list; of nothing, zero. */
	public BigDecimal sum(String column) {
		return this.jdbc.queryForObject("select coalesce(sum(" + column + "), 0) from " + this.from + this.where,
				BigDecimal.class, this.args.toArray());
	}

	/**
	 * A list that fits into memory anyhow is read like a page of it; a cursor needs a
	 * transaction, and so two more round trips.
	 * @throws uz.ziyo.shared.Busy where too many long lists are being read already
	 */
	@Override
	public void forEach(Consumer<T> reader) {
		List<T> first = rows(FEW + 1, 0);
		if (first.size() <= FEW) {
			first.forEach(reader);
		}
		else {
			this.streams.run(() -> stream(reader));
		}
	}

	/** At once by a cursor. */
	@Override
	public void forEachPatiently(Consumer<T> reader) {
		this.streams.runPatiently(() -> stream(reader));
	}

	private void stream(Consumer<T> reader) {
		this.transaction.executeWithoutResult(status -> this.jdbc.query(connection -> {
			// Forward only, read only, with a fetch size: what PostgreSQL needs to hand
			// rows out piece by piece.
			PreparedStatement statement = connection.prepareStatement(sql(), ResultSet.TYPE_FORWARD_ONLY,
					ResultSet.CONCUR_READ_ONLY);
			statement.setFetchSize(FETCH_SIZE);
			int index = 1;
			for (Object arg : allArgs()) {
				statement.setObject(index++, arg);
			}
			return statement;
		}, (ResultSet row) -> reader.accept(map(row))));
	}

	@Override
	public List<T> all() {
		return this.jdbc.query(sql(), this.mapper, allArgs().toArray());
	}

	private List<Object> allArgs() {
		List<Object> all = new ArrayList<>(this.args);
		all.addAll(this.firstArgs);
		return all;
	}

	private static Object storable(Object value) {
		if (value instanceof Instant instant) {
			return instant.atOffset(ZoneOffset.UTC);
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

	private T map(ResultSet row) throws SQLException {
		return this.mapper.mapRow(row, 0);
	}

	private String sql() {
		String order = this.order.isEmpty() ? "" : " order by " + this.first + this.order;
		return "select " + this.columns + " from " + this.from + this.where + order;
	}

}
