package uz.ziyo.worklog;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.attendance.AttendanceTaken;
import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class WorkLogsTests {

	@Autowired
	private WorkLogs workLogs;

	@Autowired
	private Scores scores;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private SqlCount sql;

	@Autowired
	private TestClock clock;

	private long group;

	private long student;

	private Caller teacher;

	@BeforeEach
	void aLesson() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group).id();
		this.teacher = this.as.employee().caller();
	}

	@Test
	void opensTheDayForEachEmployeeOnce() {
		this.as.another(Role.EMPLOYEE);

		this.workLogs.openDay(TestClock.TODAY);
		this.workLogs.openDay(TestClock.TODAY);

		assertThat(all()).hasSize(2).allMatch(log -> !log.status() && log.date().equals(TestClock.TODAY));
	}

	@Test
	void registerAndScoreMakeADay() {
		this.workLogs.openDay(TestClock.TODAY);

		giveScore();
		assertThat(all()).singleElement().matches(log -> log.gaveScore() && !log.status());

		takeRegister();
		assertThat(all()).singleElement().matches(WorkLogView::status);
	}

	@Test
	void countsWithoutTheJobAndInAnyOrder() {
		takeRegister();
		giveScore();

		assertThat(all()).singleElement().matches(WorkLogView::status);
	}

	@Test
	void theOwnersHandIsNotAnEmployeesWork() {
		this.scores.give(new ScoreDraft(this.student, this.group, 5, null), this.as.owner().caller());

		assertThat(all()).isEmpty();
	}

	@Test
	void anotherDayBeginsAnew() {
		giveScore();
		this.clock.set("2026-11-21T09:00");
		takeRegister();

		assertThat(all()).hasSize(2).noneMatch(WorkLogView::status);
	}

	@Test
	void whatIsRecordedCostsNothingMore() {
		giveScore();
		giveScore();

		assertThat(this.sql.during(this::giveScore)).noneMatch(statement -> statement.contains("work_log"));
	}

	@Test
	void whatIsRolledBackIsNotTakenForRecorded() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			giveScore();
			status.setRollbackOnly();
		});
		assertThat(all()).isEmpty();

		giveScore();
		assertThat(all()).singleElement().matches(WorkLogView::gaveScore);
	}

	@Test
	void aMonthIsOneStatement() {
		giveScore();
		takeRegister();
		this.as.another(Role.EMPLOYEE);

		WorkMonth month = this.workLogs.month(YearMonth.of(2026, 11));

		assertThat(month.days()).hasSize(30);
		assertThat(month.employees()).hasSize(2);
		assertThat(month.employees()).filteredOn(employee -> employee.id() == this.teacher.id())
			.singleElement()
			.matches(employee -> employee.worked() == 1 && employee.days().get(19).code().equals("both"));
		assertThat(month.totals().get(19)).isEqualTo(1);
		assertThat(this.sql.during(() -> this.workLogs.month(YearMonth.of(2026, 11)))).hasSize(1);
	}

	private void giveScore() {
		this.scores.give(new ScoreDraft(this.student, this.group, 5, null), this.teacher);
	}

	private void takeRegister() {
		this.events
			.publishEvent(new AttendanceTaken(this.teacher.id(), this.teacher.role(), this.group, TestClock.TODAY));
	}

	private List<WorkLogView> all() {
		return this.workLogs.list(new WorkLogFilter(null, null, null, null, null, null, null)).all();
	}

}
