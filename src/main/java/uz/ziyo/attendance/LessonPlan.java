package uz.ziyo.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import uz.ziyo.groups.Timetable;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Rows;

/**
 * When a group has its lessons, and which of them want a register.
 *
 * @param since the day that the group began
 * @param joined the day on which the first of those who are in it now came; null where
 * nobody is
 */
record LessonPlan(Timetable timetable, LocalDate since, LocalDate joined) {

	/** What {@link #of} reads, of a group {@code g}. */
	static final String COLUMNS = """
			g.days, g.start_time, g.end_time, g.start_date, g.created_at, (select min(e.joined_at) from enrolment e
			where e.group_id = g.id and e.left_at is null) as first_joined""";

	static LessonPlan of(ResultSet row, CentreTime time) throws SQLException {
		LocalDate start = Rows.date(row, "start_date");
		Instant joined = Rows.instant(row, "first_joined");
		return new LessonPlan(
				new Timetable(row.getString("days"), Rows.time(row, "start_time"), Rows.time(row, "end_time")),
				(start != null) ? start : time.dateOf(Rows.instant(row, "created_at")),
				(joined != null) ? time.dateOf(joined) : null);
	}

	boolean isOn(LocalDate date) {
		return !date.isBefore(this.since) && this.timetable.isLessonDay(date);
	}

	LessonPhase phase(LocalDate date, CentreTime time) {
		return LessonPhase.of(this.timetable, date, time.today(), time.time());
	}

	/**
	 * Whether there should be a register by now, and is none: the lesson has begun, and
	 * somebody who could be marked was in the group on that day.
	 * @param taken whether anybody is marked
	 */
	boolean isOwed(LocalDate date, boolean taken, CentreTime time) {
		return !taken && isOn(date) && this.joined != null && !date.isBefore(this.joined)
				&& phase(date, time) != LessonPhase.COMING;
	}

}
