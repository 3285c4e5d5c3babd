package uz.ziyo.attendance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.shared.Caller;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A register of a lesson that has begun, while others tap the same students: nobody is
 * turned away, each student has one mark, and each mark one beginning.
 */
@ZiyoTest
class RegisterRaceTests {

	private static final int STUDENTS = 20;

	@Autowired
	private Attendance attendance;

	@Autowired
	private Registers registers;

	@Autowired
	private Sessions sessions;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private JdbcClient jdbc;

	private final ExecutorService threads = Executors.newFixedThreadPool(4);

	private Caller teacher;

	private long group;

	private long lesson;

	private List<Long> students;

	@BeforeEach
	void aLessonHasBegun() {
		this.teacher = this.as.employee().caller();
		this.group = this.given.group("IELTS-A1");
		this.students = this.given.studentsIn(this.group, STUDENTS).stream().map(Someone::id).toList();
		this.lesson = this.sessions.create(this.teacher, this.group, TestClock.TODAY, "Mavzu", "");
	}

	@AfterEach
	void end() {
		this.threads.shutdown();
	}

	@RepeatedTest(3)
	void aWholeRegister() throws Exception {
		List<Callable<Object>> work = taps(MarkStatus.KECHIKDI);
		work.add(10, () -> this.registers.take(this.teacher, this.group, TestClock.TODAY, MarkStatus.KELDI));
		allAtOnce(work);
		assertOneMarkEach();
	}

	@RepeatedTest(3)
	void theMarksOfASession() throws Exception {
		List<Long> reversed = new ArrayList<>(this.students);
		Collections.reverse(reversed);
		List<Callable<Object>> work = taps(MarkStatus.KELMADI);
		work.add(5, () -> mark(this.students));
		work.add(10, () -> mark(reversed));
		allAtOnce(work);
		assertOneMarkEach();
		mark(this.students);
		assertThat(this.jdbc.sql("select count(*) from attendance_mark where status = 'KELMADI'")
			.query(Long.class)
			.single()).isEqualTo(STUDENTS);
	}

	private Object mark(List<Long> ids) {
		this.sessions.mark(this.teacher, this.lesson,
				ids.stream().map(id -> new SessionMark(id, MarkStatus.KELMADI, "Kasal")).toList());
		return null;
	}

	private List<Callable<Object>> taps(MarkStatus status) {
		List<Callable<Object>> taps = new ArrayList<>();
		for (long student : this.students) {
			taps.add(() -> this.attendance.mark(this.teacher, this.group, student, TestClock.TODAY, status));
		}
		return taps;
	}

	private void allAtOnce(List<Callable<Object>> work) throws Exception {
		for (Future<Object> done : this.threads.invokeAll(work)) {
			done.get();
		}
	}

	private void assertOneMarkEach() {
		assertThat(this.jdbc.sql("select student_id from attendance_mark").query(Long.class).list())
			.containsExactlyInAnyOrderElementsOf(this.students);
		assertThat(this.jdbc.sql("""
				select m.student_id from attendance_mark_aud h join attendance_mark m on m.id = h.id
				where h.revtype = 0""").query(Long.class).list()).containsExactlyInAnyOrderElementsOf(this.students);
	}

}
