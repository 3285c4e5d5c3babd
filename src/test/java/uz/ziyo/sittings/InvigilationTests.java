package uz.ziyo.sittings;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.SaveOutcome.State;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InvigilationTests extends SittingsTest {

	@Autowired
	private Invigilation invigilation;

	@Autowired
	private Walls walls;

	@Autowired
	private SqlCount sql;

	private Caller teacher;

	private long attempt;

	@BeforeEach
	void aSitting() {
		this.teacher = this.as.employee().caller();
		this.attempt = start();
	}

	@Test
	void givesMoreMinutesToAllOrToOne() {
		Someone other = this.as.another(Role.STUDENT);
		long others = this.sittings.start(this.exam.code(), other.caller());
		assertThat(this.invigilation.giveMinutes(this.exam.id(), null, 5, this.teacher)).isEqualTo(2);
		assertThat(this.invigilation.giveMinutes(this.exam.id(), others, 10, this.teacher)).isEqualTo(1);
		assertThat(sitting(this.attempt).clock().secondsLeft()).isEqualTo(35 * 60);
		assertThat(this.sittings.seen(others, other.caller()).secondsLeft()).isEqualTo(45 * 60);
		assertThat(count("sitting_change where what = 'MINUTES' and changed_by = " + this.teacher.id())).isEqualTo(2);
		assertThat(count("sitting_change where attempt_id = " + others + " and minutes = 10")).isEqualTo(1);
	}

	/** The server was away, and now it is nearly too late. */
	@Test
	void moreMinutesSaveWhoseTimeIsJustOver() {
		this.clock.advance(Duration.ofMinutes(30).plusSeconds(20));
		this.invigilation.giveMinutes(this.exam.id(), null, 5, this.teacher);
		this.clock.advance(Duration.ofSeconds(60));
		this.sweeper.sweep();
		assertThat(count("exam_result")).isZero();
		assertThat(save(this.attempt, 1, 2, 0, "page").state()).isEqualTo(State.SAVED);
	}

	@Test
	void refusesMinutesThatAreNoneAndAttemptsThatAreNot() {
		for (Integer minutes : new Integer[] { null, 0, -5, 181 }) {
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.invigilation.giveMinutes(this.exam.id(), null, minutes, this.teacher))
				.withMessage("sittings.minutes");
		}
		long other = exam(new GivenExam()).id();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.invigilation.giveMinutes(other, this.attempt, 5, this.teacher));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.invigilation.giveMinutes(other + 100, null, 5, this.teacher));
		submit(this.attempt);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.invigilation.giveMinutes(this.exam.id(), this.attempt, 5, this.teacher))
			.withMessage("sittings.minutes.nobody");
		assertThat(count("sitting_change")).isZero();
	}

	@Test
	void whileItIsPausedTheTimeStandsStillAndNothingIsLost() {
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(this.invigilation.pause(this.exam.id(), this.teacher)).isEqualTo(1);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.invigilation.pause(this.exam.id(), this.teacher));
		this.clock.advance(Duration.ofHours(2));
		this.sweeper.sweep();
		assertThat(sitting(this.attempt).clock()).satisfies((clock) -> {
			assertThat(clock.isPaused()).isTrue();
			assertThat(clock.secondsLeft()).isEqualTo(20 * 60);
		});
		assertThat(save(this.attempt, 1, 2, 0, "page").state()).isEqualTo(State.SAVED);
		Someone late = this.as.another(Role.STUDENT);
		long lates = this.sittings.start(this.exam.code(), late.caller());
		assertThat(this.sittings.seen(lates, late.caller()).isPaused()).as("waits with the others").isTrue();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.invigilation.goOn(this.exam.id(), this.teacher)).isEqualTo(2);
		assertThat(sitting(this.attempt).clock().secondsLeft()).isEqualTo(20 * 60);
		assertThat(this.sittings.seen(lates, late.caller()).secondsLeft()).isEqualTo(30 * 60);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.invigilation.goOn(this.exam.id(), this.teacher));
		assertThat(this.jdbc.sql("select what from sitting_change order by id").query(String.class).list())
			.containsExactly("PAUSED", "RESUMED");
		this.clock.advance(Duration.ofMinutes(21));
		this.sweeper.sweep();
		assertThat(count("exam_result where correct_answers = 1")).isEqualTo(1);
	}

	@Test
	void stopsEverybodyWithWhatHeHasSaved() {
		save(this.attempt, 1, 2, 0, "page");
		Someone other = this.as.another(Role.STUDENT);
		this.sittings.start(this.exam.code(), other.caller());
		this.clock.advance(Duration.ofMinutes(7));
		assertThat(this.invigilation.stop(this.exam.id(), this.teacher)).isEqualTo(2);
		assertThat(count("exam_result where finished_how = 'STOPPED'")).isEqualTo(2);
		assertThat(this.sittings.confirmation(this.attempt, this.student.caller()).closedAt())
			.isEqualTo(this.time.now());
		assertThat(save(this.attempt, 2, 2, 0, "page").state()).isEqualTo(State.OVER);
		SaveOutcome again = save(this.attempt, 1, 2, 0, "page");
		assertThat(again.state()).as("it had arrived, whether or not the page has heard of it").isEqualTo(State.SAVED);
		assertThat(again.clock().over()).isTrue();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.invigilation.stop(this.exam.id(), this.teacher));
		assertThat(count("sitting_change where what = 'STOPPED'")).isEqualTo(1);
	}

	@Test
	void anArchivedExamIsStillWatchedAndEnded() {
		this.exams.archive(this.exam.id(), this.as.owner().caller());
		assertThat(this.walls.of(this.exam.id()).sitting()).isEqualTo(1);
		assertThat(this.invigilation.giveMinutes(this.exam.id(), null, 5, this.teacher)).isEqualTo(1);
		assertThat(this.invigilation.pause(this.exam.id(), this.teacher)).isEqualTo(1);
		assertThat(this.invigilation.goOn(this.exam.id(), this.teacher)).isEqualTo(1);
		assertThat(this.invigilation.stop(this.exam.id(), this.teacher)).isEqualTo(1);
		assertThat(this.walls.of(this.exam.id()).sitting()).isZero();
	}

	@Test
	void theWallSaysWhoDidWhatToTheClock() {
		this.invigilation.giveMinutes(this.exam.id(), null, 5, this.teacher);
		this.clock.advance(Duration.ofMinutes(1));
		this.invigilation.giveMinutes(this.exam.id(), this.attempt, 10, this.teacher);
		Wall wall = this.walls.of(this.exam.id());
		String by = this.as.employee().caller().fullName();
		assertThat(wall.changes()).extracting(SittingChange::minutes).containsExactly(10, 5);
		assertThat(wall.changes()).extracting(SittingChange::student).containsExactly(wall.rows().get(0).name(), null);
		assertThat(wall.changes()).allSatisfy((change) -> {
			assertThat(change.what()).isEqualTo(SittingChange.What.MINUTES);
			assertThat(change.by().split(" ")).containsExactlyInAnyOrder(by.split(" "));
		});
		assertThat(wall.changes().get(1).at()).isEqualTo(this.time.now().minus(Duration.ofMinutes(1)));
	}

	@Test
	void theWallShowsEverybodyWithThreeStatements() {
		save(this.attempt, 1, 2, 0, "page");
		save(this.attempt, 4, "Reading", 0, "page");
		Someone other = this.as.another(Role.STUDENT);
		long others = this.sittings.start(this.exam.code(), other.caller());
		this.sittings.submit(others, List.of(), this.time.now(), other.caller());
		this.clock.advance(Duration.ofSeconds(20));
		assertThat(this.sql.during(() -> assertThat(this.walls.of(this.exam.id()).rows()).hasSize(2))).hasSize(3);
		assertThat(row(this.attempt)).satisfies((row) -> {
			assertThat(row.answered()).isEqualTo(2);
			assertThat(row.savedAt()).isEqualTo(this.time.now().minusSeconds(20));
			assertThat(row.isOffline()).isFalse();
			assertThat(row.clock().secondsLeft()).isEqualTo(30 * 60 - 20);
		});
		this.clock.advance(Duration.ofSeconds(15));
		assertThat(row(this.attempt).isOffline()).isTrue();
		assertThat(row(others).isOffline()).as("he is done").isFalse();
		this.sittings.seen(this.attempt, this.student.caller());
		assertThat(row(this.attempt).isOffline()).isFalse();
		Wall wall = this.walls.of(this.exam.id());
		assertThat(wall.sitting()).isEqualTo(1);
		assertThat(wall.submitted()).isEqualTo(1);
		assertThat(this.walls.running(this.student.caller())).singleElement()
			.satisfies((running) -> assertThat(running.attemptId()).isEqualTo(this.attempt));
		assertThat(this.walls.running(other.caller())).isEmpty();
	}

	private WallRow row(long attempt) {
		return this.walls.of(this.exam.id())
			.rows()
			.stream()
			.filter((row) -> row.attemptId() == attempt)
			.findFirst()
			.orElseThrow();
	}

}
