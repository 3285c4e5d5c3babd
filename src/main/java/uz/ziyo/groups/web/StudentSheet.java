package uz.ziyo.groups.web;

import java.util.List;

import uz.ziyo.groups.NewStudent;

/**
 * What an uploaded workbook holds.
 *
 * @param rows how many rows say anything of a student
 * @param ready who can come
 * @param problems what stands against the others
 */
record StudentSheet(int rows, List<Ready> ready, List<Problem> problems) {

	public int wrongRows() {
		return (int) this.problems.stream().mapToInt(Problem::row).distinct().count();
	}

	/**
	 * @param groupName null for none
	 */
	record Ready(NewStudent student, String groupName) {

		public String name() {
			return (this.student.account().lastName() + " " + this.student.account().firstName()).strip();
		}

	}

	/**
	 * @param row as the sheet counts
	 * @param letter of the column, or null where it is not in the file
	 * @param heading the message above the column
	 */
	record Problem(int row, String letter, String heading, String value, String code, Object[] args) {
	}

}
