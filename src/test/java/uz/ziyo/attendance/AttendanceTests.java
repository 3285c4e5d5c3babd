package uz.ziyo.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Students;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.Overlap;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
@RecordApplicationEvents
class AttendanceTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private Attendance attendance;

	@Autowired
	private Registers registers;

	@Autowired
	private Lessons lessons;

	@Autowired
	private AttendanceReports reports;

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private Students accounts;

	@Autowired
	private Groups groups;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient jdbc;

	private Caller teacher;

	private long group;

	private List<Someone> students;

	@BeforeEach
	void aLessonIsRunning() {
		this.teacher = this.as.employee().caller();
		this.group = this.given.group("IELTS-A1");
		this.students = this.given.studentsIn(this.group, 3);
	}

	@Test
	void tellsWhoMadeTheMarksThatAreTakenAway(ApplicationEvents events) {
		Caller owner = this.as.owner().caller();
		long student = this.students.get(0).id();
		MarkView mark = this.attendance.create(this.teacher, student, this.group, TODAY, MarkStatus.KELDI, null);
		this.clock.advance(Duration.ofMinutes(5));
		this.attendance.change(owner, mark.id(), MarkStatus.KECHIKDI, null);

		this.attendance.delete(owner, mark.id());

		assertThat(events.stream(MarksRemoved.class)).containsExactly(new MarksRemoved(this.group, TODAY,
				List.of(new MarksRemoved.Maker(this.teacher.id(), mark.createdAt()))));
	}

	@Test
	void aRegisterGivesEachStudentAMark() {
		Register register = this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELMADI);
		assertThat(register.made()).isEqualTo(3);
		assertThat(register.marks()).hasSize(3).allMatch(mark -> mark.status() == MarkStatus.KELMADI);
		assertThat(historyOf(this.group)).containsExactly("0 KELMADI", "0 KELMADI", "0 KELMADI");
	}

	@Test
	void takenAgainItChangesNothing() {
		this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELMADI);
		this.clock.advance(Duration.ofMinutes(1));
		Register again = this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI);
		assertThat(again.made()).isZero();
		assertThat(again.marks()).hasSize(3).allMatch(mark -> mark.status() == MarkStatus.KELMADI);
	}

	@Test
	void aMarkSetByHandStaysWhenEveryoneIsHere() {
		long ill = this.students.get(1).id();
		this.attendance.mark(this.teacher, this.group, ill, TODAY, MarkStatus.KELMADI);
		Register register = this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI);
		assertThat(register.made()).isEqualTo(2);
		assertThat(register.marks()).filteredOn(mark -> mark.studentId() == ill)
			.extracting(MarkView::status)
			.containsExactly(MarkStatus.KELMADI);
	}

	@Test
	void whoJoinsLaterIsAddedToTheRegister() {
		this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI);
		this.clock.advance(Duration.ofMinutes(1));
		Someone late = this.given.studentIn(this.group);
		assertThat(this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI).made()).isEqualTo(1);
		this.enrolments.leave(late.id(), this.group);
		assertThat(this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI).marks()).hasSize(4);
	}

	@Test
	void undoTakesBackOnlyWhatNobodyHasTouched() {
		long first = this.students.get(0).id();
		long second = this.students.get(1).id();
		this.attendance.mark(this.teacher, this.group, first, TODAY, MarkStatus.KECHIKDI);
		this.clock.advance(Duration.ofMinutes(1));
		Register register = this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI);
		this.attendance.mark(this.teacher, this.group, second, TODAY, MarkStatus.KELMADI);
		assertThat(this.registers.undo(this.teacher, this.group, TODAY, register.at())).isEqualTo(1);
		assertThat(marks()).containsExactlyInAnyOrder(first + " KECHIKDI", second + " KELMADI");
		assertThat(historyOf(this.group)).containsExactlyInAnyOrder("0 KECHIKDI", "0 KELDI", "0 KELDI", "1 KELMADI",
				"2 KELDI");
	}

	@Test
	void twoTeachersAtOnceMakeOneRegister() throws Exception {
		this.given.studentsIn(this.group, 20);
		Caller other = this.as.another(Role.EMPLOYEE).caller();
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Callable<Register>> work = List.of(
					() -> this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELMADI),
					() -> this.registers.take(other, this.group, TODAY, MarkStatus.KELDI));
			List<Register> made = new ArrayList<>();
			for (Future<Register> future : both.invokeAll(work)) {
				made.add(future.get());
			}
			assertThat(made).allMatch(register -> register.marks().size() == 23);
			assertThat(made.get(0).marks()).extracting(MarkView::id)
				.containsExactlyElementsOf(made.get(1).marks().stream().map(MarkView::id).toList());
		}
		finally {
			both.shutdown();
		}
		assertThat(marks()).hasSize(23);
		assertThat(historyOf(this.group)).hasSize(23);
	}

	@Test
	void twoTapsAtOnceMakeOneMark() throws Exception {
		long student = this.students.get(0).id();
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Callable<MarkChange>> work = List.of(
					() -> this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELDI),
					() -> this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELDI));
			for (Future<MarkChange> future : both.invokeAll(work)) {
				future.get();
			}
		}
		finally {
			both.shutdown();
		}
		assertThat(marks()).containsExactly(student + " KELDI");
	}

	@Test
	void anEmployeeTakesNoRegisterOnAnotherDay() {
		this.clock.set("2026-11-21T14:30");
		assertRefused("attendance.wrong-day", "Mon,Wed,Fri");
	}

	@Test
	void anEmployeeTakesNoRegisterAtAnotherTime() {
		this.clock.set("2026-11-20T15:30:01");
		assertRefused("attendance.wrong-time", "14:00:00", "15:30:00");
		this.clock.set("2026-11-20T13:59:59");
		assertRefused("attendance.wrong-time", "14:00:00", "15:30:00");
		this.clock.set("2026-11-20T15:30");
		assertThat(this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI).made()).isEqualTo(3);
	}

	@Test
	void theOwnerIsFreeOfDayAndTime() {
		this.clock.set("2026-11-21T20:00");
		Caller owner = this.as.owner().caller();
		assertThat(this.registers.take(owner, this.group, TODAY.plusDays(1), MarkStatus.KELDI).made()).isEqualTo(3);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.registers.take(owner, this.group, TODAY.plusDays(3), MarkStatus.KELDI));
	}

	@Test
	void aSingleMarkMayBeCorrectedLater() {
		this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELMADI);
		this.clock.set("2026-11-21T20:00");
		long student = this.students.get(0).id();
		assertThat(this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELDI).before())
			.isEqualTo(MarkStatus.KELMADI);
		assertThat(marks()).contains(student + " KELDI");
	}

	@Test
	void onlyAStudentOfTheGroupIsMarked() {
		Someone stranger = this.as.student();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.attendance.mark(this.teacher, this.group, stranger.id(), TODAY, MarkStatus.KELDI))
			.satisfies(refused -> assertThat(refused.problems().get(0).code()).isEqualTo("groups.student.elsewhere"));
	}

	@Test
	void anAbsenceHasAReasonUntilTheStudentIsThere() {
		long student = this.students.get(0).id();
		this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELMADI);
		this.attendance.explain(this.teacher, this.group, student, TODAY, " kasal ");
		assertThat(all()).extracting(MarkView::reason).containsExactly("Kasal");
		this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELDI);
		assertThat(all()).extracting(MarkView::reason).containsExactly("");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.attendance.explain(this.teacher, this.group, student, TODAY, "Kasal"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.attendance.explain(this.teacher, this.group, this.students.get(1).id(), TODAY, "Kasal"));
	}

	@Test
	void whatIsArchivedTakesItsMarksAlong() {
		long gone = this.students.get(0).id();
		long there = this.students.get(1).id();
		this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELMADI);
		this.accounts.archive(gone);
		assertNotFound(gone);
		assertThat(this.lessons.rows(this.group, TODAY)).extracting(LessonRow::studentId)
			.contains(there)
			.doesNotContain(gone);
		assertThat(this.lessons.todayOf(this.group).marked()).isEqualTo(2);
		assertThat(this.lessons.today().get(0).absent()).hasSize(2);
		assertThat(this.reports.thisMonthAndLast(this.group).get(0).marks()).isEqualTo(2);
		assertThat(this.reports.month(this.group, null).rows()).extracting(MonthSheet.MonthRow::studentId)
			.contains(there)
			.doesNotContain(gone);
		assertThat(this.reports.rateOf(there).marks()).isEqualTo(1);
		assertThat(this.reports.lastMarksOf(there, 5)).hasSize(1);
		this.groups.archive(this.group);
		assertNotFound(there);
		assertThat(this.reports.rateOf(there).marks()).isZero();
		assertThat(this.reports.lastMarksOf(there, 5)).isEmpty();
		assertThat(historyOf(this.group)).containsOnly("0 KELMADI");
	}

	private void assertNotFound(long student) {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELDI));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.attendance.explain(this.teacher, this.group, student, TODAY, "Kasal"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.attendance.clear(this.teacher, this.group, student, TODAY));
	}

	@Test
	void aMarkOfAGroupThatIsNotActiveAnyMoreIsStillCorrected() {
		long student = this.students.get(0).id();
		this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELMADI);
		this.jdbc.sql("update study_group set is_active = false where id = ?").param(this.group).update();
		this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELDI);
		assertThat(marks()).contains(student + " KELDI");
	}

	/** One says how he came, the other why he did not: neither is written back. */
	@Test
	void aReasonLeavesTheStatusThatSomebodySetsMeanwhile() throws Exception {
		long student = this.students.get(0).id();
		this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELMADI);
		Overlap.of(this.transactions,
				() -> this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KECHIKDI),
				() -> this.attendance.explain(this.teacher, this.group, student, TODAY, "Kasal"), () -> {
				});
		assertThat(all()).extracting(MarkView::status).containsExactly(MarkStatus.KECHIKDI);
		assertThat(all()).extracting(MarkView::reason).containsExactly("Kasal");
	}

	@Test
	void aReasonIsRefusedWhereSomebodyMeanwhileSaysThatHeCame() {
		long student = this.students.get(0).id();
		this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELMADI);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> Overlap.of(this.transactions,
				() -> this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELDI),
				() -> this.attendance.explain(this.teacher, this.group, student, TODAY, "Kasal"), () -> {
				}))
			.withCauseInstanceOf(Refused.class);
		assertThat(all()).extracting(MarkView::reason).containsExactly("");
		assertThat(historyOf(this.group)).containsExactly("0 KELMADI", "1 KELDI");
	}

	@Test
	void aTapLeavesTheReasonThatSomebodyGivesMeanwhile() throws Exception {
		long student = this.students.get(0).id();
		this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELMADI);
		Overlap.of(this.transactions, () -> this.attendance.explain(this.teacher, this.group, student, TODAY, "Kasal"),
				() -> this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KECHIKDI), () -> {
				});
		assertThat(all()).extracting(MarkView::status).containsExactly(MarkStatus.KECHIKDI);
		assertThat(all()).extracting(MarkView::reason).containsExactly("Kasal");
	}

	@Test
	void theHistoryHasWhatARemovedMarkWasAtLast() throws Exception {
		long student = this.students.get(0).id();
		MarkView mark = this.attendance.create(this.teacher, student, this.group, null, MarkStatus.KELDI, null);
		Overlap.of(this.transactions,
				() -> this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KECHIKDI), () -> {
					this.attendance.delete(this.teacher, mark.id());
					return null;
				}, () -> {
				});
		assertThat(historyOf(this.group)).containsExactly("0 KELDI", "1 KECHIKDI", "2 KECHIKDI");
	}

	@Test
	void aGroupOwesNoRegisterOfADayOnWhichNobodyWasInIt() {
		this.clock.set("2026-11-09T09:00");
		long young = this.given.group("SAT-B2");
		this.clock.set("2026-11-18T09:00");
		this.given.studentIn(young);
		this.clock.set("2026-11-20T14:30");
		assertThat(this.lessons.missing(7)).filteredOn(card -> card.groupId() == young)
			.extracting(LessonCard::date)
			.containsExactly(TODAY, LocalDate.parse("2026-11-18"));
		MonthSheet month = this.reports.month(young, null);
		assertThat(month.owed()).containsExactlyInAnyOrder(TODAY, LocalDate.parse("2026-11-18"));
		assertThat(this.lessons.todayOf(young).owed()).isTrue();
	}

	/** The owner's list, the group's panel and its month say the same at any hour. */
	@Test
	void aRegisterIsOwedFromTheBeginningOfTheLesson() {
		for (String hour : List.of("13:59", "14:00", "20:00")) {
			this.clock.set("2026-11-20T" + hour);
			boolean owed = !hour.equals("13:59");
			assertThat(this.lessons.todayOf(this.group).owed()).as(hour).isEqualTo(owed);
			assertThat(this.lessons.missing(1)).as(hour).hasSize(owed ? 1 : 0);
			assertThat(this.reports.month(this.group, null).hasOwed()).as(hour).isEqualTo(owed);
		}
		this.students.forEach(student -> this.enrolments.leave(student.id(), this.group));
		assertThat(this.lessons.todayOf(this.group).owed()).isFalse();
		assertThat(this.lessons.missing(1)).isEmpty();
		assertThat(this.reports.month(this.group, null).hasOwed()).isFalse();
	}

	@Test
	void whoIsLateIsThereInEveryCount() {
		this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI);
		this.attendance.mark(this.teacher, this.group, this.students.get(0).id(), TODAY, MarkStatus.KECHIKDI);
		this.attendance.mark(this.teacher, this.group, this.students.get(1).id(), TODAY, MarkStatus.KELMADI);
		for (LessonCard card : List.of(this.lessons.todayOf(this.group), this.lessons.today().get(0))) {
			assertThat(List.of(card.present(), card.late(), card.absentees())).containsExactly(2, 1, 1);
		}
		MonthSheet month = this.reports.month(this.group, null);
		assertThat(month.present(month.days().indexOf(TODAY))).isEqualTo(2);
		assertThat(this.reports.thisMonthAndLast(this.group).get(0).present()).isEqualTo(2);
	}

	@Test
	void aDeletedMarkFreesItsPlaceAndStaysInTheHistory() {
		long student = this.students.get(0).id();
		MarkView mark = this.attendance.create(this.teacher, student, this.group, null, MarkStatus.KELDI, null);
		this.attendance.delete(this.teacher, mark.id());
		assertThat(all()).isEmpty();
		this.attendance.create(this.teacher, student, this.group, null, MarkStatus.KECHIKDI, null);
		assertThat(historyOf(this.group)).containsExactly("0 KELDI", "2 KELDI", "0 KECHIKDI");
		assertThat(
				this.jdbc.sql("select distinct account_id from revision r join attendance_mark_aud m on m.rev = r.id")
					.query(Long.class)
					.list())
			.containsExactly(this.teacher.id());
	}

	@Test
	void aTapAndARegisterAreFewStatements() {
		long student = this.students.get(0).id();
		this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KELDI);
		assertThat(this.sql
			.during(() -> this.attendance.mark(this.teacher, this.group, student, TODAY, MarkStatus.KECHIKDI)))
			.hasSizeLessThanOrEqualTo(2);
		assertThat(this.sql.during(() -> this.registers.take(this.teacher, this.group, TODAY, MarkStatus.KELDI)))
			.hasSizeLessThanOrEqualTo(6);
		long large = this.given.group("SAT-B2");
		this.given.studentsIn(large, 60);
		assertThat(this.sql.during(() -> this.registers.take(this.teacher, large, TODAY, MarkStatus.KELDI)))
			.hasSizeLessThanOrEqualTo(6);
	}

	private void assertRefused(String code, Object... args) {
		LocalDate date = this.clock.instant().atZone(TestClock.TASHKENT).toLocalDate();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.registers.take(this.teacher, this.group, date, MarkStatus.KELMADI))
			.satisfies(refused -> {
				assertThat(refused.isDocumented()).isTrue();
				assertThat(refused.problems().get(0).code()).isEqualTo(code);
				assertThat(refused.problems().get(0).args()).containsExactly(args);
			});
	}

	private List<MarkView> all() {
		return this.attendance.list(new MarkFilter(this.group, null, TODAY, null, null, null, null, null), this.teacher)
			.all();
	}

	private List<String> marks() {
		return all().stream().map(mark -> mark.studentId() + " " + mark.status()).toList();
	}

	private List<String> historyOf(long groupId) {
		return this.jdbc.sql("select revtype, status from attendance_mark_aud where group_id = ? order by rev, id")
			.param(groupId)
			.query((row, number) -> row.getInt(1) + " " + row.getString(2))
			.list();
	}

}
