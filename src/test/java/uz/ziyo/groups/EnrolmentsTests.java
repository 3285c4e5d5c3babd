package uz.ziyo.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.groups.ArchivedItem.Kind;
import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class EnrolmentsTests {

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private Rosters rosters;

	@Autowired
	private RunningScores runningScores;

	@Autowired
	private ArchivedPeople archived;

	@Autowired
	private TeachingArchive archive;

	@Autowired
	private Groups groups;

	@Autowired
	private Students students;

	@Autowired
	private Subjects subjects;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Test
	void whoComesBackFromTheArchiveHasHisScoresButNoGroup() {
		long group = this.given.group("IELTS-A1");
		long student = this.given.studentIn(group).id();
		this.runningScores.add(student, group, 40);
		this.students.archive(student);
		assertRecounted();
		assertThat(this.groups.get(group, this.as.owner().caller()).totalScore()).isZero();
		this.archived.restore(Role.STUDENT, student);
		assertRecounted();
		assertThat(this.groups.get(group, this.as.owner().caller()).totalScore()).isEqualTo(40);
		assertThat(this.students.get(student, this.as.owner().caller()).groupId()).isNull();
	}

	@Test
	void aGroupComesBackFromTheArchiveWithThoseWhoWereInIt() {
		long group = this.given.group("IELTS-A1");
		long here = this.given.studentIn(group).id();
		long gone = this.given.studentIn(group).id();
		long left = this.given.studentIn(group).id();
		long elsewhere = this.given.studentIn(group).id();
		String joined = joinedAs(here, group);
		this.enrolments.leave(left, group);
		this.jdbc.sql("update enrolment set left_at = timestamp '2026-10-01 10:00:00' where student_id = ?")
			.param(left)
			.update();
		this.groups.archive(group);
		this.students.archive(gone);
		this.enrolments.add(elsewhere, this.given.group("IELTS-B1"), "student");

		this.archive.restore(Kind.GROUP, group);

		assertThat(this.rosters.of(group, this.as.owner().caller())).extracting(RosterRow::studentId)
			.containsExactly(here);
		assertThat(joinedAs(here, group)).isEqualTo(joined);
		assertThat(this.groups.get(group, this.as.owner().caller()).studentsCount()).isEqualTo(1);
		assertRecounted();
	}

	private String joinedAs(long student, long group) {
		return this.jdbc.sql("""
				select cast(joined_no as varchar(20)) || ' ' || cast(joined_at as varchar(40)) from enrolment
				where student_id = ? and group_id = ?""").params(student, group).query(String.class).single();
	}

	@Test
	void aStudentIsAddedOnce() {
		long group = this.given.group("IELTS-A1");
		long student = this.as.student().id();

		assertThat(this.enrolments.add(student, group, "student")).isTrue();
		assertThat(this.enrolments.add(student, group, "student")).isFalse();

		assertThat(this.groups.get(group, this.as.owner().caller()).studentsCount()).isEqualTo(1);
	}

	@Test
	void onlyStudentsAreAddedAndOnlyToLiveGroups() {
		long group = this.given.group("IELTS-A1");
		long student = this.as.student().id();

		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.enrolments.add(this.as.employee().id(), group, "student"))
			.withMessage("groups.student.unknown");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.enrolments.add(student, group + 1_000_000, "student"));
		this.groups.archive(group);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.enrolments.add(student, group, "student"));
	}

	@Test
	void nobodyIsArchivedWhileSomebodyPutsHimIntoAGroup() throws Exception {
		long from = this.given.group("IELTS-A1");
		long to = this.given.group("IELTS-B1");
		long newcomer = this.as.another(Role.STUDENT).id();
		long member = this.given.studentIn(from).id();
		assertThatArchivingWaitsFor(newcomer, () -> this.enrolments.add(newcomer, to, "student"));
		assertThatArchivingWaitsFor(member, () -> this.enrolments.transfer(member, from, to, "student"));
		assertRecounted();
	}

	private void assertThatArchivingWaitsFor(long student, Runnable joining) throws Exception {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<?> archiving = new TransactionTemplate(this.transactions).execute((status) -> {
				joining.run();
				Future<?> begun = thread.submit(() -> this.students.archive(student));
				assertThatExceptionOfType(TimeoutException.class)
					.isThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS));
				return begun;
			});
			archiving.get();
		}
		finally {
			thread.shutdown();
		}
		assertThat(this.jdbc.sql("select count(*) from enrolment where student_id = ? and left_at is null")
			.param(student)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void theScoreStaysInTheOldGroupWhenAStudentMoves() {
		long from = this.given.group("IELTS-A1");
		long to = this.given.group("IELTS-B1");
		long student = this.given.studentIn(from).id();
		this.runningScores.add(student, from, 40);

		this.enrolments.transfer(student, from, to, "student");

		assertThat(score(from)).isEqualTo(40);
		assertThat(score(to)).isZero();
		assertThat(this.students.get(student, this.as.owner().caller()).groupName()).isEqualTo("IELTS-B1");
		assertThat(this.students.get(student, this.as.owner().caller()).allScore()).isEqualTo(40);

		this.enrolments.transfer(student, to, from, "student");

		assertThat(this.rosters.of(from, this.as.owner().caller()).get(0).totalScore()).isEqualTo(40);
	}

	@Test
	void nobodyMovesIntoAFullGroup() {
		long from = this.given.group("IELTS-A1");
		long to = groupFor(1);
		this.given.studentIn(to);
		long student = this.given.studentIn(from).id();

		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.enrolments.transfer(student, from, to, "student"))
			.withMessage("groups.group.full");

		assertThat(this.rosters.of(from, this.as.owner().caller())).hasSize(1);
		assertRecounted();
	}

	@Test
	void tiesShareARankAndLeaveAGap() {
		long group = this.given.group("IELTS-A1");
		int[] scores = { 50, 80, 80, 20, 0 };
		for (int score : scores) {
			this.runningScores.add(this.given.studentIn(group).id(), group, score);
		}

		assertThat(this.rosters.rating(group, this.as.owner().caller()).all()).extracting(RosterRow::rank)
			.containsExactly(1, 1, 3, 4, 5);
	}

	@Test
	void onlyOneOfManyGetsTheLastPlace() throws Exception {
		long group = groupFor(3);
		this.given.studentsIn(group, 2);
		List<Callable<Boolean>> attempts = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			long student = this.as.another(Role.STUDENT).id();
			attempts.add(() -> this.enrolments.add(student, group, "student"));
		}

		int refused = 0;
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
				refused += isRefused(attempt) ? 1 : 0;
			}
		}
		finally {
			threads.shutdown();
		}

		assertThat(refused).isEqualTo(7);
		assertThat(this.groups.get(group, this.as.owner().caller()).studentsCount()).isEqualTo(3);
		assertRecounted();
	}

	@Test
	void theRunningFiguresAreWhatTheRowsAddUpTo() {
		Random chance = new Random(20261120);
		List<Long> groupIds = List.of(this.given.group("IELTS-A1"), this.given.group("IELTS-B1"), groupFor(3));
		List<Long> studentIds = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			studentIds.add(this.as.another(Role.STUDENT).id());
		}
		for (int step = 0; step < 150; step++) {
			long student = studentIds.get(chance.nextInt(studentIds.size()));
			long group = groupIds.get(chance.nextInt(groupIds.size()));
			long other = groupIds.get(chance.nextInt(groupIds.size()));
			try {
				switch (chance.nextInt(8)) {
					case 0, 1 -> this.enrolments.add(student, group, "student");
					case 2 -> this.enrolments.remove(student, group);
					case 3 -> this.enrolments.transfer(student, group, other, "student");
					case 4 -> this.enrolments.move(student, group, "group");
					case 5, 6 -> {
						this.enrolments.require(student, group);
						this.runningScores.add(student, group, chance.nextInt(-20, 100));
					}
					default -> archiveNowAndThen(chance, student);
				}
			}
			catch (Refused ex) {
				// Full, or not in it: nothing may have changed then either.
			}
		}

		assertRecounted();
	}

	private void archiveNowAndThen(Random chance, long student) {
		if (chance.nextInt(6) == 0) {
			try {
				this.students.archive(student);
			}
			catch (NotFound ex) {
				// Archived already.
			}
		}
	}

	private static boolean isRefused(Future<Boolean> attempt) throws InterruptedException {
		try {
			return !attempt.get();
		}
		catch (java.util.concurrent.ExecutionException ex) {
			assertThat(ex.getCause()).isInstanceOf(Refused.class);
			return true;
		}
	}

	private void assertRecounted() {
		assertThat(this.jdbc.sql("""
				select y.group_id from group_tally y where y.students_count <>
				(select count(*) from enrolment e where e.group_id = y.group_id and e.left_at is null)
				or y.total_score <> (select coalesce(sum(e.total_score), 0) from enrolment e
				join account a on a.id = e.student_id where e.group_id = y.group_id and a.archived_at is null)""")
			.query(Long.class)
			.list()).isEmpty();
	}

	private long score(long group) {
		return this.groups.get(group, this.as.owner().caller()).totalScore();
	}

	private long groupFor(int most) {
		return this.groups.create(new GroupDraft("Toʻla-" + most, null, this.subjects.findOrCreate("Matematika"), null,
				null, null, null, null, null, most, true, null));
	}

}
