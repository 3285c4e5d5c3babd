package uz.ziyo.shared.imports;

import java.util.List;

import uz.ziyo.shared.workbook.SheetProblem;

/**
 * What an uploaded workbook holds.
 */
public interface ImportSheet {

	/** How many rows say anything. */
	int rows();

	/** What can come in. */
	List<?> ready();

	/** What is there already, or twice in the file. */
	default List<?> twins() {
		return List.of();
	}

	/** What stands against the others. */
	List<SheetProblem> problems();

	default int wrongRows() {
		return SheetProblem.rows(problems());
	}

}
