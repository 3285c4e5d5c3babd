package uz.ziyo.groups.web;

import uz.ziyo.shared.workbook.SheetColumn;

/**
 * The columns of the workbook that students come from, in the template's order.
 */
enum StudentColumn implements SheetColumn {

	LAST_NAME("people.last-name", "lastName"), FIRST_NAME("people.first-name", "firstName"),
	PHONE("people.phone", "phone"), PARENT_PHONE("people.parent-phone", "parentPhone"),
	USERNAME("people.username", "username"), TELEGRAM_ID("people.telegram-id", "telegramId"),
	GROUP("students.group", "group");

	private final String heading;

	private final String field;

	StudentColumn(String heading, String field) {
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
		return this == LAST_NAME || this == FIRST_NAME;
	}

}
