package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.StudentView;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentProposal;
import uz.ziyo.shared.imports.ImportRow;
import uz.ziyo.shared.workbook.SheetHeadings;

/**
 * The rows of one workbook of payments, as far as they can be read.
 */
final class PaymentRows {

	private final ImportedStudents students;

	private final Map<String, List<GroupView>> groups = new HashMap<>();

	private final PaymentWords words;

	private final List<Found> found = new ArrayList<>();

	PaymentRows(ImportedStudents students, List<GroupView> groups, PaymentWords words) {
		this.students = students;
		groups.forEach(
				(group) -> this.groups.computeIfAbsent(SheetHeadings.plain(group.name()), (key) -> new ArrayList<>())
					.add(group));
		this.words = words;
	}

	List<Found> found() {
		return this.found;
	}

	void payment(ImportRow<PaymentColumn> row) {
		LocalDate date = row.date(PaymentColumn.DATE);
		StudentView student = student(row);
		BigDecimal amount = row.amount(PaymentColumn.AMOUNT);
		GroupView group = group(row);
		List<YearMonth> months = months(row);
		PaymentMethod method = method(row);
		PaymentDraft draft = new PaymentDraft((student == null) ? null : student.id(),
				(group == null) ? null : group.id(), null, months, amount, method, row.cell(PaymentColumn.NOTES), date);
		this.found.add(new Found(row, new PaymentProposal(draft, amount != null && !row.isWrong()),
				(student == null) ? null : student.name(), (group == null) ? null : group.name()));
	}

	private StudentView student(ImportRow<PaymentColumn> row) {
		String text = row.cell(PaymentColumn.STUDENT);
		List<StudentView> named = text.isEmpty() ? List.of() : this.students.find(text);
		return row.only(PaymentColumn.STUDENT, named,
				text.isEmpty() ? "ledger.student.required" : "openings.import.unknown", "openings.import.several");
	}

	private GroupView group(ImportRow<PaymentColumn> row) {
		String name = row.cell(PaymentColumn.GROUP);
		return name.isEmpty() ? null
				: row.only(PaymentColumn.GROUP, this.groups.getOrDefault(SheetHeadings.plain(name), List.of()),
						"payment-import.group-unknown", "payment-import.group-several");
	}

	private List<YearMonth> months(ImportRow<PaymentColumn> row) {
		String text = row.cell(PaymentColumn.MONTHS);
		List<YearMonth> months = text.isEmpty() ? List.of() : this.words.months(text);
		if (months == null) {
			row.problem(PaymentColumn.MONTHS, "payment-import.months-wrong");
		}
		return months;
	}

	private PaymentMethod method(ImportRow<PaymentColumn> row) {
		String text = row.cell(PaymentColumn.METHOD);
		PaymentMethod method = text.isEmpty() ? PaymentMethod.CASH : this.words.method(text);
		if (method == null) {
			row.problem(PaymentColumn.METHOD, "payment-import.method-unknown");
		}
		return method;
	}

	/**
	 * @param studentName null where nobody is known
	 * @param groupName null where none is named
	 */
	record Found(ImportRow<PaymentColumn> row, PaymentProposal proposal, String studentName, String groupName) {

		PaymentDraft draft() {
			return this.proposal.draft();
		}

		PaymentSheet.Ready ready() {
			return new PaymentSheet.Ready(this.row.number(), draft(), this.studentName, this.groupName);
		}

	}

}
