package uz.ziyo.ledger.web;

import uz.ziyo.shared.workbook.SheetColumn;

/**
 * The columns of workbooks that payments are brought in with, in the template's order.
 */
enum PaymentColumn implements SheetColumn {

	DATE("payment-import.date", "paidOn"), STUDENT("payment-import.student", "student"),
	AMOUNT("payment-import.amount", "amount"), GROUP("payment-import.group", "group"),
	MONTHS("payment-import.months", "months"), METHOD("payment-import.method", "method"),
	NOTES("payment-import.notes", "notes");

	private final String heading;

	private final String field;

	PaymentColumn(String heading, String field) {
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
		return this == DATE || this == STUDENT || this == AMOUNT;
	}

}
