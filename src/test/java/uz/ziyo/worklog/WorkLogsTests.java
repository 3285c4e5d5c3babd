package uz.ziyo.worklog;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.attendance.Attendance;
import uz.ziyo.attendance.AttendanceTaken;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.Registers;
import uz.ziyo.attendance.SessionFilter;
import uz.ziyo.attendance.Sessions;
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
	private WorkRecorder recorder;

	@Autowired
	private Scores scores;

	@Autowired
	private Attendance attendance;

	@Autowired
	private Registers registers;

	@Autowired
	private Sessions sessions;

	@Autowired
	private JdbcClient jdbc;

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
	void aRemovedMarkIsNoWork() {
		giveScore();
		long second = this.given.studentIn(this.group).id();
		long mark = mark(this.student);
		mark(second);

		this.attendance.delete(this.teacher, mark);
		assertThat(all()).singleElement().matches(WorkLogView::status);

		this.attendance.clear(this.as.owner().caller(), this.group, second, TestClock.TODAY);
		assertThat(all()).singleElement().matches(log -> !log.tookRegister() && log.gaveScore() && !log.status());

		mark(second);
		assertThat(all()).singleElement().matches(WorkLogView::status);
	}

	@Test
	void whoseMarkWasCorrectedHasMadeItAllTheSame() {
		giveScore();
		long second = this.given.studentIn(this.group).id();
		long mark = mark(this.student);
		long corrected = mark(second);
		Caller owner = this.as.owner().caller();
		this.attendance.change(owner, corrected, MarkStatus.KECHIKDI, null);

		this.attendance.delete(this.teacher, mark);
		assertThat(all()).singleElement().matches(WorkLogView::status);
		this.attendance.delete(owner, corrected);
		assertThat(all()).singleElement().matches(log -> !log.status());
	}

	@Test
	void aMarkOfAnotherLessonOrDayCountsByItself() {
		giveScore();
		long other = this.given.group("IELTS-B2");
		long there = this.given.studentIn(other).id();
		this.attendance.create(this.teacher, there, other, TestClock.TODAY.minusDays(1), MarkStatus.KELDI, null);
		long mark = mark(this.student);
		this.attendance.delete(this.teacher, mark);
		assertThat(all()).singleElement().matches(WorkLogView::status);

		this.clock.set("2026-11-21T09:00");
		this.attendance.clear(this.teacher, other, there, TestClock.TODAY.minusDays(1));
		assertThat(all()).singleElement()
			.matches(log -> log.date().equals(TestClock.TODAY) && !log.tookRegister() && !log.status());
	}

	@Test
	void anUndoneRegisterIsNoWorkOfWhoTookIt() {
		giveScore();
		Instant register = this.registers.take(this.teacher, this.group, TestClock.TODAY, MarkStatus.KELDI).at();
		assertThat(all()).singleElement().matches(WorkLogView::status);

		this.given.studentsIn(this.group, 3);
		List<String> statements = this.sql
			.during(() -> this.registers.undo(this.as.owner().caller(), this.group, TestClock.TODAY, register));
		assertThat(statements)
			.filteredOn(statement -> statement.contains("work_log") || statement.contains("join revision"))
			.hasSizeLessThanOrEqualTo(4)
			.noneMatch(statement -> statement.contains("work_log") && statement.contains("attendance_mark"));
		assertThat(all()).singleElement().matches(log -> !log.tookRegister() && !log.status());
	}

	@Test
	void aDeletedLessonIsNoWork() {
		giveScore();
		mark(this.student);
		long lesson = this.sessions.list(new SessionFilter(this.group, null, null, null, null, null), this.teacher)
			.all()
			.get(0)
			.id();

		this.sessions.delete(this.as.owner().caller(), lesson);
		assertThat(all()).singleElement().matches(log -> !log.tookRegister() && !log.status());
	}

	@Test
	void aScoreTakenBackIsNoWork() {
		mark(this.student);
		long one = giveScore();
		long two = giveScore();

		this.scores.remove(one, this.teacher);
		assertThat(all()).singleElement().matches(WorkLogView::status);
		this.scores.remove(two, this.as.owner().caller());
		assertThat(all()).singleElement().matches(log -> log.tookRegister() && !log.gaveScore() && !log.status());
		giveScore();
		assertThat(all()).singleElement().matches(WorkLogView::status);
	}

	@Test
	void completesWhatWasLeftOut() {
		mark(this.student);
		giveScore();
		Caller other = this.as.another(Role.EMPLOYEE).caller();
		this.workLogs.openDay(TestClock.TODAY);
		this.jdbc.sql("update work_log set took_register = false, gave_score = false, status = false").update();

		this.recorder.complete(TestClock.TODAY.minusDays(1));
		assertThat(all()).noneMatch(WorkLogView::tookRegister);
		this.recorder.complete(TestClock.TODAY);
		assertThat(all()).hasSize(2).allMatch(log -> log.status() == (log.employeeId() != other.id()));
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

	private long giveScore() {
		return this.scores.give(new ScoreDraft(this.student, this.group, 5, null), this.teacher).id();
	}

	private long mark(long studentId) {
		return this.attendance.create(this.teacher, studentId, this.group, TestClock.TODAY, MarkStatus.KELDI, null)
			.id();
	}

	private void takeRegister() {
		this.events
			.publishEvent(new AttendanceTaken(this.teacher.id(), this.teacher.role(), this.group, TestClock.TODAY));
	}

	private List<WorkLogView> all() {
		return this.workLogs.list(new WorkLogFilter(null, null, null, null, null, null, null)).all();
	}

}
