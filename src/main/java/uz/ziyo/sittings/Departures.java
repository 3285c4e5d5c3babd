package uz.ziyo.sittings;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import uz.ziyo.people.AccountArchived;
import uz.ziyo.results.FinishedHow;
import uz.ziyo.results.ResultRemoved;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Role;

/**
 * What happens elsewhere and ends, or frees, an attempt.
 */
@Component
class Departures {

	private final Attempts attempts;

	private final SatPapers papers;

	private final Closing closing;

	private final CentreTime time;

	Departures(Attempts attempts, SatPapers papers, Closing closing, CentreTime time) {
		this.attempts = attempts;
		this.papers = papers;
		this.closing = closing;
		this.time = time;
	}

	/** Who is out is out at once; what he had saved counts. */
	@EventListener
	void close(AccountArchived archived) {
		if (archived.role() == Role.STUDENT) {
			this.attempts.openOfStudent(archived.id())
				.forEach((attempt) -> this.closing.stop(attempt.id(), this.papers.of(attempt.examId()),
						FinishedHow.DISABLED, this.time.now()));
		}
	}

	@EventListener
	void free(ResultRemoved removed) {
		this.attempts.takeBack(removed.resultId());
	}

}
