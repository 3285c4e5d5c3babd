package uz.ziyo.scores;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.groups.Enrolled;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Points;
import uz.ziyo.groups.RunningScores;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.Years;

/**
 * Scores, several a day as they come; all count. {@code hpa.md} §9.
 */
@Service
public class Scores {

	public static final int MOST = 100;

	private final ScoreRepository scores;

	private final PastScoreRepository past;

	private final Enrolments enrolments;

	private final RunningScores runningScores;

	private final ApplicationEventPublisher events;

	private final ScoreBook book;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Scores(ScoreRepository scores, PastScoreRepository past, Enrolments enrolments, RunningScores runningScores,
			ApplicationEventPublisher events, ScoreBook book, JdbcClient jdbc, CentreTime time) {
		this.scores = scores;
		this.past = past;
		this.enrolments = enrolments;
		this.runningScores = runningScores;
		this.events = events;
		this.book = book;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Gives a student a score, and adds it to his and his group's total.
	 * @throws Refused at {@code score}, {@code date}, {@code student}, {@code group}
	 */
	@Transactional
	public ScoreView give(ScoreDraft asked, Caller by) {
		return give(asked, null, by);
	}

	@Transactional
	ScoreView give(ScoreDraft asked, UUID once, Caller by) {
		LocalDate today = this.time.today();
		ScoreDraft draft = new ScoreDraft(asked.studentId(), asked.groupId(), asked.score(),
				(asked.date() == null) ? today : asked.date());
		check(draft, today);
		Enrolled enrolled = this.enrolments.require(draft.studentId(), draft.groupId());
		Instant now = this.time.now();
		Score score = this.scores.save(new Score(draft, once, by.id(), now));
		// The row first, then the totals: everyone takes the locks in one order.
		this.scores.flush();
		this.runningScores.addNew(draft.studentId(), draft.groupId(), draft.score());
		this.events.publishEvent(new ScoreGiven(by.id(), by.role(), draft.groupId(), draft.studentId(), draft.date()));
		return new ScoreView(score.id(), enrolled.studentId(), enrolled.firstName(), enrolled.lastName(),
				enrolled.username(), enrolled.groupId(), enrolled.groupName(), draft.score(), draft.date(), by.id(),
				by.firstName(), by.lastName(), by.username(), now, now, 0);
	}

	/**
	 * Changes a score; the totals follow by the difference. Who gave it stays.
	 * @param change makes the new draft of what the score is by then
	 * @param version the one that was looked at; null to change it whatever it is
	 * @throws NotFound where there is none
	 * @throws Stale where somebody has changed it since
	 * @throws Refused as {@link #give}; student and group are looked at where they change
	 */
	@Transactional
	public ScoreView change(long id, UnaryOperator<ScoreDraft> change, Integer version, Caller by) {
		Score score = lock(id);
		score.requireVersion(version);
		ScoreDraft was = score.draft();
		ScoreDraft draft = change.apply(was);
		check(draft, this.time.today());
		if (was.studentId() != draft.studentId() || was.groupId() != draft.groupId()) {
			this.enrolments.require(draft.studentId(), draft.groupId());
		}
		if (!was.equals(draft)) {
			Instant now = this.time.now();
			this.past.save(new PastScore(score, false, by.id(), now));
			score.change(draft, now);
			this.scores.flush();
			if (was.studentId() == draft.studentId() && was.groupId() == draft.groupId()) {
				this.runningScores.add(draft.studentId(), draft.groupId(), draft.score() - was.score());
			}
			else {
				this.runningScores.add(List.of(new Points(was.studentId(), was.groupId(), -was.score()),
						new Points(draft.studentId(), draft.groupId(), draft.score())));
			}
		}
		return this.book.get(id, by);
	}

	/**
	 * Takes a score back, out of the totals too; it stays in the history.
	 * @throws NotFound where there is none
	 */
	@Transactional
	public ScoreDraft remove(long id, Caller by) {
		Score score = lock(id);
		ScoreDraft was = score.draft();
		this.past.save(new PastScore(score, true, by.id(), this.time.now()));
		this.scores.delete(score);
		this.scores.flush();
		this.runningScores.add(was.studentId(), was.groupId(), -was.score());
		this.events.publishEvent(new ScoreRemoved(score.givenBy(), score.createdAt(), was.groupId(), was.date()));
		return was;
	}

	/** Scores of who is archived have left the totals, and stay as they are. */
	private Score lock(long id) {
		Score score = this.scores.lock(id).orElseThrow(NotFound::new);
		boolean gone = this.jdbc.sql("""
				select count(*) from account a, study_group g
				where a.id = ? and g.id = ? and a.archived_at is null and g.archived_at is null""")
			.params(score.draft().studentId(), score.draft().groupId())
			.query(Long.class)
			.single() == 0;
		if (gone) {
			throw new NotFound();
		}
		return score;
	}

	private static void check(ScoreDraft draft, LocalDate today) {
		Refused.collect()
			.add(draft.score() < 0, "score", "scores.score.little", 0)
			.add(draft.score() > MOST, "score", "scores.score.much", MOST)
			.add(draft.date().isAfter(today), "date", "scores.date.future")
			.add(draft.date().getYear() < Years.FIRST, "date", "scores.date.past")
			.throwIfAny();
	}

}
