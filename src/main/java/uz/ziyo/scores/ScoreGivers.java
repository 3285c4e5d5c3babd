package uz.ziyo.scores;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;

/**
 * Who gave the scores that are there.
 */
@Service
public class ScoreGivers {

	private static final String GIVEN = "score d where d.created_at >= :from and d.created_at < :to";

	private final JdbcClient jdbc;

	private final CentreTime time;

	ScoreGivers(JdbcClient jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/** Who gave a score on that day that is still there, whichever day it is for. */
	@Reading
	public Set<Long> on(LocalDate day) {
		return during(day, "select distinct d.given_by from " + GIVEN).query(Long.class).set();
	}

	/**
	 * Whether somebody did. Mostly there is one of the lesson that was looked at last,
	 * which is asked for first: they are fewer than all of a day.
	 */
	@Reading
	public boolean hasGiven(long accountId, LocalDate day, long groupId, LocalDate lesson) {
		String his = GIVEN + " and d.given_by = :account";
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
