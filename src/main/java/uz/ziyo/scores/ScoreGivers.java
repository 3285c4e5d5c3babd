package uz.ziyo.scores;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Doers;

/**
 * Who gave the scores that are there.
 */
@Service
public class ScoreGivers {

	private final Doers givers;

	ScoreGivers(JdbcClient jdbc, CentreTime time) {
		this.givers = new Doers(jdbc, time, "score d", "d.given_by");
	}

	/** Who gave a score on that day that is still there, whichever day it is for. */
	@Reading
	public Set<Long> on(LocalDate day) {
		return this.givers.on(day);
	}

	/**
	 * Whether somebody did.
	 * @param lesson of the group, where it is looked for first
	 */
	@Reading
	public boolean hasGiven(long accountId, LocalDate day, long groupId, LocalDate lesson) {
		return this.givers.has(accountId, day, groupId, lesson);
	}

}
