package uz.ziyo.sittings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.results.AlreadySubmitted;
import uz.ziyo.results.FinishedHow;
import uz.ziyo.results.GivenAnswer;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.list.Rows;

/**
 * A student's sitting: the code, the paper, every answer the moment it is given, and the
 * end. The time is the server's. {@code hpa-backend.md} §2.6, §2.10; {@code hpa.md} §13.
 */
@Service
public class Sittings {

	private final Exams exams;

	private final SatPapers papers;

	private final Attempts attempts;

	private final AttemptAnswers answers;

	private final Starts starts;

	private final Closing closing;

	private final WrongCodes wrongCodes;

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	Sittings(Exams exams, SatPapers papers, Attempts attempts, AttemptAnswers answers, Starts starts, Closing closing,
			WrongCodes wrongCodes, JdbcTemplate jdbc, CentreTime time) {
		this.exams = exams;
		this.papers = papers;
		this.attempts = attempts;
		this.answers = answers;
		this.starts = starts;
		this.closing = closing;
		this.wrongCodes = wrongCodes;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * What a code leads to. Who has begun may go on, whatever has become of the exam.
	 * @param code as it was typed
	 * @throws NotFound where there is none, or students may not see it
	 * @throws TooManyCodes after too many that were none, whatever this one is
	 * @throws Refused as the documents have it: the exam is not active, or was handed in
	 */
	public Entrance enter(String code, Caller student) {
		Found found = find(code, student);
		return (found.attempt() != null) ? new Entrance(found.exam(), found.attempt().id(), found.attempt().deadline())
				: new Entrance(found.exam(), null, Starts.deadline(found.exam(), this.time.now()));
	}

	private Found find(String code, Caller student) {
		this.wrongCodes.refuseIfTooMany(student.id());
		try {
			ExamView exam = this.exams.byCodeEver(code).orElseThrow(NotFound::new);
			Attempt attempt = this.attempts.findOf(exam.id(), student.id()).orElse(null);
			if (attempt != null) {
				requireOpen(attempt);
			}
			else {
				Starts.requireOpen(exam);
			}
			return new Found(exam, attempt);
		}
		catch (NotFound ex) {
			this.wrongCodes.record(student.id());
			throw ex;
		}
	}

	private static void requireOpen(Attempt attempt) {
		if (attempt.isClosed()) {
			throw Starts.submitted();
		}
	}

	/**
	 * The student's result of the exam with that code, by which he sees that he has
	 * handed it in; empty where he has not.
	 * @param code as it was typed
	 */
	@Reading
	public Optional<Long> resultOf(String code, Caller student) {
		return this.exams.byCodeEver(code)
			.flatMap((exam) -> this.jdbc
				.queryForList("""
						select r.id from exam_result r where r.exam_id = ? and r.student_id = ? and r.taken_back = 0""",
						Long.class, exam.id(), student.id())
				.stream()
				.findFirst());
	}

	/**
	 * Begins the attempt, or finds the one that was begun.
	 * @return its id
	 * @throws Refused as {@link #enter}
	 */
	public long start(String code, Caller student) {
		Found found = find(code, student);
		return (found.attempt() != null) ? found.attempt().id() : this.starts.start(found.exam(), student.id());
	}

	/**
	 * As {@link #start}, with the paper. {@code hpa-backend.md} §2.6.
	 */
	public Sitting begin(String code, Caller student) {
		Found found = find(code, student);
		Sitting sitting = (found.attempt() != null) ? sitting(found.attempt(), this.exams.paperOf(found.exam()))
				: get(this.starts.start(found.exam(), student.id()), student);
		if (sitting.clock().over()) {
			throw Starts.submitted();
		}
		return sitting;
	}

	/**
	 * The attempt with the paper in its order and what has been answered. One whose time
	 * is over is closed first.
	 * @throws NotFound where it is another's
	 */
	public Sitting get(long attemptId, Caller student) {
		Attempt attempt = own(attemptId, student);
		return sitting(attempt, this.papers.of(attempt.examId()));
	}

	private Sitting sitting(Attempt found, Paper paper) {
		Instant now = this.time.now();
		Attempt attempt = (!found.isClosed() && found.isOverAt(now)) ? this.closing.timeOut(found.id(), paper, now)
				: found;
		Map<Long, SavedAnswer> saved = this.answers.of(attempt.id())
			.stream()
			.collect(Collectors.toMap(SavedAnswer::questionId, Function.identity()));
		Shuffle order = new Shuffle(attempt.seed());
		return new Sitting(attempt.id(), paper.exam(), attempt.clock(now),
				order.questions(paper)
					.stream()
					.map((question) -> question(question, order, paper, saved.get(question.id())))
					.toList());
	}

	private static SittingQuestion question(PaperQuestion question, Shuffle order, Paper paper, SavedAnswer saved) {
		SavedAnswer answer = (saved != null) ? saved : new SavedAnswer(question.id(), null, null, false, 0, null);
		return new SittingQuestion(question.id(), question.type(), question.text(), question.position(),
				order.options(paper, question)
					.stream()
					.map((option) -> new SittingQuestion.SittingOption(option.id(), option.text(), option.position()))
					.toList(),
				answer);
	}

	/**
	 * Keeps one answer, if nothing newer is there and the time is not over. Two
	 * statements; where the time is over, the attempt is closed first, as the end is for
	 * good to the page that hears of it.
	 * @param arrived when the request came
	 * @throws NotFound where the attempt is another's, or the question of another exam
	 * @throws TakenBack where its result was taken back
	 * @throws Refused at {@code written} where it is too long, at {@code option} where it
	 * belongs to another question
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public SaveOutcome save(long attemptId, long questionId, AnswerDraft draft, Instant arrived, Caller student) {
		if (draft.written() != null && draft.written().length() > GivenAnswer.MAX_WRITTEN) {
			throw Refused.at("written", "sittings.written.long", GivenAnswer.MAX_WRITTEN);
		}
		Instant now = this.time.now();
		Optional<Integer> revision = this.answers.save(attemptId, questionId, student.id(), draft, arrived, now);
		AttemptAnswers.Kept kept = this.answers.find(attemptId, questionId, student.id())
			.orElseThrow(() -> missing(attemptId, student));
		boolean over = kept.attempt().isClosed();
		if (!over && kept.attempt().isOverAt(arrived)) {
			this.closing.timeOut(attemptId, this.papers.of(kept.attempt().examId()), arrived);
			// More minutes may have come first.
			return save(attemptId, questionId, draft, arrived, student);
		}
		SittingClock clock = over ? new SittingClock(now, kept.attempt().deadline(), null, true)
				: kept.attempt().clock(now);
		// Also after the end: the page may not have heard that it arrived.
		if (revision.isPresent() || kept.is(draft) || kept.overtook(draft)) {
			return new SaveOutcome(SaveOutcome.State.SAVED, kept.answer(), clock);
		}
		if (over) {
			return new SaveOutcome(SaveOutcome.State.OVER, kept.answer(), clock);
		}
		if (kept.isNewerThan(draft)) {
			return new SaveOutcome(SaveOutcome.State.STALE, kept.answer(), clock);
		}
		throw Refused.at("option", "sittings.option", draft.optionId());
	}

	/**
	 * That the student's page is there, and what time it is. One statement.
	 * @throws NotFound where the attempt is another's
	 * @throws TakenBack where its result was taken back
	 */
	public SittingClock seen(long attemptId, Caller student) {
		Instant now = this.time.now();
		return this.attempts.seen(attemptId, student.id(), now).orElseThrow(() -> missing(attemptId, student));
	}

	/**
	 * Hands in what has been saved. Where it was handed in already, nothing happens.
	 * @param answers what the page has beside it; those that were made from an older
	 * revision than the saved one do not count
	 * @param arrived when the request came: until thirty seconds after the deadline it
	 * counts
	 * @return whether it was handed in by this; if not, it was before, or by the time
	 * @throws NotFound where the attempt is another's
	 */
	public boolean submit(long attemptId, List<HandedAnswer> answers, Instant arrived, Caller student) {
		Attempt attempt = own(attemptId, student);
		return !attempt.isClosed()
				&& close(() -> this.closing.submit(attemptId, this.papers.of(attempt.examId()), answers, arrived))
					.submitted();
	}

	/**
	 * Hands in a whole exam at once, begun or not. {@code hpa-backend.md} §2.10.
	 * @return the result's id
	 * @throws NotFound where students may not see it
	 * @throws Refused as the documents have it: not active, or handed in already; at
	 * {@code answers}
	 */
	public long handIn(long examId, List<GivenAnswer> given, Instant arrived, Caller student) {
		Attempt attempt = this.attempts.findOf(examId, student.id()).orElse(null);
		if (attempt == null) {
			try {
				return submitAtOnce(this.exams.get(examId, student), given, arrived, student);
			}
			catch (Closing.BegunMeanwhile ex) {
				attempt = this.attempts.findOf(examId, student.id()).orElseThrow(Starts::submitted);
			}
		}
		requireOpen(attempt);
		long attemptId = attempt.id();
		Closing.Closed closed = close(() -> this.closing.submit(attemptId, this.papers.of(examId),
				given.stream().map(HandedAnswer::of).toList(), arrived));
		if (!closed.submitted()) {
			throw Starts.submitted();
		}
		return closed.attempt().resultId();
	}

	private long submitAtOnce(ExamView exam, List<GivenAnswer> given, Instant arrived, Caller student) {
		// What is read in the transaction is not kept for the next.
		this.exams.paperOf(exam);
		try {
			return this.closing.submitAtOnce(exam, student.id(), given, arrived);
		}
		catch (AlreadySubmitted ex) {
			throw Starts.submitted();
		}
	}

	/**
	 * Somebody may write a result down by hand in that very moment: then it is that one.
	 */
	private static Closing.Closed close(Supplier<Closing.Closed> closing) {
		try {
			return closing.get();
		}
		catch (AlreadySubmitted ex) {
			return closing.get();
		}
	}

	/**
	 * @throws NotFound where the attempt is another's, or not closed
	 */
	@Reading
	public Confirmation confirmation(long attemptId, Caller student) {
		return this.jdbc
			.query("""
					select a.id, a.result_id, a.started_at, a.closed_at, a.closed_how, e.title, s.name as subject_name,
					e.questions_count, p.first_name, p.last_name, p.username,
					(select count(*) from exam_answer x where x.result_id = a.result_id) as answered
					from attempt a join exam e on e.id = a.exam_id join subject s on s.id = e.subject_id
					join account p on p.id = a.student_id
					where a.id = ? and a.student_id = ? and a.taken_back = 0 and a.closed_at is not null""",
					(row, number) -> new Confirmation(row.getLong("id"), row.getLong("result_id"),
							row.getString("title"), row.getString("subject_name"),
							PersonName.full(row.getString("first_name"), row.getString("last_name"),
									row.getString("username")),
							Rows.instant(row, "started_at"), Rows.instant(row, "closed_at"),
							FinishedHow.valueOf(row.getString("closed_how")), row.getInt("answered"),
							row.getInt("questions_count")),
					attemptId, student.id())
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private Attempt own(long attemptId, Caller student) {
		return this.attempts.find(attemptId)
			.filter((attempt) -> attempt.studentId() == student.id())
			.orElseThrow(() -> missing(attemptId, student));
	}

	private NotFound missing(long attemptId, Caller student) {
		return this.attempts.wasTakenBack(attemptId, student.id()) ? new TakenBack() : new NotFound();
	}

	/**
	 * @param attempt null where the student has not begun
	 */
	private record Found(ExamView exam, Attempt attempt) {

	}

}
