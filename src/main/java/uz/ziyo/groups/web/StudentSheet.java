package uz.ziyo.groups.web;

import java.util.List;

import uz.ziyo.groups.NewStudent;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.imports.ImportSheet;
import uz.ziyo.shared.workbook.SheetProblem;

/**
 * What an uploaded workbook holds.
 *
 * @param rows how many rows say anything of a student
 * @param ready who can come
 * @param problems what stands against the others
 */
record StudentSheet(int rows, List<Ready> ready, List<SheetProblem> problems) implements ImportSheet {

	/**
	 * @param groupName null for none
	 */
	record Ready(NewStudent student, String groupName) {

		public String name() {
			AccountDraft account = this.student.account();
			return PersonName.familyFirst(account.firstName(), account.lastName(), account.username());
		}

	}

}
