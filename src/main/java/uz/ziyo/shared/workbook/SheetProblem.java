package uz.ziyo.shared.workbook;

import java.util.List;

/**
 * What stands against a row of an uploaded workbook.
 *
 * @param row as the sheet counts
 * @param letter of the column, or null where it is not in the file
 * @param heading the message above the column
 */
public record SheetProblem(int row, String letter, String heading, String value, String code, Object[] args) {

	/** How many rows have problems; each may have several. */
	public static int rows(List<SheetProblem> problems) {
		return (int) problems.stream().mapToInt(SheetProblem::row).distinct().count();
	}

}
