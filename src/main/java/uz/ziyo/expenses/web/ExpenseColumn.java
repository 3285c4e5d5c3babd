package uz.ziyo.expenses.web;

import uz.ziyo.shared.workbook.SheetColumn;

/**
 * The columns of workbooks of expenses, in the order of the template and of the download:
 * what was downloaded can be brought in elsewhere.
 */
enum ExpenseColumn implements SheetColumn {

	DATE("expenses.date", "date"), AMOUNT("expenses.amount.sum", "amount"), REASON("expenses.reason", "reason"),
	RECIPIENT("expenses.recipient", "recipient"), EMPLOYEE("expenses.employee", "recipientUser");

	private final String heading;

	private final String field;

	ExpenseColumn(String heading, String field) {
		this.heading = heading;
		this.field = field;
	}

	@Override
	public String heading() {
		return this.heading;
	}

	@Override
	public String field() {
		return this.field;
	}

	@Override
	public boolean isRequired() {
		return this == DATE || this == AMOUNT || this == REASON;
	}

}
