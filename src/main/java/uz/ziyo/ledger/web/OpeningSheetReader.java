package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.StudentFilter;
import uz.ziyo.groups.StudentView;
import uz.ziyo.groups.Students;
import uz.ziyo.ledger.KnownOpening;
import uz.ziyo.ledger.OpeningBalance;
import uz.ziyo.ledger.OpeningImports;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.imports.ImportReader;
import uz.ziyo.shared.imports.ImportRow;
import uz.ziyo.shared.workbook.SheetHeadings;

/**
 * Reads opening balances out of a workbook and says of each row whether it can come in,
 * by two statements.
 */
@Component
class OpeningSheetReader {

	static final int MOST = 2000;

	/** What the template's example row has for a student, and is none. */
	static final String EXAMPLE = "openings.example";

	private static final int LONGEST_NOTE = 1000;

	private final Students students;

	private final OpeningImports openings;

	private final ImportReader<OpeningColumn> reader;

	OpeningSheetReader(Students students, OpeningImports openings, SheetHeadings headings) {
		this.students = students;
		this.openings = openings;
		this.reader = new ImportReader<>(headings, OpeningColumn.class, MOST, OpeningColumn.STUDENT,
				headings.inEveryLanguage(EXAMPLE), "openings.import.empty");
	}

	/**
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	OpeningSheet read(Path file, Caller caller) {
		Reading reading = new Reading(
				new ImportedStudents(this.students.list(new StudentFilter(null, null, null, "id"), caller).all()),
				this.openings.known());
		ImportReader.Rows<OpeningColumn> rows = this.reader.read(file, reading::balance);
		return new OpeningSheet(rows.count(), reading.ready, rows.problems());
	}

	private static final class Reading {

		private final ImportedStudents students;

		private final Map<Long, KnownOpening> known;

		private final Set<Long> seen = new HashSet<>();

		private final List<OpeningSheet.Ready> ready = new ArrayList<>();

		Reading(ImportedStudents students, Map<Long, KnownOpening> known) {
			this.students = students;
			this.known = known;
		}

		void balance(ImportRow<OpeningColumn> row) {
			StudentView student = student(row);
			BigDecimal amount = amount(row);
			String note = row.cell(OpeningColumn.NOTE);
			if (note.length() > LONGEST_NOTE) {
				row.problem(OpeningColumn.NOTE, "ledger.text.long", Integer.toString(LONGEST_NOTE));
			}
			if (student == null || amount == null) {
				return;
			}
			KnownOpening known = this.known.get(student.id());
			if (known != null && !known.isOfSameSide(amount)) {
				row.problem((amount.signum() > 0) ? OpeningColumn.DEBT : OpeningColumn.AHEAD, "ledger.opening.side");
			}
			if (!row.isWrong()) {
				OpeningBalance balance = new OpeningBalance(student.id(), amount, note);
				OpeningSheet.Change change = (known == null) ? OpeningSheet.Change.NEW
						: known.isSame(balance) ? OpeningSheet.Change.SAME : OpeningSheet.Change.CORRECTED;
				this.ready.add(new OpeningSheet.Ready(row.number(), balance, student.name(), change));
			}
		}

		private StudentView student(ImportRow<OpeningColumn> row) {
			String text = row.cell(OpeningColumn.STUDENT);
			List<StudentView> found = text.isEmpty() ? List.of() : this.students.find(text);
			StudentView student = row.only(OpeningColumn.STUDENT, found,
					text.isEmpty() ? "ledger.student.required" : "openings.import.unknown", "openings.import.several");
			if (student != null && !this.seen.add(student.id())) {
				row.problem(OpeningColumn.STUDENT, "openings.import.twice");
			}
			return student;
		}

		/** What is owed, below zero what is paid ahead; null where it is not clear. */
		private static BigDecimal amount(ImportRow<OpeningColumn> row) {
			BigDecimal debt = amount(row, OpeningColumn.DEBT);
			BigDecimal ahead = amount(row, OpeningColumn.AHEAD);
			boolean both = !row.cell(OpeningColumn.DEBT).isEmpty() && !row.cell(OpeningColumn.AHEAD).isEmpty();
			boolean none = row.cell(OpeningColumn.DEBT).isEmpty() && row.cell(OpeningColumn.AHEAD).isEmpty();
			if (both) {
				row.problem(OpeningColumn.AHEAD, "openings.import.both");
			}
			if (none) {
				row.problem(OpeningColumn.DEBT, "money.required");
			}
			if (row.isWrong(OpeningColumn.DEBT) || row.isWrong(OpeningColumn.AHEAD)) {
				return null;
			}
			return (debt != null) ? debt : ahead.negate();
		}

		private static BigDecimal amount(ImportRow<OpeningColumn> row, OpeningColumn column) {
			BigDecimal amount = row.amount(column);
			String problem = (amount == null) ? null : Money.problem(amount);
			if (problem != null) {
				row.problem(column, problem);
			}
			return amount;
		}

	}

}
