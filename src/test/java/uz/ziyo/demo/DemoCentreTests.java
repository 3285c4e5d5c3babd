package uz.ziyo.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.exams.ExamStatus;
import uz.ziyo.exams.Exams;
import uz.ziyo.groups.Subjects;
import uz.ziyo.groups.Timetable;
import uz.ziyo.ledger.LedgerChecks;
import uz.ziyo.ledger.debts.DebtAge;
import uz.ziyo.ledger.debts.DebtAges;
import uz.ziyo.ledger.debts.Debts;
import uz.ziyo.ledger.debts.GroupDebt;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.People;
import uz.ziyo.shared.DemoAccount;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class DemoCentreTests {

	@Autowired
	private DemoCentre demo;

	@Autowired
	private People people;

	@Autowired
	private Credentials credentials;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Subjects subjects;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Debts debts;

	@Autowired
	private TestClock clock;

	@Autowired
	private As as;

	@Autowired
	private Exams exams;

	@Test
	void isThereWithAllItsPeople() {
		this.demo.fillIfEmpty();
		assertThat(this.people.countLive(Role.OWNER)).isEqualTo(1);
		assertThat(this.people.countLive(Role.EMPLOYEE)).isEqualTo(8);
		assertThat(this.people.countLive(Role.STUDENT)).isEqualTo(180);
		assertThat(count("select count(*) from study_group")).isEqualTo(12);
		assertThat(count("select count(*) from subject")).isEqualTo(4);
		assertThat(count("select count(*) from attendance_mark")).isGreaterThan(5000);
		assertThat(count("select count(*) from attendance_mark where status = 'KELMADI' and reason <> ''"))
			.isGreaterThan(100);
		assertThat(count("select count(*) from score")).isGreaterThan(2000);
		assertThat(count("select count(*) from homework")).isGreaterThan(100);
		assertThat(count("select count(*) from work_log where status")).isGreaterThan(200);
		assertThat(count("select count(*) from expense where voided_at is null")).isGreaterThan(200);
		assertThat(count("select count(distinct extract(month from date)) from expense")).isEqualTo(12);
		assertThat(count("select count(*) from expense where date > date '2026-11-20'")).isZero();
		totalsAreWhatTheirRowsAddUpTo();
		theRunningLessonWaitsForItsRegister();
		twelveMonthsOfMoneyAreThere();
		examsOfAllKindsAreThere();
		for (DemoAccount account : List.of(DemoSignInBook.OWNER, DemoSignInBook.TEACHER, DemoSignInBook.STUDENT)) {
			long id = this.credentials.findForSignIn(account.username()).orElseThrow().id();
			assertThat(this.credentials.passwordMatches(id, account.password())).isTrue();
		}
	}

	private void totalsAreWhatTheirRowsAddUpTo() {
		assertThat(count("""
				select count(*) from enrolment e where e.total_score <> (select coalesce(sum(s.score), 0) from score s
				where s.student_id = e.student_id and s.group_id = e.group_id)""")).isZero();
		assertThat(
				count("""
						select count(*) from group_tally t where t.total_score <> (select coalesce(sum(s.score), 0) from score s
						where s.group_id = t.group_id) or t.students_count <> (select count(*) from enrolment e
						where e.group_id = t.group_id and e.left_at is null) or t.homework_count <> (select count(*) from homework h
						where h.group_id = t.group_id)"""))
			.isZero();
	}

	/** Friday 14:30: SAT Math is on, IELTS was before it. */
	private void theRunningLessonWaitsForItsRegister() {
		String marks = """
				select count(*) from attendance_mark m join study_group g on g.id = m.group_id
				where m.date = date '2026-11-20' and g.start_time""";
		assertThat(count(marks + " < time '11:00'")).isPositive();
		assertThat(count(marks + " >= time '14:00'")).isZero();
	}

	private void twelveMonthsOfMoneyAreThere() {
		LedgerChecks.assertAllHolds(this.jdbc);
		assertThat(count("select count(*) from payment where voided_at is null")).isGreaterThan(1500);
		assertThat(count("select count(*) from payment where voided_at is not null")).isEqualTo(2);
		assertThat(count("select count(distinct extract(month from for_month)) from charge where kind = 'TUITION'"))
			.isEqualTo(12);
		assertThat(count("select count(*) from payment where paid_on > date '2026-11-20'")).isZero();
		assertThat(count("select count(*) from payment p where (select count(*) from payment_month m "
				+ "where m.payment_id = p.id) = 2"))
			.isGreaterThan(50);
		assertThat(count("select count(*) from charge where lessons is not null")).isPositive();
		assertThat(count("select count(*) from charge where kind = 'OTHER'")).isBetween(30L, 150L);
		assertThat(count("select count(*) from charge where status = 'PARTIALLY_PAID'")).isPositive();
		assertThat(count("select count(*) from student_balance where credit > 0")).isBetween(3L, 40L);
		assertThat(count("select count(distinct student_id) from charge where open_since is not null")).isBetween(18L,
				27L);
		DebtAges ages = this.debts.byGroup().stream().map(GroupDebt::ages).reduce(DebtAges.NONE, DebtAges::plus);
		for (DebtAge age : EnumSet.complementOf(EnumSet.of(DebtAge.AHEAD))) {
			assertThat(ages.of(age)).as(age.code()).isPositive();
		}
		assertThat(count("""
				select (select sum(amount) from payment where voided_at is null)
				- (select sum(amount) from expense where voided_at is null)""")).isPositive();
	}

	private void examsOfAllKindsAreThere() {
		assertThat(this.exams.counts()).containsOnlyKeys(ExamStatus.values())
			.allSatisfy((status, count) -> assertThat(count).as(status.code()).isPositive());
		assertThat(count("select count(*) from question where type = 'WRITTEN' and written_answer_sample is not null"))
			.isGreaterThan(5);
		assertThat(count("""
				select count(*) from question q join exam e on e.id = q.exam_id where q.type = 'TEST' and not exists
				(select 1 from answer_option o where o.question_id = q.id and o.is_correct)""")).isEqualTo(1);
		assertThat(count("select count(*) from exam where created_at > timestamp '2026-11-20 14:30:00'")).isZero();
		assertThat(count("select count(*) from exam_result")).isGreaterThan(150)
			.isEqualTo(count("select count(*) from exam_participant"));
		assertThat(count("select sum(unchecked) from exam_result")).as("something to mark").isBetween(10L, 60L);
		assertThat(count("select count(*) from exam_answer where checked_by is not null and is_correct")).isPositive();
		assertThat(count("select count(*) from exam_result where created_at > timestamp '2026-11-20 14:30:00'"))
			.isZero();
		anExamIsBeingSat();
	}

	private void anExamIsBeingSat() {
		assertThat(count("select count(distinct exam_id) from attempt where closed_at is null")).isEqualTo(1);
		assertThat(count("select count(*) from attempt where closed_at is null")).isGreaterThan(20);
		assertThat(count("select count(*) from attempt where closed_at is not null")).isEqualTo(1);
		assertThat(count("select count(*) from attempt_answer where revision > 0")).isGreaterThan(100);
		assertThat(count("select count(*) from attempt_answer where saved_at > timestamp '2026-11-20 14:30:00'"))
			.isZero();
		assertThat(count("select count(*) from sitting_change where what = 'MINUTES'")).isEqualTo(1);
	}

	@Test
	void atEveryHourOfTheWeekALessonIsOn() {
		for (DayOfWeek day : DayOfWeek.values()) {
			for (int minute = 0; minute < 24 * 60; minute++) {
				LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
				assertThat(Arrays.stream(DemoGroup.all())).as(day + " " + time)
					.anyMatch((group) -> new Timetable(group.days(), group.from(), group.to()).isLessonTime(time)
							&& Timetable.parse(group.days()).orElseThrow().contains(day));
			}
		}
	}

	@Test
	void noTeacherIsNeededTwiceAtOnce() {
		for (DemoGroup one : DemoGroup.all()) {
			assertThat(Arrays.stream(DemoGroup.all())
				.filter((other) -> other.teacher() == one.teacher() && !other.equals(one)))
				.noneMatch((other) -> new Timetable(one.days(), one.from(), one.to())
					.clashesWith(new Timetable(other.days(), other.from(), other.to())));
		}
	}

	/**
	 * Whatever day it is tried on: at the turn of the year, before its month is billed,
	 * and at the ends of others.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "2027-01-01T00:10", "2027-03-01T09:00", "2027-08-31T23:50", "2028-02-29T12:00" })
	void itsMoneyIsRightOnAnyDay(String day) {
		this.clock.set(day);
		this.demo.fillIfEmpty();
		LedgerChecks.assertAllHolds(this.jdbc);
		assertThat(count("select count(distinct student_id) from charge where open_since is not null")).isBetween(15L,
				30L);
	}

	@Test
	void touchesNothingWhereThereIsAnything() {
		this.as.student();
		this.demo.fillIfEmpty();
		assertThat(count("select count(*) from account")).isEqualTo(1);
		assertThat(count("select count(*) from subject")).isZero();
	}

	@Test
	void touchesNothingWhereThereIsAnOwner() {
		this.as.owner();
		this.demo.fillIfEmpty();
		assertThat(count("select count(*) from account")).isEqualTo(1);
		assertThat(count("select count(*) from scheduled_tasks where task_name = 'demonstration'")).isZero();
	}

	/** As a second copy of the application that starts while the first is filling. */
	@Test
	void waitsForWhoIsFillingTheDatabase() throws Exception {
		ExecutorService other = Executors.newSingleThreadExecutor();
		Future<?> second = new TransactionTemplate(this.transactions).execute((status) -> {
			this.jdbc.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
					values ('demonstration', 'filling', current_timestamp, false, 0)""").update();
			this.subjects.create("IELTS");
			Future<?> waiting = other.submit(this.demo::fillIfEmpty);
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS));
			this.jdbc.sql("delete from scheduled_tasks where task_name = 'demonstration'").update();
			return waiting;
		});
		second.get();
		other.shutdown();
		assertThat(count("select count(*) from subject")).isEqualTo(1);
		assertThat(count("select count(*) from account")).isZero();
	}

	private long count(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

}
