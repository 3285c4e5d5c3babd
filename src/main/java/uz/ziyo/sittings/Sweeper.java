package uz.ziyo.sittings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import uz.ziyo.exams.Paper;
import uz.ziyo.shared.CentreTime;

/**
 * Turns attempts whose time is over into results of what had been saved.
 */
@Component
class Sweeper {

	/** What has arrived in time may take so long until it is heard. */
	static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

	private final Attempts attempts;

	private final SatPapers papers;

	private final Closing closing;

	private final CentreTime time;

	Sweeper(Attempts attempts, SatPapers papers, Closing closing, CentreTime time) {
		this.attempts = attempts;
		this.papers = papers;
		this.closing = closing;
		this.time = time;
	}

	/** Those whose time went by while nothing was running. */
	@EventListener(ApplicationReadyEvent.class)
	void sweep() {
		Instant now = this.time.now();
		Map<Long, Paper> papers = new HashMap<>();
		for (Attempt attempt : overdue(now)) {
			try {
				this.closing.timeOut(attempt.id(), papers.computeIfAbsent(attempt.examId(), this.papers::of), now);
			}
			catch (RuntimeException ex) {
				// The others are not to wait for it; it is tried again with the next
				// sweep.
				log.error("Attempt {} could not be closed", attempt.id(), ex);
			}
		}
	}

	/** The application starts also while the database is busy. */
	private List<Attempt> overdue(Instant now) {
		try {
			return this.attempts.overdue(now.minus(Attempt.GRACE).minus(PATIENCE));
		}
		catch (RuntimeException ex) {
			log.error("Overdue attempts could not be found", ex);
			return List.of();
		}
	}

}
