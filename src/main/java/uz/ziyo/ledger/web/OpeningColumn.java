package uz.ziyo.ledger.web;

import uz.ziyo.shared.workbook.SheetColumn;

/** The columns of workbooks of opening balances, in the order of the template. */
enum OpeningColumn implements SheetColumn {

	STUDENT("openings.student"), DEBT("openings.debt"), AHEAD("openings.ahead"), NOTE("openings.note");

	private final String heading;

	OpeningColumn(String heading) {
		this.heading = heading;
	}

	@Override
	public String heading() {
		return this.heading;
	}

	@Override
	public boolean isRequired() {
		return this == STUDENT || this == DEBT;
	}

}
