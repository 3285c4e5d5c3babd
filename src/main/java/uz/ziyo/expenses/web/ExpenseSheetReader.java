package uz.ziyo.expenses.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.imports.ImportReader;
import uz.ziyo.shared.imports.ImportRow;
import uz.ziyo.shared.workbook.SheetHeadings;

/**
 * Reads expenses out of a workbook and says of each row whether it can come in. The
 * number of statements does not depend on the number of rows.
 */
@Component
class ExpenseSheetReader {

	static final int MOST_EXPENSES = 2000;

	/** The reason of the template's example row, which is no expense. */
	static final String EXAMPLE = "expenses.import.example";

	private final Expenses expenses;

	private final People people;

	private final ImportReader<ExpenseColumn> reader;

	ExpenseSheetReader(Expenses expenses, People people, SheetHeadings headings) {
		this.expenses = expenses;
		this.people = people;
		this.reader = new ImportReader<>(headings, ExpenseColumn.class, MOST_EXPENSES, ExpenseColumn.REASON,
				headings.inEveryLanguage(EXAMPLE), "expenses.import.empty");
	}

	/**
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	ExpenseSheet read(Path file) {
		Reading reading = new Reading(this.people.staff(null, null, null).all());
		ImportReader.Rows<ExpenseColumn> rows = this.reader.read(file, reading::expense);
		return new ExpenseSheet(rows.count(), ready(reading.found), rows.problems());
	}

	private List<ExpenseSheet.Ready> ready(List<Found> found) {
		Set<LocalDate> days = found.stream().map((one) -> one.draft().date()).collect(Collectors.toSet());
		Set<Twin> known = new HashSet<>();
		this.expenses.on(days)
			.forEach((expense) -> known.add(new Twin(expense.date(), expense.amount(), expense.reason(),
					expense.recipient(), expense.recipientUser())));
		return found.stream()
			.map((one) -> new ExpenseSheet.Ready(one.row(), one.draft(), one.employeeName(),
					!known.add(Twin.of(one.draft()))))
			.toList();
	}

	private record Found(int row, ExpenseDraft draft, String employeeName) {
	}

	/** What makes two expenses look like one. */
	private record Twin(LocalDate date, BigDecimal amount, String reason, String recipient, Long recipientUser) {

		private Twin {
			amount = Money.exact(amount);
			reason = SheetHeadings.plain(reason);
			recipient = (recipient == null) ? null : SheetHeadings.plain(recipient);
		}

		static Twin of(ExpenseDraft draft) {
			return new Twin(draft.date(), draft.amount(), draft.reason(), draft.recipient(), draft.recipientUser());
		}

	}

	private final class Reading {

		private final Map<String, List<Person>> staff = new HashMap<>();

		private final List<Found> found = new ArrayList<>();

		Reading(List<Person> staff) {
			staff.forEach((person) -> {
				know(person.name(), person);
				know((person.firstName() + " " + person.lastName()).strip(), person);
				know(person.username(), person);
			});
		}

		private void know(String name, Person person) {
			List<Person> named = this.staff.computeIfAbsent(SheetHeadings.plain(name), (key) -> new ArrayList<>());
			if (!named.contains(person)) {
				named.add(person);
			}
		}

		void expense(ImportRow<ExpenseColumn> row) {
			LocalDate date = row.date(ExpenseColumn.DATE);
			BigDecimal amount = row.amount(ExpenseColumn.AMOUNT);
			Person employee = employee(row);
			ExpenseDraft draft = new ExpenseDraft(row.cell(ExpenseColumn.RECIPIENT),
					(employee == null) ? null : employee.id(), amount, row.cell(ExpenseColumn.REASON), date, null);
			row.refuse(ExpenseSheetReader.this.expenses.problems(draft));
			if (!row.isWrong()) {
				this.found.add(new Found(row.number(), draft, (employee == null) ? null : employee.name()));
			}
		}

		private Person employee(ImportRow<ExpenseColumn> row) {
			String name = row.cell(ExpenseColumn.EMPLOYEE);
			return name.isEmpty() ? null
					: row.only(ExpenseColumn.EMPLOYEE, this.staff.getOrDefault(SheetHeadings.plain(name), List.of()),
							"expenses.import.employee-unknown", "expenses.import.employee-several");
		}

	}

}
