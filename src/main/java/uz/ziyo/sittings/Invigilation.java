package uz.ziyo.sittings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.results.FinishedHow;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.IdBlock;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.sittings.SittingChange.What;

/**
 * What staff do to the clock of a sitting: more minutes, a pause, an end. Each leaves a
 * line of who did it. An exam that was archived meanwhile may still be sat.
 */
@Service
public class Invigilation {

	/** So many at once; they may be given again. */
	public static final int MAX_MINUTES = 180;

	private static final Logger log = LoggerFactory.getLogger(Invigilation.class);

	private final Exams exams;

	private final SatPapers papers;

	private final Attempts attempts;

	private final Closing closing;

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	private final IdBlock changeIds;

	Invigilation(Exams exams, SatPapers papers, Attempts attempts, Closing closing, JdbcTemplate jdbc,
			CentreTime time) {
		this.exams = exams;
		this.papers = papers;
		this.attempts = attempts;
		this.closing = closing;
		this.jdbc = jdbc;
		this.time = time;
		this.changeIds = new IdBlock(jdbc, "sitting_change_seq");
	}

	/**
	 * More time for all who are sitting the exam, or for one of them.
	 * @param attemptId null for all
	 * @return for how many
	 * @throws NotFound where there is no such exam or attempt
	 * @throws Refused at the whole: nobody's time is running; at {@code minutes}: not 1
	 * to 180
	 */
	@Transactional
	public int giveMinutes(long examId, Long attemptId, Integer minutes, Caller by) {
		this.exams.getEver(examId);
		List<Attempt> running = ((attemptId != null) ? one(examId, attemptId) : this.attempts.lockOpenOfExam(examId))
			.stream()
			.filter((attempt) -> !attempt.isClosed() && attempt.deadline() != null)
			.toList();
		if (running.isEmpty()) {
			throw Refused.whole("sittings.minutes.nobody");
		}
		if (minutes == null || minutes < 1 || minutes > MAX_MINUTES) {
			throw Refused.at("minutes", "sittings.minutes", MAX_MINUTES);
		}
		Duration more = Duration.ofMinutes(minutes);
		this.jdbc.batchUpdate("update attempt set deadline = ?, extra_minutes = extra_minutes + ? where id = ?", running
			.stream()
			.map((attempt) -> new Object[] { this.time.at(attempt.deadline().plus(more)), minutes, attempt.id() })
			.toList());
		note(examId, attemptId, What.MINUTES, minutes, by);
		return running.size();
	}

	private List<Attempt> one(long examId, long attemptId) {
		return List.of(this.attempts.lock(attemptId)
			.filter((attempt) -> attempt.examId() == examId)
			.orElseThrow(NotFound::new));
	}

	/**
	 * The time of all stands still. What they have not sent yet is still taken.
	 * @return of how many
	 * @throws Refused where nobody's time is running
	 */
	@Transactional
	public int pause(long examId, Caller by) {
		this.exams.getEver(examId);
		Instant now = this.time.now();
		List<Attempt> running = this.attempts.lockOpenOfExam(examId)
			.stream()
			.filter((attempt) -> attempt.pausedAt() == null && !attempt.isOverAt(now))
			.toList();
		requireSome(running);
		this.jdbc.batchUpdate("update attempt set paused_at = ? where id = ?",
				running.stream().map((attempt) -> new Object[] { this.time.at(now), attempt.id() }).toList());
		note(examId, null, What.PAUSED, null, by);
		return running.size();
	}

	/**
	 * The time goes on: everybody has what he had when it was paused.
	 * @return for how many
	 * @throws Refused where nobody waits
	 */
	@Transactional
	public int goOn(long examId, Caller by) {
		this.exams.getEver(examId);
		Instant now = this.time.now();
		List<Attempt> waiting = this.attempts.lockOpenOfExam(examId)
			.stream()
			.filter((attempt) -> attempt.pausedAt() != null)
			.toList();
		requireSome(waiting);
		this.jdbc.batchUpdate("update attempt set deadline = ?, paused_at = null where id = ?",
				waiting.stream()
					.map((attempt) -> new Object[] { this.attempts.at(attempt.deadlineAfterPause(now)), attempt.id() })
					.toList());
		note(examId, null, What.RESUMED, null, by);
		return waiting.size();
	}

	private static void requireSome(List<Attempt> attempts) {
		if (attempts.isEmpty()) {
			throw Refused.whole("sittings.nobody");
		}
	}

	/**
	 * Ends the exam for all who are sitting it, with what they have saved; each for
	 * himself, so that one who cannot be ended does not keep the others.
	 * @return how many were ended
	 * @throws Refused where nobody is sitting it
	 */
	public int stop(long examId, Caller by) {
		this.exams.getEver(examId);
		Instant now = this.time.now();
		List<Attempt> open = this.attempts.openOfExam(examId);
		requireSome(open);
		note(examId, null, What.STOPPED, null, by);
		Paper paper = this.papers.of(examId);
		return (int) open.stream().filter((attempt) -> stop(attempt, paper, now)).count();
	}

	private boolean stop(Attempt attempt, Paper paper, Instant now) {
		try {
			this.closing.stop(attempt.id(), paper, FinishedHow.STOPPED, now);
			return true;
		}
		catch (RuntimeException ex) {
			log.error("Attempt {} could not be stopped", attempt.id(), ex);
			return false;
		}
	}

	private void note(long examId, Long attemptId, What what, Integer minutes, Caller by) {
		this.jdbc.update("""
				insert into sitting_change (id, exam_id, attempt_id, what, minutes, changed_by, changed_at)
				values (?, ?, ?, ?, ?, ?, ?)""", this.changeIds.next(), examId, attemptId, what.name(), minutes,
				by.id(), this.time.at(this.time.now()));
	}

}
