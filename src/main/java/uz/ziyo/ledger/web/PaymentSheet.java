package uz.ziyo.ledger.web;

import java.util.List;

import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.shared.imports.ImportSheet;
import uz.ziyo.shared.workbook.SheetProblem;

/**
 * What an uploaded workbook holds.
 *
 * @param rows how many rows say anything of a payment
 * @param ready what can come in
 * @param twins those that are there already, or twice in the file, where they are left
 * out
 * @param problems what stands against the others
 */
record PaymentSheet(int rows, List<Ready> ready, List<Ready> twins,
		List<SheetProblem> problems) implements ImportSheet {

	List<PaymentDraft> drafts() {
		return this.ready.stream().map(Ready::draft).toList();
	}

	/**
	 * @param row as the sheet counts
	 * @param groupName null where none is named
	 */
	record Ready(int row, PaymentDraft draft, String studentName, String groupName) {
	}

}
