package uz.ziyo.shared.list;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.shared.CentreTime;

/**
 * Who did something on a day, as rows {@code d} tell that were made then and are still
 * there.
 */
public final class Doers {

	private final JdbcClient jdbc;

	private final CentreTime time;

	private final String rows;

	private final String account;

	/**
	 * @param rows what stands behind {@code from}
	 * @param account the column that says who did it
	 */
	public Doers(JdbcClient jdbc, CentreTime time, String rows, String account) {
		this.jdbc = jdbc;
		this.time = time;
		this.rows = rows + " where d.created_at >= :from and d.created_at < :to and " + account;
		this.account = account;
	}

	/** Whichever lesson it was for. */
	public Set<Long> on(LocalDate day) {
		return during(day, "select distinct " + this.account + " from " + this.rows + " is not null").query(Long.class)
			.set();
	}

	/**
	 * Whether somebody is one of them. Mostly there is something of the lesson that was
	 * looked at last, which is asked for first: that is less than all of a day.
	 */
	public boolean has(long accountId, LocalDate day, long groupId, LocalDate lesson) {
		String his = this.rows + " = :account";
		return during(day,
				"select exists (select 1 from " + his + " and d.group_id = :group and d.date = :lesson)"
						+ " or exists (select 1 from " + his + ")")
			.param("account", accountId)
			.param("group", groupId)
			.param("lesson", lesson)
			.query(Boolean.class)
			.single();
	}

	private JdbcClient.StatementSpec during(LocalDate day, String query) {
		return this.jdbc.sql(query)
			.param("from", this.time.at(this.time.startOf(day)))
			.param("to", this.time.at(this.time.startOf(day.plusDays(1))));
	}

}
