package uz.ziyo.scores;

import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;

/**
 * Scores that may be sent again, because the answer to the first sending was lost on its
 * way. Outside the transaction that gives the score: what the database refuses there ends
 * it.
 */
@Service
public class ScoreTaps {

	private final Scores scores;

	private final ScoreBook book;

	private final JdbcClient jdbc;

	ScoreTaps(Scores scores, ScoreBook book, JdbcClient jdbc) {
		this.scores = scores;
		this.book = book;
		this.jdbc = jdbc;
	}

	/**
	 * As {@link Scores#give}; sent again, it answers with the score that it gave the
	 * first time.
	 * @param once the sending's own id; null where it has none
	 */
	public ScoreView give(ScoreDraft draft, UUID once, Caller by) {
		try {
			return this.scores.give(draft, once, by);
		}
		catch (Refused | DataIntegrityViolationException ex) {
			return given(once, by).orElseThrow(() -> ex);
		}
	}

	private Optional<ScoreView> given(UUID once, Caller by) {
		if (once == null) {
			return Optional.empty();
		}
		return this.jdbc.sql("select id from score where once = ?")
			.param(once)
			.query(Long.class)
			.optional()
			.map(id -> this.book.get(id, by));
	}

}
