package uz.ziyo.scores;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Students;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.Overlap;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ZiyoTest
class ScoresTests {

	@Autowired
	private Scores scores;

	@Autowired
	private ScoreBook book;

	@Autowired
	private ScoreTaps taps;

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private Groups groups;

	@Autowired
	private Students students;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private long group;

	private long student;

	private Caller teacher;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group).id();
		this.teacher = this.as.employee().caller();
	}

	@Test
	void severalScoresADayAllCount() {
		give(20);
		give(5);

		DayScore day = this.book.day(this.group, TestClock.TODAY, this.student);

		assertThat(day.daySum()).isEqualTo(25);
		assertThat(day.dayCount()).isEqualTo(2);
		assertThat(day.total()).isEqualTo(25);
		assertThat(this.groups.get(this.group, this.teacher).totalScore()).isEqualTo(25);
		assertTotalsAreRight();
	}

	@Test
	void sentAgainItCountsOnce() throws Exception {
		ScoreDraft draft = new ScoreDraft(this.student, this.group, 20, null);
		UUID once = UUID.randomUUID();

		ScoreView first = this.taps.give(draft, once, this.teacher);
		ScoreView again = this.taps.give(draft, once, this.teacher);
		this.taps.give(draft, UUID.randomUUID(), this.teacher);
		this.taps.give(draft, null, this.teacher);

		assertThat(again.id()).isEqualTo(first.id());
		assertThat(total()).isEqualTo(60);
		assertTotalsAreRight();
	}

	@Test
	void sentManyTimesAtOnceItCountsOnce() throws Exception {
		UUID once = UUID.randomUUID();
		Callable<Object> tap = () -> this.taps.give(new ScoreDraft(this.student, this.group, 20, null), once,
				this.teacher);

		atOnce(IntStream.range(0, 8).mapToObj(number -> tap).toList());

		assertThat(total()).isEqualTo(20);
		assertTotalsAreRight();
	}

	@Test
	void aScoreThatIsThereIsTheAnswerEvenWhereItCouldNotBeGivenAnyMore() {
		ScoreDraft draft = new ScoreDraft(this.student, this.group, 20, null);
		UUID once = UUID.randomUUID();
		ScoreView first = this.taps.give(draft, once, this.teacher);
		this.enrolments.leave(this.student, this.group);

		assertThat(this.taps.give(draft, once, this.teacher).id()).isEqualTo(first.id());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.taps.give(draft, UUID.randomUUID(), this.teacher));
	}

	@Test
	void totalsFollowAChangeAndARemoval() {
		ScoreView score = give(20);
		give(10);

		ScoreView changed = change(score, new ScoreDraft(this.student, this.group, 50, score.date()),
				this.as.owner().caller());

		assertThat(changed.score()).isEqualTo(50);
		assertThat(changed.givenById()).isEqualTo(this.teacher.id());
		assertThat(total()).isEqualTo(60);
		assertTotalsAreRight();

		this.scores.remove(score.id(), this.teacher);

		assertThat(total()).isEqualTo(10);
		assertTotalsAreRight();
		assertThat(this.book.history(this.group, score.id()).all()).extracting(ScoreChange::score, ScoreChange::removed)
			.containsExactlyInAnyOrder(tuple(20, false), tuple(50, true));
	}

	@Test
	void aScoreGivenToTheWrongStudentMovesWithItsPoints() {
		long other = this.given.studentIn(this.group).id();
		ScoreView score = give(40);

		change(score, new ScoreDraft(other, this.group, 40, score.date()), this.teacher);

		assertThat(total()).isZero();
		assertThat(this.book.day(this.group, TestClock.TODAY, other).total()).isEqualTo(40);
		assertTotalsAreRight();
	}

	@Test
	void refusesWhatIsNoScore() {
		assertRefused("score", new ScoreDraft(this.student, this.group, 101, null));
		assertRefused("score", new ScoreDraft(this.student, this.group, -1, null));
		assertRefused("date", new ScoreDraft(this.student, this.group, 5, TestClock.TODAY.plusDays(1)));
	}

	@Test
	void refusesAStudentWhoIsNotInTheGroup() {
		long elsewhere = this.given.studentIn(this.given.group("IELTS-B2")).id();

		assertRefused("student", new ScoreDraft(elsewhere, this.group, 5, null));
		assertRefused("student", new ScoreDraft(this.teacher.id(), this.group, 5, null));
		assertRefused("group", new ScoreDraft(this.student, 999_999, 5, null));
	}

	@Test
	void scoresOfAnArchivedStudentStayAsTheyAre() {
		ScoreView score = give(20);
		this.students.archive(this.student);

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.scores.remove(score.id(), this.teacher));
		assertThat(this.book.list(new ScoreFilter(this.group, null, null, null, null, null), this.teacher).all())
			.isEmpty();
		assertThat(this.groups.get(this.group, this.teacher).totalScore()).isZero();
	}

	@Test
	void aStudentSeesHisOwnAlone() {
		ScoreView score = give(20);
		Caller other = this.given.studentIn(this.group).caller();

		assertThat(this.book.list(ScoreFilter.ofStudent(this.student), other).all()).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.book.get(score.id(), other));
	}

	@Test
	void twoAtOnceDoNotCountADifferenceTwice() throws Exception {
		ScoreView score = give(10);
		Callable<Object> change = () -> change(score, new ScoreDraft(this.student, this.group, 60, score.date()),
				this.teacher);
		Callable<Object> remove = () -> {
			try {
				return this.scores.remove(score.id(), this.teacher);
			}
			catch (NotFound ex) {
				return ex;
			}
		};

		atOnce(IntStream.range(0, 8).mapToObj(number -> change).toList());
		assertThat(total()).isEqualTo(60);
		assertTotalsAreRight();

		atOnce(IntStream.range(0, 4).mapToObj(number -> remove).toList());
		assertThat(total()).isZero();
		assertTotalsAreRight();
	}

	@Test
	void manyGivenAtOnceAllCount() throws Exception {
		Callable<Object> give = () -> give(5);

		atOnce(IntStream.range(0, 20).mapToObj(number -> give).toList());

		assertThat(total()).isEqualTo(100);
		assertTotalsAreRight();
	}

	/** Whoever changes two groups' totals takes them in one order. */
	@Test
	void whoMovesAScoreWaitsForNobodyWhoWaitsForHim() throws Exception {
		long later = this.given.group("IELTS-B2");
		this.enrolments.enrol(this.student, later, "group");
		ScoreView score = this.scores.give(new ScoreDraft(this.student, later, 40, null), this.teacher);

		Overlap.of(this.transactions, () -> lockTally(this.group),
				() -> change(score, new ScoreDraft(this.student, this.group, 40, score.date()), this.teacher),
				() -> lockTally(later));

		assertThat(total()).isEqualTo(40);
		assertTotalsAreRight();
	}

	@Test
	void whoArchivesAStudentWaitsForNobodyWhoWaitsForHim() throws Exception {
		long later = this.given.group("IELTS-B2");
		give(20);
		this.enrolments.leave(this.student, this.group);
		this.enrolments.enrol(this.student, later, "group");

		Overlap.of(this.transactions, () -> lockTally(this.group), () -> {
			this.students.archive(this.student);
			return null;
		}, () -> lockTally(later));

		assertThat(this.groups.get(this.group, this.teacher).totalScore()).isZero();
		assertThat(this.groups.get(later, this.teacher).studentsCount()).isZero();
	}

	private void lockTally(long groupId) {
		this.jdbc.sql("update group_tally set total_score = total_score where group_id = ?").param(groupId).update();
	}

	/** Beside the sequence, which is asked once for fifty. */
	@Test
	void givingTakesFourStatements() {
		give(5);

		assertThat(this.sql.during(() -> give(5))).filteredOn((statement) -> !statement.contains("score_seq"))
			.hasSizeLessThanOrEqualTo(4);
	}

	private static void atOnce(List<Callable<Object>> tasks) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			for (var result : threads.invokeAll(tasks)) {
				result.get();
			}
		}
		finally {
			threads.shutdown();
		}
	}

	private ScoreView give(int points) {
		return this.scores.give(new ScoreDraft(this.student, this.group, points, null), this.teacher);
	}

	private ScoreView change(ScoreView score, ScoreDraft draft, Caller by) {
		return this.scores.change(score.id(), (was) -> draft, null, by);
	}

	private long total() {
		return this.book.day(this.group, TestClock.TODAY, this.student).total();
	}

	private void assertRefused(String field, ScoreDraft draft) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.scores.give(draft, this.teacher))
			.satisfies(refused -> assertThat(refused.problems()).extracting(Refused.Problem::field)
				.containsExactly(field));
	}

	private void assertTotalsAreRight() {
		assertThat(count("""
				select count(*) from enrolment e where e.total_score <>
				(select coalesce(sum(s.score), 0) from score s
				where s.student_id = e.student_id and s.group_id = e.group_id)""")).isZero();
		assertThat(count("""
				select count(*) from group_tally y where y.total_score <>
				(select coalesce(sum(s.score), 0) from score s where s.group_id = y.group_id)""")).isZero();
	}

	private long count(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

}
