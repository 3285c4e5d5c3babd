package uz.ziyo.sittings;

import java.security.SecureRandom;
import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;

/**
 * Begins attempts, each once: of two devices at the same moment, both get the same one.
 */
@Component
class Starts {

	private final SecureRandom random = new SecureRandom();

	private final Exams exams;

	private final Attempts attempts;

	private final AttemptAnswers answers;

	private final CentreTime time;

	Starts(Exams exams, Attempts attempts, AttemptAnswers answers, CentreTime time) {
		this.exams = exams;
		this.attempts = attempts;
		this.answers = answers;
		this.time = time;
	}

	/**
	 * @return the attempt's id, new or not
	 * @throws Refused as the documents have it, where the student has a result already
	 */
	@Transactional
	long start(ExamView exam, long studentId) {
		// First: who is changing the questions is waited for.
		this.exams.sit(exam.id());
		Instant now = this.time.now();
		Long made = this.attempts.start(exam.id(), studentId, now, deadline(exam, now), this.random.nextLong())
			.orElse(null);
		if (made != null) {
			this.answers.make(made);
			return made;
		}
		return this.attempts.lockOf(exam.id(), studentId)
			.filter((attempt) -> !attempt.isClosed())
			.map(Attempt::id)
			.orElseThrow(Starts::submitted);
	}

	static Instant deadline(ExamView exam, Instant from) {
		return (exam.timeLimit() > 0) ? from.plusSeconds(60L * exam.timeLimit()) : null;
	}

	static Refused submitted() {
		return Refused.documented("sittings.submitted");
	}

	static Refused inactive() {
		return Refused.documented("sittings.inactive");
	}

}
