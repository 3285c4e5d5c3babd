package uz.ziyo.expenses.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Languages;
import uz.ziyo.shared.workbook.SheetColumns;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetProblem;
import uz.ziyo.shared.workbook.WorkbookReader;

/**
 * Reads expenses out of a workbook and says of each row whether it can come in. The
 * number of statements does not depend on the number of rows.
 */
@Component
class ExpenseSheetReader {

	static final int MOST_EXPENSES = 2000;

	/** The reason of the template's example row, which is no expense. */
	static final String EXAMPLE = "expenses.import.example";

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

	private final Expenses expenses;

	private final People people;

	private final SheetHeadings headings;

	private final Set<String> examples;

	ExpenseSheetReader(Expenses expenses, People people, SheetHeadings headings, MessageSource messages) {
		this.expenses = expenses;
		this.people = people;
		this.headings = headings;
		this.examples = Languages.ALL.stream()
			.map((language) -> messages.getMessage(EXAMPLE, null, language))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	ExpenseSheet read(Path file) {
		Reading reading = new Reading(this.people.staff(null, null, null).all());
		WorkbookReader workbook = WorkbookReader.upTo(MOST_EXPENSES, SheetHeadings.COLUMNS).besidesAnExample();
		workbook.read(file, reading::row);
		workbook.requireNoMore(reading.rows);
		if (reading.columns == null || reading.rows == 0) {
			throw Refused.at("file", "expenses.import.empty");
		}
		return new ExpenseSheet(reading.rows, ready(reading.found), reading.problems);
	}

	private List<ExpenseSheet.Ready> ready(List<Found> found) {
		Set<Twin> known = new HashSet<>();
		found.stream().map((one) -> one.draft().date()).min(LocalDate::compareTo).ifPresent((first) -> {
			LocalDate last = found.stream().map((one) -> one.draft().date()).max(LocalDate::compareTo).orElseThrow();
			this.expenses.list(ExpenseFilter.of(first, last))
				.forEach((expense) -> known.add(new Twin(expense.date(), expense.amount(), expense.reason(),
						expense.recipient(), expense.recipientUser())));
		});
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

		private final List<SheetProblem> problems = new ArrayList<>();

		private SheetColumns<ExpenseColumn> columns;

		private int rows;

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

		void row(int number, List<String> cells) {
			if (this.columns == null) {
				this.columns = ExpenseSheetReader.this.headings.find(ExpenseColumn.class, cells);
			}
			else if (!ExpenseSheetReader.this.examples.contains(cell(cells, ExpenseColumn.REASON))) {
				if (++this.rows > MOST_EXPENSES) {
					throw Refused.at("file", "workbook.too-many-rows", MOST_EXPENSES);
				}
				expense(number, cells);
			}
		}

		private void expense(int number, List<String> cells) {
			int before = this.problems.size();
			LocalDate date = date(number, cells);
			BigDecimal amount = amount(number, cells);
			Person employee = employee(number, cells);
			boolean unreadable = amount == null && !cell(cells, ExpenseColumn.AMOUNT).isEmpty();
			ExpenseDraft draft = new ExpenseDraft(cell(cells, ExpenseColumn.RECIPIENT),
					(employee == null) ? null : employee.id(), amount, cell(cells, ExpenseColumn.REASON), date, null);
			for (Refused.Problem problem : ExpenseSheetReader.this.expenses.problems(draft)) {
				// What could not be read is missing too: once is enough.
				if (!unreadable || !problem.field().equals("amount")) {
					problem(number, cells, ExpenseColumn.ofField(problem.field()), problem.code(), problem.args());
				}
			}
			if (this.problems.size() == before) {
				this.found.add(new Found(number, draft, (employee == null) ? null : employee.name()));
			}
		}

		private LocalDate date(int number, List<String> cells) {
			String text = cell(cells, ExpenseColumn.DATE);
			if (text.isEmpty()) {
				problem(number, cells, ExpenseColumn.DATE, "expenses.import.date-missing");
				return null;
			}
			try {
				Matcher dayFirst = DAY_FIRST.matcher(text);
				if (dayFirst.matches()) {
					return LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)),
							Integer.parseInt(dayFirst.group(1)));
				}
				// A cell may hold a time beside the date.
				return LocalDate.parse(text.toUpperCase(Locale.ROOT).split("T", 2)[0]);
			}
			catch (DateTimeException ex) {
				problem(number, cells, ExpenseColumn.DATE, "expenses.import.date-wrong");
				return null;
			}
		}

		private BigDecimal amount(int number, List<String> cells) {
			try {
				return Money.parse(cell(cells, ExpenseColumn.AMOUNT));
			}
			catch (IllegalArgumentException ex) {
				problem(number, cells, ExpenseColumn.AMOUNT, "expenses.import.amount-wrong");
				return null;
			}
		}

		private Person employee(int number, List<String> cells) {
			String name = cell(cells, ExpenseColumn.EMPLOYEE);
			if (name.isEmpty()) {
				return null;
			}
			List<Person> named = this.staff.getOrDefault(SheetHeadings.plain(name), List.of());
			if (named.size() != 1) {
				problem(number, cells, ExpenseColumn.EMPLOYEE,
						named.isEmpty() ? "expenses.import.employee-unknown" : "expenses.import.employee-several");
				return null;
			}
			return named.get(0);
		}

		private String cell(List<String> cells, ExpenseColumn column) {
			return this.columns.cell(cells, column);
		}

		private void problem(int number, List<String> cells, ExpenseColumn column, String code, Object... args) {
			this.problems.add(this.columns.problem(number, cells, column, code, args));
		}

	}

}
