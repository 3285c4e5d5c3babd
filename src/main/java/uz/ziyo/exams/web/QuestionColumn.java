package uz.ziyo.exams.web;

import uz.ziyo.shared.workbook.SheetColumn;

/**
 * The columns of a workbook of questions, in the template's order.
 */
enum QuestionColumn implements SheetColumn {

	TEXT("text"), A("a"), B("b"), C("c"), D("d"), E("e"), F("f"), ANSWER("answer"), SAMPLE("sample");

	private final String field;

	QuestionColumn(String field) {
		this.field = field;
	}

	@Override
	public String heading() {
		return "exams.column." + this.field;
	}

	@Override
	public String field() {
		return this.field;
	}

	@Override
	public boolean isRequired() {
		return this == TEXT || this == A || this == B || this == ANSWER;
	}

	/** Those that options stand in. */
	boolean isOption() {
		return compareTo(A) >= 0 && compareTo(F) <= 0;
	}

}
