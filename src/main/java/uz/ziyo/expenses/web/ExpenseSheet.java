package uz.ziyo.expenses.web;

import java.util.List;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.shared.imports.ImportSheet;
import uz.ziyo.shared.workbook.SheetProblem;

/**
 * What an uploaded workbook holds.
 *
 * @param rows how many rows say anything of an expense
 * @param ready what can come in
 * @param problems what stands against the others
 */
record ExpenseSheet(int rows, List<Ready> ready, List<SheetProblem> problems) implements ImportSheet {

	@Override
	public List<Ready> twins() {
		return this.ready.stream().filter(Ready::twin).toList();
	}

	/**
	 * @param withTwins whether to bring in what looks like something that is there
	 */
	List<ExpenseDraft> drafts(boolean withTwins) {
		return this.ready.stream().filter((one) -> withTwins || !one.twin()).map(Ready::draft).toList();
	}

	/**
	 * @param row as the sheet counts
	 * @param employeeName null where it was paid to nobody of the house
	 * @param twin an expense of that day, amount, reason and recipient is there already
	 */
	record Ready(int row, ExpenseDraft draft, String employeeName, boolean twin) {
	}

}
