package uz.ziyo.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A group's register of one month: students and lesson days.
 */
public record MonthSheet(long groupId, String groupName, YearMonth month, List<LocalDate> days, List<MonthRow> rows) {

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

	/**
	 * @param cells a mark for each day; null where there is none
	 * @param rate percent of his lessons that he was at; null without any
	 */
	public record MonthRow(long studentId, String name, String phone, long totalScore, List<MarkStatus> cells,
			Integer rate) {

	}

}
