package uz.ziyo.attendance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.Timetable;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Years;

/**
 * When an employee may take a register. {@code hpa.md} §8, bulk_create.
 */
@Component
class LessonRules {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final CentreTime time;

	LessonRules(CentreTime time) {
		this.time = time;
	}

	/**
	 * The owner is free of it. A group without days or times has no wrong ones.
	 * @throws Refused with the documented texts
	 */
	void checkRegister(Caller caller, Timetable timetable, LocalDate date) {
		if (caller.isOwner()) {
			return;
		}
		if (isWrongDay(timetable, date)) {
			throw Refused.documented("attendance.wrong-day", timetable.days());
		}
		boolean hasTimes = timetable.from() != null && timetable.to() != null;
		if (!date.equals(this.time.today()) || !timetable.isLessonTime(this.time.time())) {
			throw hasTimes ? Refused.documented("attendance.wrong-time", TIME.format(timetable.from()),
					TIME.format(timetable.to())) : Refused.documented("attendance.other-day");
		}
	}

	/** What {@link #checkRegister} will say, for a screen to tell it beforehand. */
	RegisterGate gate(Caller caller, Timetable timetable, LocalDate date, boolean active) {
		LocalDate today = this.time.today();
		if (!active) {
			return RegisterGate.INACTIVE;
		}
		if (date.isAfter(today)) {
			return RegisterGate.AHEAD;
		}
		if (caller.isOwner()) {
			return RegisterGate.OPEN;
		}
		if (isWrongDay(timetable, date)) {
			return RegisterGate.WRONG_DAY;
		}
		if (date.isBefore(today)) {
			return RegisterGate.PAST;
		}
		if (timetable.isLessonTime(this.time.time())) {
			return RegisterGate.OPEN;
		}
		return timetable.isOverBy(this.time.time()) ? RegisterGate.OVER : RegisterGate.EARLY;
	}

	private static boolean isWrongDay(Timetable timetable, LocalDate date) {
		return !timetable.days().isEmpty() && !timetable.isLessonDay(date);
	}

	/**
	 * @throws Refused at {@code date} where it has not come yet, or is before the first
	 * of {@link Years}
	 */
	void checkDate(LocalDate date) {
		if (date.isAfter(this.time.today())) {
			throw Refused.at("date", "attendance.date.ahead");
		}
		if (date.getYear() < Years.FIRST) {
			throw Refused.at("date", "attendance.date.past");
		}
	}

}
