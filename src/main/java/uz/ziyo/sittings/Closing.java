package uz.ziyo.sittings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.results.FinishedHow;
import uz.ziyo.results.GivenAnswer;
import uz.ziyo.results.ResultWriter;
import uz.ziyo.results.Submission;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;

/**
 * Turns an attempt into a result, once. Whoever comes to end it holds its row until he is
 * done, and looks again whether it is still to be ended.
 */
@Component
class Closing {

	private final Exams exams;

	private final Starts starts;

	private final Attempts attempts;

	private final AttemptAnswers answers;

	private final ResultWriter results;

	private final JdbcTemplate jdbc;

	Closing(Exams exams, Starts starts, Attempts attempts, AttemptAnswers answers, ResultWriter results,
			JdbcTemplate jdbc) {
		this.exams = exams;
		this.starts = starts;
		this.attempts = attempts;
		this.answers = answers;
		this.results = results;
		this.jdbc = jdbc;
	}

	/**
	 * By the student. What arrives too late ends it too, with what had been saved in
	 * time.
	 * @throws Refused at {@code answers}
	 */
	@Transactional
	Closed submit(long attemptId, Paper paper, List<HandedAnswer> handed, Instant arrived) {
		Attempt attempt = lock(attemptId);
		if (attempt.isClosed()) {
			return new Closed(attempt, false);
		}
		if (attempt.isOverAt(arrived)) {
			return new Closed(close(attempt, paper, List.of(), FinishedHow.TIME, attempt.deadline()), false);
		}
		return new Closed(close(attempt, paper, handed, FinishedHow.SUBMITTED, arrived), true);
	}

	/** By the clock, unless the student or more minutes have come first. */
	@Transactional
	Attempt timeOut(long attemptId, Paper paper, Instant now) {
		Attempt attempt = lock(attemptId);
		return (attempt.isClosed() || !attempt.isOverAt(now)) ? attempt
				: close(attempt, paper, List.of(), FinishedHow.TIME, attempt.deadline());
	}

	/** By somebody else than the student. */
	@Transactional
	Attempt stop(long attemptId, Paper paper, FinishedHow how, Instant now) {
		Attempt attempt = lock(attemptId);
		return attempt.isClosed() ? attempt : close(attempt, paper, List.of(), how, attempt.endAt(now));
	}

	/**
	 * What is handed in without having been begun. The exam is looked at when nobody can
	 * change its paper any more.
	 * @return the result's id
	 * @throws NotFound where students may not see it
	 * @throws Refused where it is not active; at {@code answers}
	 * @throws BegunMeanwhile where the student has begun it after all
	 */
	@Transactional
	long submitAtOnce(ExamView found, long studentId, List<GivenAnswer> given, Instant arrived) {
		ExamView exam = this.starts.sit(found);
		long resultId = write(this.exams.paperOf(exam), studentId, given, FinishedHow.SUBMITTED, arrived);
		if (!this.attempts.startClosed(exam.id(), studentId, arrived, Starts.deadline(exam, arrived),
				FinishedHow.SUBMITTED, resultId)) {
			throw new BegunMeanwhile();
		}
		return resultId;
	}

	private Attempt lock(long attemptId) {
		return this.attempts.lock(attemptId).orElseThrow(NotFound::new);
	}

	private Attempt close(Attempt attempt, Paper paper, List<HandedAnswer> handed, FinishedHow how, Instant at) {
		this.answers.close(attempt.id());
		List<GivenAnswer> given = merge(this.answers.of(attempt.id()), handed);
		long resultId = writtenByHand(attempt).orElseGet(() -> write(paper, attempt.studentId(), given, how, at));
		this.attempts.close(attempt.id(), at, how, resultId);
		return attempt.closed(at, how, resultId);
	}

	/** What is handed in stands before what was saved, unless that is newer. */
	private static List<GivenAnswer> merge(List<SavedAnswer> saved, List<HandedAnswer> handed) {
		Map<Long, Integer> revisions = saved.stream()
			.collect(Collectors.toMap(SavedAnswer::questionId, SavedAnswer::revision));
		List<HandedAnswer> counting = handed.stream()
			.filter((one) -> one.isFrom(revisions.get(one.answer().questionId())))
			.toList();
		Set<Long> named = counting.stream().map((one) -> one.answer().questionId()).collect(Collectors.toSet());
		Stream<GivenAnswer> others = saved.stream()
			.filter((one) -> one.isGiven() && !named.contains(one.questionId()))
			.map((one) -> new GivenAnswer(one.questionId(), one.optionId(), one.written()));
		return Stream.concat(counting.stream().filter(HandedAnswer::counts).map(HandedAnswer::answer), others).toList();
	}

	private long write(Paper paper, long studentId, List<GivenAnswer> given, FinishedHow how, Instant at) {
		return this.results.write(paper, new Submission(studentId, given, how, at));
	}

	/**
	 * A teacher has written the figures down while the student was sitting. Who takes
	 * them back in this very moment is waited for.
	 */
	private Optional<Long> writtenByHand(Attempt attempt) {
		return this.jdbc.queryForList("""
				select r.id from exam_result r where r.exam_id = ? and r.student_id = ? and r.taken_back = 0
				for update""", Long.class, attempt.examId(), attempt.studentId()).stream().findFirst();
	}

	/**
	 * @param submitted whether it was handed in just now
	 */
	record Closed(Attempt attempt, boolean submitted) {

	}

	/** To be handed in as what was begun. */
	static final class BegunMeanwhile extends RuntimeException {

		private BegunMeanwhile() {
			super("The attempt was begun meanwhile", null, false, false);
		}

	}

}
