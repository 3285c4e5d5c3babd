package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.StudentView;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.workbook.SheetColumns;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetProblem;

/**
 * The rows of one workbook of payments, as far as they can be read.
 */
final class PaymentRows {

	private final ImportedStudents students;

	private final Map<String, List<GroupView>> groups = new HashMap<>();

	private final PaymentWords words;

	private final SheetHeadings headings;

	private final Set<String> examples;

	private final List<PaymentSheet.Ready> found = new ArrayList<>();

	private final List<SheetProblem> problems = new ArrayList<>();

	private SheetColumns<PaymentColumn> columns;

	private int rows;

	PaymentRows(ImportedStudents students, List<GroupView> groups, PaymentWords words, SheetHeadings headings,
			Set<String> examples) {
		this.students = students;
		groups.forEach(
				(group) -> this.groups.computeIfAbsent(SheetHeadings.plain(group.name()), (key) -> new ArrayList<>())
					.add(group));
		this.words = words;
		this.headings = headings;
		this.examples = examples;
	}

	int count() {
		return this.rows;
	}

	List<PaymentSheet.Ready> found() {
		return this.found;
	}

	List<SheetProblem> problems() {
		return this.problems;
	}

	void row(int number, List<String> cells) {
		if (this.columns == null) {
			this.columns = this.headings.find(PaymentColumn.class, cells);
		}
		else if (!this.examples.contains(cell(cells, PaymentColumn.STUDENT))) {
			this.rows++;
			payment(number, cells);
		}
	}

	private void payment(int number, List<String> cells) {
		int before = this.problems.size();
		LocalDate date = date(number, cells);
		StudentView student = student(number, cells);
		BigDecimal amount = amount(number, cells);
		GroupView group = group(number, cells);
		List<YearMonth> months = months(number, cells);
		PaymentMethod method = method(number, cells);
		if (this.problems.size() == before) {
			PaymentDraft draft = new PaymentDraft(student.id(), (group == null) ? null : group.id(), null, months,
					amount, method, cell(cells, PaymentColumn.NOTES), date);
			this.found.add(new PaymentSheet.Ready(number, draft, student.name(), (group == null) ? null : group.name(),
					List.copyOf(cells)));
		}
	}

	private LocalDate date(int number, List<String> cells) {
		String text = cell(cells, PaymentColumn.DATE);
		LocalDate date = text.isEmpty() ? null : this.words.date(text);
		if (date == null) {
			problem(number, cells, PaymentColumn.DATE,
					text.isEmpty() ? "payment-import.date-missing" : "payment-import.date-wrong");
		}
		return date;
	}

	private StudentView student(int number, List<String> cells) {
		String text = cell(cells, PaymentColumn.STUDENT);
		List<StudentView> named = text.isEmpty() ? List.of() : this.students.find(text);
		if (named.size() != 1) {
			problem(number, cells, PaymentColumn.STUDENT, text.isEmpty() ? "ledger.student.required"
					: named.isEmpty() ? "openings.import.unknown" : "openings.import.several");
			return null;
		}
		return named.get(0);
	}

	private BigDecimal amount(int number, List<String> cells) {
		try {
			BigDecimal amount = Money.parse(cell(cells, PaymentColumn.AMOUNT));
			String problem = Money.problem(amount);
			if (problem != null) {
				problem(number, cells, PaymentColumn.AMOUNT, problem);
			}
			return amount;
		}
		catch (IllegalArgumentException ex) {
			problem(number, cells, PaymentColumn.AMOUNT, "openings.import.amount");
			return null;
		}
	}

	private GroupView group(int number, List<String> cells) {
		String name = cell(cells, PaymentColumn.GROUP);
		if (name.isEmpty()) {
			return null;
		}
		List<GroupView> named = this.groups.getOrDefault(SheetHeadings.plain(name), List.of());
		if (named.size() != 1) {
			problem(number, cells, PaymentColumn.GROUP,
					named.isEmpty() ? "payment-import.group-unknown" : "payment-import.group-several");
			return null;
		}
		return named.get(0);
	}

	private List<YearMonth> months(int number, List<String> cells) {
		String text = cell(cells, PaymentColumn.MONTHS);
		List<YearMonth> months = text.isEmpty() ? List.of() : this.words.months(text);
		if (months == null) {
			problem(number, cells, PaymentColumn.MONTHS, "payment-import.months-wrong");
		}
		return months;
	}

	private PaymentMethod method(int number, List<String> cells) {
		String text = cell(cells, PaymentColumn.METHOD);
		PaymentMethod method = text.isEmpty() ? PaymentMethod.CASH : this.words.method(text);
		if (method == null) {
			problem(number, cells, PaymentColumn.METHOD, "payment-import.method-unknown");
		}
		return method;
	}

	/** What the ledger says against a row that could be read. */
	SheetProblem problem(PaymentSheet.Ready row, Refused.Problem problem) {
		return this.columns.problem(row.row(), row.cells(), PaymentColumn.ofField(problem.field()), problem.code(),
				problem.args());
	}

	private void problem(int number, List<String> cells, PaymentColumn column, String code) {
		this.problems.add(this.columns.problem(number, cells, column, code));
	}

	private String cell(List<String> cells, PaymentColumn column) {
		return this.columns.cell(cells, column);
	}

}
