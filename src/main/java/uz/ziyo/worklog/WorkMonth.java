package uz.ziyo.worklog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of all employees, day by day.
 *
 * @param totals for each day of the month, how many worked
 */
public record WorkMonth(YearMonth month, LocalDate today, List<LocalDate> days, List<Employee> employees,
		List<Integer> totals) {

	/**
	 * @param days one for each day of the month; null where nothing was opened
	 * @param worked on how many days he did
	 */
	public record Employee(long id, String name, String initials, List<Day> days, int worked) {
	}

	public record Day(LocalDate date, boolean tookRegister, boolean gaveScore) {

		/** Both, register, score or none: the name of the text and the look. */
		public String code() {
			if (this.tookRegister) {
				return this.gaveScore ? "both" : "register";
			}
			return this.gaveScore ? "score" : "none";
		}

	}

}
