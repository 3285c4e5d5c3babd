package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
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
import uz.ziyo.shared.web.Languages;
import uz.ziyo.shared.workbook.SheetColumns;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetProblem;
import uz.ziyo.shared.workbook.WorkbookReader;

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

	private final SheetHeadings headings;

	private final Set<String> examples;

	OpeningSheetReader(Students students, OpeningImports openings, SheetHeadings headings, MessageSource messages) {
		this.students = students;
		this.openings = openings;
		this.headings = headings;
		this.examples = Languages.ALL.stream()
			.map((language) -> messages.getMessage(EXAMPLE, null, language))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	OpeningSheet read(Path file, Caller caller) {
		Reading reading = new Reading(
				new ImportedStudents(this.students.list(new StudentFilter(null, null, null, "id"), caller).all()),
				this.openings.known());
		WorkbookReader workbook = WorkbookReader.upTo(MOST, SheetHeadings.COLUMNS).besidesAnExample();
		workbook.read(file, reading::row);
		workbook.requireNoMore(reading.rows);
		if (reading.columns == null || reading.rows == 0) {
			throw Refused.at("file", "openings.import.empty");
		}
		return new OpeningSheet(reading.rows, reading.ready, reading.problems);
	}

	private final class Reading {

		private final ImportedStudents students;

		private final Map<Long, KnownOpening> known;

		private final Set<Long> seen = new HashSet<>();

		private final List<OpeningSheet.Ready> ready = new ArrayList<>();

		private final List<SheetProblem> problems = new ArrayList<>();

		private SheetColumns<OpeningColumn> columns;

		private int rows;

		Reading(ImportedStudents students, Map<Long, KnownOpening> known) {
			this.students = students;
			this.known = known;
		}

		void row(int number, List<String> cells) {
			if (this.columns == null) {
				this.columns = OpeningSheetReader.this.headings.find(OpeningColumn.class, cells);
			}
			else if (!OpeningSheetReader.this.examples.contains(cell(cells, OpeningColumn.STUDENT))) {
				this.rows++;
				balance(number, cells);
			}
		}

		private void balance(int number, List<String> cells) {
			int before = this.problems.size();
			StudentView student = student(number, cells);
			BigDecimal debt = amount(number, cells, OpeningColumn.DEBT);
			BigDecimal ahead = amount(number, cells, OpeningColumn.AHEAD);
			String note = cell(cells, OpeningColumn.NOTE);
			if (note.length() > LONGEST_NOTE) {
				problem(number, cells, OpeningColumn.NOTE, "ledger.text.long", Integer.toString(LONGEST_NOTE));
			}
			if (debt != null && ahead != null) {
				problem(number, cells, OpeningColumn.AHEAD, "openings.import.both");
			}
			boolean said = !cell(cells, OpeningColumn.DEBT).isEmpty() || !cell(cells, OpeningColumn.AHEAD).isEmpty();
			if (!said) {
				problem(number, cells, OpeningColumn.DEBT, "money.required");
			}
			if (this.problems.size() > before) {
				return;
			}
			BigDecimal amount = (debt != null) ? debt : ahead.negate();
			KnownOpening known = this.known.get(student.id());
			if (known != null && !known.isOfSameSide(amount)) {
				problem(number, cells, (debt != null) ? OpeningColumn.DEBT : OpeningColumn.AHEAD,
						"ledger.opening.side");
				return;
			}
			OpeningBalance balance = new OpeningBalance(student.id(), amount, note);
			OpeningSheet.Change change = (known == null) ? OpeningSheet.Change.NEW
					: known.isSame(balance) ? OpeningSheet.Change.SAME : OpeningSheet.Change.CORRECTED;
			this.ready.add(new OpeningSheet.Ready(number, balance, student.name(), change));
		}

		private StudentView student(int number, List<String> cells) {
			String text = cell(cells, OpeningColumn.STUDENT);
			List<StudentView> found = text.isEmpty() ? List.of() : this.students.find(text);
			if (found.size() != 1) {
				problem(number, cells, OpeningColumn.STUDENT, text.isEmpty() ? "ledger.student.required"
						: found.isEmpty() ? "openings.import.unknown" : "openings.import.several");
				return null;
			}
			if (!this.seen.add(found.get(0).id())) {
				problem(number, cells, OpeningColumn.STUDENT, "openings.import.twice");
			}
			return found.get(0);
		}

		private BigDecimal amount(int number, List<String> cells, OpeningColumn column) {
			try {
				BigDecimal amount = Money.parse(cell(cells, column));
				String problem = (amount == null) ? null : Money.problem(amount);
				if (problem != null) {
					problem(number, cells, column, problem);
				}
				return amount;
			}
			catch (IllegalArgumentException ex) {
				problem(number, cells, column, "openings.import.amount");
				return null;
			}
		}

		private String cell(List<String> cells, OpeningColumn column) {
			return this.columns.cell(cells, column);
		}

		private void problem(int number, List<String> cells, OpeningColumn column, String code, Object... args) {
			this.problems.add(this.columns.problem(number, cells, column, code, args));
		}

	}

}
