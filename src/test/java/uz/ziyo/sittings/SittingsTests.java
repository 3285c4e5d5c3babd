package uz.ziyo.sittings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.exams.ExamView;
import uz.ziyo.people.People;
import uz.ziyo.results.GivenAnswer;
import uz.ziyo.results.Results;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.SaveOutcome.State;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Overlap;
import uz.ziyo.testing.SqlCount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SittingsTests extends SittingsTest {

	@Autowired
	private SqlCount sql;

	@Autowired
	private Invigilation invigilation;

	@Autowired
	private Results results;

	@Autowired
	private People people;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void aCodeLeadsToOneAttemptHoweverOftenItIsTyped() {
		Entrance before = this.sittings.enter(" " + this.exam.code().toLowerCase() + " ", this.student.caller());
		assertThat(before.isBegun()).isFalse();
		assertThat(before.deadline()).isEqualTo(this.time.now().plus(Duration.ofMinutes(30)));
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(start()).isEqualTo(attempt);
		Sitting sitting = sitting(attempt);
		assertThat(sitting.clock().secondsLeft()).isEqualTo(20 * 60);
		assertThat(sitting.given()).isEqualTo(1);
		assertThat(this.exams.get(this.exam.id()).isSat()).isTrue();
		assertThat(count("attempt_answer")).isEqualTo(4);
	}

	@Test
	void twoDevicesAtOnceGetTheSameAttempt() throws Exception {
		ExecutorService devices = Executors.newFixedThreadPool(6);
		List<Callable<Long>> starts = IntStream.range(0, 6).<Callable<Long>>mapToObj((device) -> this::start).toList();
		Set<Long> attempts = devices.invokeAll(starts).stream().map(SittingsTests::got).collect(Collectors.toSet());
		devices.shutdown();
		assertThat(attempts).hasSize(1);
		assertThat(count("attempt")).isEqualTo(1);
		assertThat(count("attempt_answer")).isEqualTo(4);
	}

	private static <T> T got(Future<T> future) {
		try {
			return future.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void anExamThatMayNotBeSeenOrSatIsNotBegun() {
		ExamView hidden = exam(new GivenExam().unpublished());
		ExamView inactive = exam(new GivenExam().inactive());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enter(hidden.code()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enter("ABCDEF"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> enter(inactive.code()))
			.withMessage("sittings.inactive");
		assertThat(count("attempt")).isZero();
	}

	/** Whoever comes by the code has seen it open, and waits for who closes it. */
	@Test
	void anExamThatIsClosedInThisVeryMomentIsNotBegun() {
		assertThatThrownBy(
				() -> Overlap.of(this.transactions, () -> this.exams.unpublish(this.exam.id()), this::start, () -> {
				}))
			.hasCauseInstanceOf(NotFound.class);
		this.exams.publish(this.exam.id());
		assertThatThrownBy(() -> Overlap.of(this.transactions,
				() -> this.exams.archive(this.exam.id(), this.as.owner().caller()), () -> handIn(List.of()), () -> {
				}))
			.hasCauseInstanceOf(NotFound.class);
		assertThat(count("attempt")).isZero();
		assertThat(count("exam_result")).isZero();
	}

	@Test
	void whoHasBegunGoesOnWhateverBecomesOfTheExam() {
		long attempt = start();
		this.exams.unpublish(this.exam.id());
		assertThat(start()).isEqualTo(attempt);
		assertThat(save(attempt, 1, 2, 0, "page").state()).isEqualTo(State.SAVED);
		Someone late = this.as.another(Role.STUDENT);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.sittings.start(this.exam.code(), late.caller()));
		this.exams.archive(this.exam.id(), this.as.owner().caller());
		assertThat(start()).isEqualTo(attempt);
		assertThat(submit(attempt)).isTrue();
		assertThat(count("exam_result")).isEqualTo(1);
	}

	@Test
	void fiveWrongCodesAMinuteAndTwentyAnHourAreEnough() {
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enter("WRONG2"));
		}
		assertThatExceptionOfType(TooManyCodes.class).isThrownBy(() -> enter(this.exam.code()))
			.satisfies((refused) -> assertThat(refused.seconds()).isEqualTo(60));
		Someone other = this.as.another(Role.STUDENT);
		assertThat(this.sittings.enter(this.exam.code(), other.caller()).isBegun()).isFalse();
		this.clock.advance(Duration.ofSeconds(61));
		assertThat(enter(this.exam.code()).isBegun()).isFalse();
		for (int i = 0; i < 15; i++) {
			this.clock.advance(Duration.ofSeconds(20));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enter("WRONG2"));
		}
		this.clock.advance(Duration.ofMinutes(5));
		assertThatExceptionOfType(TooManyCodes.class).isThrownBy(() -> enter(this.exam.code()))
			.satisfies((refused) -> assertThat(refused.minutes()).isGreaterThan(40));
		this.clock.advance(Duration.ofHours(1));
		assertThat(enter(this.exam.code()).isBegun()).isFalse();
	}

	private Entrance enter(String code) {
		return this.sittings.enter(code, this.student.caller());
	}

	@Test
	void eachStudentHasAnOrderOfHisOwnAndKeepsIt() {
		this.exam = exam(new GivenExam().questions(12, 0).shuffled());
		long attempt = start();
		List<Long> order = order(attempt, this.student);
		List<Long> options = question(attempt, 1).options().stream().map(SittingQuestion.SittingOption::id).toList();
		assertThat(order(attempt, this.student)).isEqualTo(order);
		assertThat(question(attempt, 1).options().stream().map(SittingQuestion.SittingOption::id)).isEqualTo(options);
		Someone other = this.as.another(Role.STUDENT);
		long others = this.sittings.start(this.exam.code(), other.caller());
		assertThat(order(others, other)).isNotEqualTo(order).containsExactlyInAnyOrderElementsOf(order);
	}

	private List<Long> order(long attempt, Someone whose) {
		return this.sittings.get(attempt, whose.caller()).questions().stream().map(SittingQuestion::id).toList();
	}

	@Test
	void savesAnAnswerWithTwoStatements() {
		long attempt = start();
		long question = question(attempt, 1).id();
		Long option = question(attempt, 1).options().get(1).id();
		assertThat(this.sql.during(() -> this.sittings.save(attempt, question,
				new AnswerDraft(option, null, true, 0, "page", 1), this.time.now(), this.student.caller())))
			.hasSize(2);
		assertThat(question(attempt, 1).answer()).satisfies((answer) -> {
			assertThat(answer.optionId()).isEqualTo(option);
			assertThat(answer.later()).isTrue();
			assertThat(answer.revision()).isEqualTo(1);
		});
	}

	@Test
	void aSecondPageIsToldOfTheNewerAnswerAndThenCountsToo() {
		long attempt = start();
		assertThat(save(attempt, 4, "Reading helps", 0, "one").answer().revision()).isEqualTo(1);
		assertThat(save(attempt, 4, "Reading helps a lot", 1, "one").answer().revision()).isEqualTo(2);
		SaveOutcome stale = save(attempt, 4, "Something else", 0, "two");
		assertThat(stale.state()).isEqualTo(State.STALE);
		assertThat(stale.answer().written()).isEqualTo("Reading helps a lot");
		assertThat(save(attempt, 4, "Something else", 2, "two").state()).isEqualTo(State.SAVED);
		assertThat(save(attempt, 4, "Reading helps me", 2, "one").state()).isEqualTo(State.STALE);
		assertThat(question(attempt, 4).answer().written()).isEqualTo("Something else");
	}

	/** Its answer got lost on the way: it does not know that it was saved. */
	@Test
	void aPageIsNotRefusedForWhatItHasSavedItself() {
		long attempt = start();
		save(attempt, 4, "Reading", 0, "one");
		assertThat(save(attempt, 4, "Reading helps", 0, "one").state()).isEqualTo(State.SAVED);
		assertThat(save(attempt, 4, "Reading helps", 0, "two").state()).as("the same is there already")
			.isEqualTo(State.SAVED);
		assertThat(question(attempt, 4).answer().written()).isEqualTo("Reading helps");
	}

	/** The network has held it up, and let the next one through. */
	@Test
	void anOlderSaveThatArrivesLateDoesNotOverwriteANewerOneOfItsPage() {
		long attempt = start();
		long question = question(attempt, 4).id();
		assertThat(saved(attempt, question, "Reading", 1)).isEqualTo("Reading");
		assertThat(saved(attempt, question, "Reading helps a lot", 3)).isEqualTo("Reading helps a lot");
		assertThat(saved(attempt, question, "Reading helps", 2)).isEqualTo("Reading helps a lot");
		assertThat(question(attempt, 4).answer().revision()).isEqualTo(2);
		assertThat(saved(attempt, question, "Reading", 4)).isEqualTo("Reading");
	}

	/** By one page, which has heard of no save yet. */
	private String saved(long attempt, long question, String words, int number) {
		SaveOutcome outcome = this.sittings.save(attempt, question,
				new AnswerDraft(null, words, false, 0, "page", number), this.time.now(), this.student.caller());
		assertThat(outcome.state()).isEqualTo(State.SAVED);
		return outcome.answer().written();
	}

	@Test
	void refusesWhatIsNotOfThisAttempt() {
		long attempt = start();
		Someone other = this.as.another(Role.STUDENT);
		long question = question(attempt, 1).id();
		Long foreignOption = question(attempt, 2).options().get(0).id();
		ExamView otherExam = exam(new GivenExam());
		long foreignQuestion = this.exams.paper(otherExam.id()).questions().get(0).id();
		AnswerDraft nothing = new AnswerDraft(null, null, false, 0, "page", 1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.sittings.save(attempt, question, nothing, this.time.now(), other.caller()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.sittings.get(attempt, other.caller()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.sittings.seen(attempt, other.caller()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.sittings.submit(attempt, List.of(), this.time.now(), other.caller()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.sittings.save(attempt, foreignQuestion, nothing, this.time.now(), this.student.caller()));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.sittings.save(attempt, question,
				new AnswerDraft(foreignOption, null, false, 0, "page", 1), this.time.now(), this.student.caller()));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> save(attempt, 4, "a".repeat(20_001), 0, "page"))
			.withMessage("sittings.written.long");
		assertThat(save(attempt, 4, "a".repeat(20_000), 0, "page").state()).isEqualTo(State.SAVED);
		assertThat(count("attempt_answer where option_id is not null")).isZero();
	}

	@Test
	void whatArrivesThirtySecondsAfterTheDeadlineStillCounts() {
		long attempt = start();
		this.clock.advance(Duration.ofMinutes(30).plusSeconds(30));
		assertThat(save(attempt, 1, 2, 0, "page").state()).isEqualTo(State.SAVED);
		long second = question(attempt, 2).id();
		this.sweeper.sweep();
		assertThat(count("exam_result")).isZero();
		Instant arrived = this.time.now();
		this.clock.advance(Duration.ofSeconds(8));
		this.sweeper.sweep();
		assertThat(this.sittings.submit(attempt, List.of(), arrived, this.student.caller())).isTrue();
		assertThat(late(attempt, second).state()).isEqualTo(State.OVER);
		assertThat(resultAnswers()).containsExactly("She goes to school.");
	}

	/** A page that has heard of the end does not listen any more. */
	@Test
	void aSaveThatIsTooLateClosesTheSittingSoThatNoMinutesOpenItAgain() {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		long second = question(attempt, 2).id();
		this.clock.advance(Duration.ofMinutes(30).plusSeconds(31));
		SaveOutcome late = late(attempt, second);
		assertThat(late.state()).isEqualTo(State.OVER);
		assertThat(late.clock().over()).isTrue();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.invigilation.giveMinutes(this.exam.id(), attempt, 5, this.as.employee().caller()))
			.withMessage("sittings.minutes.nobody");
		assertThat(count("exam_result where finished_how = 'TIME'")).isEqualTo(1);
		assertThat(resultAnswers()).containsExactly("She goes to school.");
		assertThat(this.sql.during(() -> late(attempt, second))).as("it is closed").hasSize(2);
	}

	private SaveOutcome late(long attempt, long question) {
		return this.sittings.save(attempt, question, new AnswerDraft(null, "Late", false, 0, "page", 100),
				this.time.now(), this.student.caller());
	}

	@Test
	void tooLateASubmissionEndsItWithWhatWasSavedInTime() {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		this.clock.advance(Duration.ofMinutes(30).plusSeconds(31));
		long question = this.exams.paper(this.exam.id()).questions().get(3).id();
		assertThat(this.sittings.submit(attempt, List.of(HandedAnswer.of(new GivenAnswer(question, null, "Too late"))),
				this.time.now(), this.student.caller()))
			.isFalse();
		assertThat(resultAnswers()).containsExactly("She goes to school.");
		assertThat(count("exam_result where finished_how = 'TIME'")).isEqualTo(1);
	}

	@Test
	void submitsOnce() throws Exception {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		save(attempt, 2, 1, 0, "page");
		save(attempt, 4, "Reading improves vocabulary", 0, "page");
		ExecutorService devices = Executors.newFixedThreadPool(6);
		List<Callable<Boolean>> all = IntStream.range(0, 6)
			.<Callable<Boolean>>mapToObj((device) -> () -> submit(attempt))
			.toList();
		List<Boolean> submitted = devices.invokeAll(all).stream().map(SittingsTests::got).toList();
		devices.shutdown();
		assertThat(submitted).containsOnlyOnce(true);
		assertThat(count("exam_result where correct_answers = 1 and total_questions = 4 and score = 25")).isEqualTo(1);
		assertThat(resultAnswers()).containsExactly("She goes to school.", "She go to school.",
				"Reading improves vocabulary");
		assertThat(save(attempt, 3, 2, 0, "page").state()).isEqualTo(State.OVER);
		assertThat(this.exams.get(this.exam.id()).participants()).isEqualTo(1);
		assertThatExceptionOfType(Refused.class).isThrownBy(this::start).withMessage("sittings.submitted");
		assertThat(this.sittings.confirmation(attempt, this.student.caller())).satisfies((paper) -> {
			assertThat(paper.answered()).isEqualTo(3);
			assertThat(paper.questions()).isEqualTo(4);
			assertThat(paper.studentName()).isEqualTo(this.student.caller().fullName());
		});
	}

	/** It has seen the attempt open, and waits for who closes it. */
	@Test
	void aSaveThatHasWaitedForTheEndIsRefused() throws Exception {
		long attempt = start();
		SittingQuestion question = question(attempt, 1);
		SaveOutcome waited = Overlap.of(this.transactions, () -> submit(attempt),
				() -> this.sittings.save(attempt, question.id(),
						new AnswerDraft(question.options().get(0).id(), null, false, 0, "page", 1), this.time.now(),
						this.student.caller()),
				() -> {
				});
		assertThat(waited.state()).isEqualTo(State.OVER);
		assertThat(count("attempt_answer where revision > 0")).isZero();
		assertThat(count("exam_answer")).isZero();
	}

	@Test
	void aProgramHandsInAtOnceWhatItNeverBegan() {
		List<Long> questions = this.exams.paper(this.exam.id()).questions().stream().map((one) -> one.id()).toList();
		Long right = this.exams.paper(this.exam.id()).questions().get(0).options().get(1).id();
		List<GivenAnswer> answers = List.of(new GivenAnswer(questions.get(0), right, null),
				new GivenAnswer(questions.get(3), null, "I am a student"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> handIn(List.of(answers.get(0), answers.get(0))));
		assertThat(count("attempt")).isZero();
		handIn(answers);
		assertThat(resultAnswers()).containsExactly("She goes to school.", "I am a student");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> handIn(answers)).withMessage("sittings.submitted");
		assertThatExceptionOfType(Refused.class).isThrownBy(this::start).withMessage("sittings.submitted");
		assertThat(this.exams.get(this.exam.id()).isSat()).isTrue();
	}

	private long handIn(List<GivenAnswer> answers) {
		return this.sittings.handIn(this.exam.id(), answers, this.time.now(), this.student.caller());
	}

	@Test
	void whatAProgramHandsInStandsBeforeWhatWasSavedAndLosesNothing() {
		long attempt = start();
		save(attempt, 1, 1, 0, "page");
		save(attempt, 2, 2, 0, "page");
		SittingQuestion first = question(attempt, 1);
		handIn(List.of(new GivenAnswer(first.id(), first.options().get(1).id(), null)));
		assertThat(resultAnswers()).containsExactly("She goes to school.", "She goes to school.");
	}

	@Test
	void aFormWithoutAScriptSendsAllAndOverwritesNothingNewer() {
		long attempt = start();
		SittingQuestion first = question(attempt, 1);
		SittingQuestion second = question(attempt, 2);
		save(attempt, 1, 2, 0, "other page");
		this.sittings.submit(attempt,
				List.of(new HandedAnswer(new GivenAnswer(first.id(), first.options().get(0).id(), null), 0),
						new HandedAnswer(new GivenAnswer(second.id(), second.options().get(2).id(), null), 0),
						new HandedAnswer(new GivenAnswer(question(attempt, 4).id(), null, " "), 0)),
				this.time.now(), this.student.caller());
		assertThat(resultAnswers()).containsExactly("She goes to school.", "She going to school.");
	}

	@Test
	void theSweeperClosesWhatIsOverdueOnceAndWithItsDeadline() {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		this.clock.advance(Duration.ofMinutes(31));
		this.sweeper.sweep();
		this.sweeper.sweep();
		assertThat(count("exam_result where finished_how = 'TIME'")).isEqualTo(1);
		assertThat(this.sittings.confirmation(attempt, this.student.caller()).closedAt())
			.isEqualTo(this.time.now().minus(Duration.ofMinutes(1)));
		assertThat(sitting(attempt).clock().over()).isTrue();
		assertThat(submit(attempt)).isFalse();
	}

	@Test
	void oneThatCannotBeClosedDoesNotKeepTheOthers() {
		start();
		Someone other = this.as.another(Role.STUDENT);
		this.sittings.start(this.exam.code(), other.caller());
		this.jdbc.sql("insert into attempt_answer (attempt_id, question_id, option_id, later, revision, closed) "
				+ "select min(a.id), (select min(q.id) from question q where q.exam_id = ?), null, false, 1, false from attempt a")
			.param(exam(new GivenExam()).id())
			.update();
		this.jdbc.sql("update attempt_answer set written_answer = 'Of another paper' where revision = 1").update();
		this.clock.advance(Duration.ofMinutes(31));
		this.sweeper.sweep();
		assertThat(count("exam_result")).isEqualTo(1);
		this.jdbc.sql("update attempt_answer set written_answer = null where revision = 1").update();
		this.sweeper.sweep();
		assertThat(count("exam_result")).isEqualTo(2);
	}

	@Test
	void aPageThatComesBackAfterTheTimeClosesItItself() {
		long attempt = start();
		this.clock.advance(Duration.ofMinutes(31));
		assertThat(sitting(attempt).clock().over()).isTrue();
		assertThat(count("exam_result")).isEqualTo(1);
	}

	@Test
	void withoutALimitItIsNeverOver() {
		this.exam = exam(new GivenExam().minutes(0));
		long attempt = start();
		this.clock.advance(Duration.ofDays(3));
		this.sweeper.sweep();
		assertThat(save(attempt, 1, 2, 0, "page").state()).isEqualTo(State.SAVED);
		assertThat(sitting(attempt).clock().secondsLeft()).isNull();
	}

	@Test
	void whoIsArchivedIsOutAtOnceWithWhatHeHadSaved() {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		this.people.archive(Role.STUDENT, this.student.id(), this.as.owner().caller());
		assertThat(count("exam_result where finished_how = 'DISABLED' and correct_answers = 1")).isEqualTo(1);
		assertThat(count("attempt where closed_how = 'DISABLED' and id = " + attempt)).isEqualTo(1);
		assertThat(this.exams.get(this.exam.id()).participants()).as("who is archived takes it along").isZero();
	}

	@Test
	void aResultWrittenByHandIsTheStudents() {
		long attempt = start();
		byHand();
		assertThat(submit(attempt)).isTrue();
		assertThat(count("exam_result")).isEqualTo(1);
		assertThat(count("attempt a join exam_result r on r.id = a.result_id where r.finished_how = 'BY_HAND'"))
			.isEqualTo(1);
		Someone other = this.student;
		this.student = this.as.another(Role.STUDENT);
		byHand();
		assertThatExceptionOfType(Refused.class).isThrownBy(this::start).withMessage("sittings.submitted");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> handIn(List.of())).withMessage("sittings.submitted");
		assertThat(other.id()).isNotEqualTo(this.student.id());
	}

	private void byHand() {
		this.jdbc.sql("""
				insert into exam_result (id, exam_id, student_id, score, correct_answers, total_questions, unchecked,
				is_checked, by_hand, finished_how, created_at, updated_at, taken_back, version)
				values (nextval('exam_result_seq'), ?, ?, 50, 2, 4, 0, true, true, 'BY_HAND', current_timestamp,
				current_timestamp, 0, 0)""").params(this.exam.id(), this.student.id()).update();
	}

	/** The attempt would be closed without a result, and nobody could begin it again. */
	@Test
	void aResultThatIsTakenBackWhileTheSittingIsClosedIsNotTheStudents() throws Exception {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		byHand();
		this.exams.addParticipant(this.exam.id(), this.student.id());
		long result = resultId();
		assertThat(Overlap.of(this.transactions,
				() -> this.results.remove(result, "Adashib yozilgan", this.as.owner().caller()), () -> submit(attempt),
				() -> {
				}))
			.isTrue();
		assertThat(count("attempt a join exam_result r on r.id = a.result_id where r.taken_back = 0 "
				+ "and r.finished_how = 'SUBMITTED' and a.id = " + attempt))
			.isEqualTo(1);
		assertThat(resultAnswers()).containsExactly("She goes to school.");
	}

	@Test
	void whoseResultWasTakenBackIsToldSo() {
		long attempt = start();
		long question = question(attempt, 1).id();
		submit(attempt);
		this.results.remove(resultId(), null, this.as.owner().caller());
		assertThatExceptionOfType(TakenBack.class).isThrownBy(() -> this.sittings.seen(attempt, this.student.caller()));
		assertThatExceptionOfType(TakenBack.class).isThrownBy(() -> this.sittings.save(attempt, question,
				new AnswerDraft(null, null, false, 0, "page", 1), this.time.now(), this.student.caller()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.sittings.seen(attempt, this.as.another(Role.STUDENT).caller()))
			.isNotInstanceOf(TakenBack.class);
		assertThat(start()).isNotEqualTo(attempt);
	}

	@Test
	void seenSaysWhatTimeItIs() {
		long attempt = start();
		this.clock.advance(Duration.ofMinutes(1));
		SittingClock clock = this.sittings.seen(attempt, this.student.caller());
		assertThat(clock.secondsLeft()).isEqualTo(29 * 60);
		assertThat(this.sql.during(() -> this.sittings.seen(attempt, this.student.caller()))).hasSize(1);
		submit(attempt);
		assertThat(this.sittings.seen(attempt, this.student.caller()).over()).isTrue();
	}

	private long resultId() {
		return this.jdbc.sql("select id from exam_result where exam_id = ? and student_id = ? and taken_back = 0")
			.params(this.exam.id(), this.student.id())
			.query(Long.class)
			.single();
	}

}
