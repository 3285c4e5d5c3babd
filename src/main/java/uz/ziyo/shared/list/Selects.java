package uz.ziyo.shared.list;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every list begins.
 */
@Component
public class Selects {

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final Streams streams = new Streams();

	Selects(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
	}

	/**
	 * @param columns what stands between {@code select} and {@code from}
	 * @param from tables and joins, without conditions
	 */
	public <T> Select<T> select(String columns, String from, RowMapper<T> mapper) {
		return new Select<>(this.jdbc, this.transaction, this.streams, columns, from, mapper);
	}

}
