package uz.ziyo.ledger.web;

import java.util.List;

import uz.ziyo.ledger.OpeningBalance;
import uz.ziyo.shared.imports.ImportSheet;
import uz.ziyo.shared.workbook.SheetProblem;

/**
 * What an uploaded workbook holds.
 *
 * @param rows how many rows say anything of a balance
 * @param ready what can come in
 * @param problems what stands against the others
 */
record OpeningSheet(int rows, List<Ready> ready, List<SheetProblem> problems) implements ImportSheet {

	public long count(Change change) {
		return this.ready.stream().filter((one) -> one.change() == change).count();
	}

	public long fresh() {
		return count(Change.NEW);
	}

	public long corrected() {
		return count(Change.CORRECTED);
	}

	List<OpeningBalance> balances() {
		return this.ready.stream().map(Ready::balance).toList();
	}

	enum Change {

		NEW, CORRECTED, SAME

	}

	/**
	 * @param row as the sheet counts
	 */
	record Ready(int row, OpeningBalance balance, String studentName, Change change) {
	}

}
