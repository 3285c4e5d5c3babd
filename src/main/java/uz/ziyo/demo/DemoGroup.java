package uz.ziyo.demo;

import java.time.LocalTime;
import java.time.YearMonth;

/**
 * The timetable of the demonstration. Together the groups leave no hour of the week
 * without a lesson, so that a newcomer can take a register whenever he comes: those for
 * students abroad have the nights.
 *
 * @param teacher which one, counted from 0
 */
record DemoGroup(DemoCourse course, String name, int teacher, String days, LocalTime from, LocalTime to, int students) {

	private static final String ODD = "Mon,Wed,Fri";

	private static final String EVEN = "Tue,Thu,Sat,Sun";

	private static final String DAILY = "Mon,Tue,Wed,Thu,Fri,Sat,Sun";

	static DemoGroup[] all() {
		return new DemoGroup[] { of(DemoCourse.ENGLISH, "Ingliz tili A1", 0, ODD, 8, 11, 16),
				of(DemoCourse.ENGLISH, "Ingliz tili B1", 0, EVEN, 8, 11, 14),
				of(DemoCourse.IELTS, "IELTS 6.5", 2, ODD, 11, 14, 18),
				of(DemoCourse.IELTS, "IELTS 7.5", 2, EVEN, 11, 14, 15),
				of(DemoCourse.SAT, "SAT Math", 4, ODD, 14, 17, 13),
				of(DemoCourse.SAT, "SAT English", 4, EVEN, 14, 17, 16),
				of(DemoCourse.PYTHON, "Python asoslari", 6, ODD, 17, 20, 17),
				of(DemoCourse.JAVA, "Java backend", 6, EVEN, 17, 20, 12),
				of(DemoCourse.FRONTEND, "Frontend", 7, ODD, 15, 17, 15),
				of(DemoCourse.ENGLISH, "Onlayn ingliz tili: London", 1, DAILY, 20, 24, 16),
				of(DemoCourse.IELTS, "Onlayn IELTS: Toronto", 3, DAILY, 0, 4, 14),
				of(DemoCourse.SAT, "Onlayn SAT: Nyu-York", 5, DAILY, 4, 8, 14) };
	}

	private static DemoGroup of(DemoCourse course, String name, int teacher, String days, int from, int to,
			int students) {
		LocalTime end = (to == 24) ? LocalTime.of(23, 59, 59) : LocalTime.of(to, 0);
		return new DemoGroup(course, name, teacher, days, LocalTime.of(from, 0), end, students);
	}

	/** Those for students abroad are the newest. */
	YearMonth opened(YearMonth thisMonth) {
		return thisMonth.minusMonths(isDaily() ? 8 : 11);
	}

	private boolean isDaily() {
		return this.days.equals(DAILY);
	}

}
