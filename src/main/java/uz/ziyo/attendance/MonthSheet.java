package uz.ziyo.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * A group's register of one month: students and lesson days.
 *
 * @param since the day that the group began
 * @param today the centre's
 * @param owed the days on which there was a lesson, with somebody to be marked, and no
 * register of it
 */
public record MonthSheet(long groupId, String groupName, LocalDate since, LocalDate today, YearMonth month,
		List<LocalDate> days, Set<LocalDate> owed, List<MonthRow> rows) {

	/** How many were there on a day, by its number in {@link #days}. */
	public long present(int day) {
		return this.rows.stream()
			.filter(row -> row.cells().get(day) != null && row.cells().get(day).isPresent())
			.count();
	}

	/** Whether anybody was marked on a day: nobody was there is not the same. */
	public boolean isTaken(int day) {
		return this.rows.stream().anyMatch(row -> row.cells().get(day) != null);
	}

	public boolean isOwed(int day) {
		return this.owed.contains(this.days.get(day));
	}

	/** Whether the student belonged to the group then. */
	public boolean isExpected(MonthRow row, LocalDate date) {
		return !date.isBefore(this.since) && !date.isBefore(row.joined())
				&& (row.left() == null || !date.isAfter(row.left()));
	}

	public boolean hasOwed() {
		return !this.owed.isEmpty();
	}

	/** Why there is nothing to see in the month; null where there is. */
	public Blank blank() {
		if (this.rows.isEmpty()) {
			return Blank.NOBODY;
		}
		if (this.month.atDay(1).isAfter(this.today)) {
			return Blank.AHEAD;
		}
		if (this.days.isEmpty()) {
			return Blank.NO_DAYS;
		}
		boolean before = this.month.atEndOfMonth().isBefore(this.since);
		boolean marked = this.rows.stream().anyMatch(row -> row.rate() != null);
		return (before && !marked) ? Blank.BEFORE : null;
	}

	public enum Blank {

		NOBODY, AHEAD, NO_DAYS, BEFORE

	}

	/**
	 * @param joined the day that he came into the group
	 * @param left null while he is in it
	 * @param cells a mark for each day; null where there is none
	 * @param rate percent of his lessons that he was at; null without any
	 */
	public record MonthRow(long studentId, String name, String phone, LocalDate joined, LocalDate left, long totalScore,
			List<MarkStatus> cells, Integer rate) {

	}

}
