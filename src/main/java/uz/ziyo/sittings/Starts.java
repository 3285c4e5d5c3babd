package uz.ziyo.sittings;

import java.security.SecureRandom;
import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
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
	 * @throws NotFound where students may not see the exam
	 * @throws Refused as the documents have it: the exam is not active, or the student
	 * has a result already
	 */
	@Transactional
	long start(ExamView found, long studentId) {
		ExamView exam = sit(found);
		long examId = exam.id();
		Instant now = this.time.now();
		Long made = this.attempts.start(examId, studentId, now, deadline(exam, now), this.random.nextLong())
			.orElse(null);
		if (made != null) {
			this.answers.make(made);
			return made;
		}
		Attempt begun = this.attempts.lockOf(examId, studentId).orElse(null);
		if (begun == null) {
			// Unless it is the exam that was closed in this very moment.
			requireOpen(this.exams.get(examId));
		}
		if (begun == null || begun.isClosed()) {
			throw submitted();
		}
		return begun.id();
	}

	/**
	 * Where nobody has begun it yet, who is changing the exam's paper is waited for; what
	 * it is then, it is for whoever begins it.
	 * @throws NotFound where students may not see it
	 * @throws Refused where it is not active
	 */
	ExamView sit(ExamView found) {
		ExamView exam = found;
		if (!found.isSat()) {
			this.exams.sit(found.id());
			exam = this.exams.get(found.id());
		}
		requireOpen(exam);
		return exam;
	}

	static void requireOpen(ExamView exam) {
		if (exam.archivedAt() != null || !exam.published()) {
			throw new NotFound();
		}
		if (!exam.active()) {
			throw inactive();
		}
	}

	static Instant deadline(ExamView exam, Instant from) {
		return (exam.timeLimit() > 0) ? from.plusSeconds(60L * exam.timeLimit()) : null;
	}

	static Refused submitted() {
		return Refused.documented("sittings.submitted");
	}

	private static Refused inactive() {
		return Refused.documented("sittings.inactive");
	}

}
