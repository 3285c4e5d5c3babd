package uz.ziyo.groups.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.groups.Students;
import uz.ziyo.people.NewSignIn;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.workbook.ImportFiles;

/**
 * Makes the students of a sheet together with the workbook of their sign-ins: both, or
 * none where it cannot be written, since nobody else has the passwords.
 */
@Component
class StudentImports {

	private final Students students;

	private final StudentWorkbooks workbooks;

	private final ImportFiles files;

	private final TransactionTemplate transaction;

	StudentImports(Students students, StudentWorkbooks workbooks, ImportFiles files,
			PlatformTransactionManager transactions) {
		this.students = students;
		this.workbooks = workbooks;
		this.files = files;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * @return the key of the sign-ins' file
	 * @throws Refused as {@link Students#createAll}
	 */
	UUID run(StudentSheet sheet, Caller caller) {
		return this.transaction.execute((status) -> {
			List<NewSignIn> signIns = this.students
				.createAll(sheet.ready().stream().map(StudentSheet.Ready::student).toList());
			return this.files.write(caller, (target) -> this.workbooks.writeSignIns(target, sheet.ready(), signIns));
		});
	}

}
