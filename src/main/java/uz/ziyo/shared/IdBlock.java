package uz.ziyo.shared;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ids of a sequence that counts by fifty, as most of ours do, or by more; known before
 * the rows are written, so that rows which name each other go to the database together.
 */
public final class IdBlock {

	private static final int FIFTY = 50;

	private final JdbcTemplate jdbc;

	private final String query;

	private final int size;

	private long next = 1;

	private long last;

	public IdBlock(JdbcTemplate jdbc, String sequence) {
		this(jdbc, sequence, FIFTY);
	}

	/**
	 * @param size what the sequence counts by
	 */
	public IdBlock(JdbcTemplate jdbc, String sequence, int size) {
		this.jdbc = jdbc;
		this.query = "select nextval('" + sequence + "')";
		this.size = size;
	}

	public synchronized long next() {
		if (this.next > this.last) {
			this.next = this.jdbc.queryForObject(this.query, Long.class);
			this.last = this.next + this.size - 1;
		}
		return this.next++;
	}

}
