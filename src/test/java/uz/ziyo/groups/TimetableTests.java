package uz.ziyo.groups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

	private final Timetable group = timetable("Mon,Wed,Fri", "14:00", "16:00");

	@Test
	void readsDaysInAnyOrderAndCase() {
		assertThat(Timetable.parse(" fri, MON ,Wednesday").map(Timetable::write)).contains("Mon,Wed,Fri");
		assertThat(Timetable.parse("")).hasValueSatisfying((days) -> assertThat(days).isEmpty());
		assertThat(Timetable.parse(null)).hasValueSatisfying((days) -> assertThat(days).isEmpty());
	}

	@Test
	void refusesWhatIsNoDay() {
		assertThat(Timetable.parse("Mon;Wed")).isEmpty();
		assertThat(Timetable.parse("Mo")).isEmpty();
		assertThat(Timetable.parse("Mon,,Fri")).isEmpty();
		assertThat(Timetable.parse("Mondays")).isEmpty();
	}

	@Test
	void knowsItsDaysAndHours() {
		assertThat(this.group.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
		assertThat(this.group.isLessonDay(FRIDAY)).isTrue();
		assertThat(this.group.isLessonDay(FRIDAY.plusDays(1))).isFalse();
		assertThat(this.group.isLessonTime(LocalTime.of(14, 0))).isTrue();
		assertThat(this.group.isLessonTime(LocalTime.of(16, 0))).isTrue();
		assertThat(this.group.isLessonTime(LocalTime.of(13, 59))).isFalse();
		assertThat(this.group.isLessonTime(LocalTime.of(16, 0, 1))).isFalse();
		assertThat(new Timetable("Mon", null, null).isLessonTime(LocalTime.MIDNIGHT)).isTrue();
	}

	@Test
	void clashesWhereDayAndHoursMeet() {
		assertThat(this.group.clashesWith(timetable("Fri", "15:59", "17:00"))).isTrue();
		assertThat(this.group.clashesWith(timetable("Fri", "12:00", "18:00"))).isTrue();
		assertThat(this.group.clashesWith(timetable("Mon", "14:30", "15:00"))).isTrue();
	}

	@Test
	void oneAfterTheOtherIsNoClash() {
		assertThat(this.group.clashesWith(timetable("Fri", "16:00", "18:00"))).isFalse();
		assertThat(this.group.clashesWith(timetable("Fri", "12:00", "14:00"))).isFalse();
		assertThat(this.group.clashesWith(timetable("Tue,Thu", "14:00", "16:00"))).isFalse();
		assertThat(this.group.clashesWith(new Timetable("Fri", null, null))).isFalse();
	}

	@Test
	void theNextLessonIsTodaysUntilItIsOver() {
		assertThat(this.group.nextLesson(FRIDAY, LocalTime.of(8, 0), null)).contains(FRIDAY);
		assertThat(this.group.nextLesson(FRIDAY, LocalTime.of(16, 0), null)).contains(FRIDAY);
		assertThat(this.group.nextLesson(FRIDAY, LocalTime.of(16, 1), null)).contains(FRIDAY.plusDays(3));
		assertThat(timetable("Fri", "14:00", "16:00").nextLesson(FRIDAY, LocalTime.of(17, 0), null))
			.contains(FRIDAY.plusWeeks(1));
	}

	@Test
	void theFirstLessonIsNotBeforeTheGroupStarts() {
		assertThat(this.group.nextLesson(FRIDAY, LocalTime.of(17, 0), FRIDAY.plusDays(4))).contains(FRIDAY.plusDays(5));
		assertThat(this.group.nextLesson(FRIDAY, LocalTime.of(8, 0), FRIDAY.minusYears(1))).contains(FRIDAY);
		assertThat(new Timetable("", null, null).nextLesson(FRIDAY, LocalTime.NOON, null)).isEmpty();
	}

	private static Timetable timetable(String days, String from, String to) {
		return new Timetable(days, LocalTime.parse(from), LocalTime.parse(to));
	}

}
