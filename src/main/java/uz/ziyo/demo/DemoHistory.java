package uz.ziyo.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import uz.ziyo.attendance.AbsenceReason;
import uz.ziyo.attendance.Attendance;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.Registers;
import uz.ziyo.attendance.Sessions;
import uz.ziyo.groups.Timetable;
import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkDraft;
import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.worklog.WorkLogs;

/**
 * Lives through the lessons of three months, as their teachers would have done.
 */
@Component
class DemoHistory {

	private static final int FORGOTTEN_REGISTER = 30;

	private static final int LESSONS_TO_A_HOMEWORK = 3;

	private static final double ANSWERS = 0.35;

	private final Registers registers;

	private final Attendance attendance;

	private final Sessions sessions;

	private final Scores scores;

	private final Homework homework;

	private final WorkLogs workLogs;

	private final CentreTime time;

	private final EntityManager entities;

	DemoHistory(Registers registers, Attendance attendance, Sessions sessions, Scores scores, Homework homework,
			WorkLogs workLogs, CentreTime time, EntityManager entities) {
		this.registers = registers;
		this.attendance = attendance;
		this.sessions = sessions;
		this.scores = scores;
		this.homework = homework;
		this.workLogs = workLogs;
		this.time = time;
		this.entities = entities;
	}

	/** Up to now: the lessons that are on wait for their registers. */
	void play(List<Class> classes, LocalDate firstDay, Random random) {
		LocalDate today = this.time.today();
		LocalTime now = this.time.time();
		firstDay.datesUntil(today.plusDays(1)).forEach((date) -> {
			this.time.during(date.atStartOfDay(), () -> this.workLogs.openDay(date));
			for (Class lessons : classes) {
				boolean over = date.isBefore(today) || lessons.timetable().isOverBy(now);
				if (over && lessons.timetable().isLessonDay(date)) {
					hold(lessons, date, random);
					// What was written is no longer looked at: each flush would compare
					// all of it.
					this.entities.flush();
					this.entities.clear();
				}
			}
		});
	}

	private void hold(Class lessons, LocalDate date, Random random) {
		int number = lessons.numberOf(date);
		boolean forgotten = random.nextInt(FORGOTTEN_REGISTER) == 0;
		LocalTime from = lessons.group().from();
		if (!forgotten) {
			List<Pupil> here = new ArrayList<>();
			this.time.during(date.atTime(from.plusMinutes(4)), () -> here.addAll(register(lessons, date, random)));
			this.time.during(date.atTime(from.plusMinutes(50)), () -> give(lessons, date, here, random));
		}
		this.time.during(date.atTime(from.plusMinutes(80)), () -> {
			this.sessions.describe(lessons.teacher(), lessons.id(), date, lessons.group().course().topic(number), "",
					null);
			if (number % LESSONS_TO_A_HOMEWORK == 0) {
				this.homework.give(
						new HomeworkDraft(lessons.id(),
								lessons.group().course().homework(number / LESSONS_TO_A_HOMEWORK), null, false, null),
						lessons.teacher());
			}
		});
	}

	/** Who was there. */
	private List<Pupil> register(Class lessons, LocalDate date, Random random) {
		List<Pupil> here = new ArrayList<>();
		this.registers.take(lessons.teacher(), lessons.id(), date, MarkStatus.KELDI);
		for (Pupil pupil : lessons.pupils()) {
			MarkStatus status = pupil.comes(random);
			if (status != MarkStatus.KELMADI) {
				here.add(pupil);
			}
			if (status != MarkStatus.KELDI) {
				this.attendance.mark(lessons.teacher(), lessons.id(), pupil.id(), date, status);
			}
			if (status == MarkStatus.KELMADI && random.nextInt(3) > 0) {
				AbsenceReason reason = AbsenceReason.values()[random.nextInt(AbsenceReason.values().length)];
				this.attendance.explain(lessons.teacher(), lessons.id(), pupil.id(), date, reason.text());
			}
		}
		return here;
	}

	private void give(Class lessons, LocalDate date, List<Pupil> here, Random random) {
		for (Pupil pupil : here) {
			if (random.nextDouble() < ANSWERS) {
				this.scores.give(new ScoreDraft(pupil.id(), lessons.id(), pupil.score(random), date),
						lessons.teacher());
			}
		}
	}

	/**
	 * A group at work.
	 */
	record Class(long id, DemoGroup group, Caller teacher, List<Pupil> pupils) {

		Timetable timetable() {
			return new Timetable(this.group.days(), this.group.from(), this.group.to());
		}

		/** Grows by one from lesson to lesson, more or less. */
		int numberOf(LocalDate date) {
			return (int) (date.toEpochDay() * timetable().weekdays().size() / 7);
		}

	}

}
