package uz.ziyo.ledger.web;

import uz.ziyo.shared.workbook.SheetColumn;

/** The columns of workbooks of opening balances, in the order of the template. */
enum OpeningColumn implements SheetColumn {

	STUDENT("openings.student", "student"), DEBT("openings.debt", "debt"), AHEAD("openings.ahead", "ahead"),
	NOTE("openings.note", "note");

	private final String heading;

	private final String field;

	OpeningColumn(String heading, String field) {
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
		return this == STUDENT || this == DEBT;
	}

}
