package uz.ziyo.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.StudentFilter;
import uz.ziyo.groups.StudentView;
import uz.ziyo.groups.Students;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.workbook.SheetColumn;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * The workbooks that opening balances and payments are filled into.
 */
@Component
class ImportTemplates {

	private final Students students;

	private final Groups groups;

	private final SheetHeadings headings;

	private final MessageSource messages;

	private final Formats formats;

	private final CentreTime time;

	ImportTemplates(Students students, Groups groups, SheetHeadings headings, MessageSource messages, Formats formats,
			CentreTime time) {
		this.students = students;
		this.groups = groups;
		this.headings = headings;
		this.messages = messages;
		this.formats = formats;
		this.time = time;
	}

	void writeOpenings(Caller caller, OutputStream out) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(text("openings.title")).widths(36, 20, 24, 40);
			sheet.heading(this.headings.of(OpeningColumn.class));
			notes(sheet, Map.of(OpeningColumn.STUDENT, "openings.note.student", OpeningColumn.DEBT,
					"openings.note.debt", OpeningColumn.AHEAD, "openings.note.ahead"));
			sheet.row(text(OpeningSheetReader.EXAMPLE), new BigDecimal("300000.00"), null, null);
			sheet.choices(OpeningColumn.STUDENT.ordinal(), OpeningSheetReader.MOST, students(workbook, caller));
			workbook.write(out);
		}
	}

	void writePayments(Caller caller, OutputStream out) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(text("payment-import.title")).widths(14, 36, 18, 24, 30, 18, 36);
			sheet.heading(this.headings.of(PaymentColumn.class));
			notes(sheet, Map.of(PaymentColumn.DATE, "payment-import.note.date", PaymentColumn.STUDENT,
					"openings.note.student", PaymentColumn.GROUP, "payment-import.note.group", PaymentColumn.MONTHS,
					"payment-import.note.months", PaymentColumn.METHOD, "payment-import.note.method"));
			sheet.row(this.time.today(), text(PaymentSheetReader.EXAMPLE), new BigDecimal("300000.00"), "IELTS-A1",
					this.formats.month(YearMonth.from(this.time.today())), text("ledger.method.cash"), null);
			sheet.choices(PaymentColumn.STUDENT.ordinal(), PaymentSheetReader.MOST, students(workbook, caller));
			SheetWriter groups = workbook.sheet(text("nav.groups")).widths(30).heading(text("debtors.group"));
			this.groups.list(GroupFilter.onlyActive(), caller).forEach((group) -> groups.row(group.name()));
			sheet.choices(PaymentColumn.GROUP.ordinal(), PaymentSheetReader.MOST, groups);
			SheetWriter methods = workbook.sheet(text("payment-import.method"))
				.widths(20)
				.heading(text("payment-import.method"));
			PaymentMethod.CHOICES.forEach((method) -> methods.row(text("ledger.method." + method.code())));
			sheet.choices(PaymentColumn.METHOD.ordinal(), PaymentSheetReader.MOST, methods);
			workbook.write(out);
		}
	}

	/** With the username beside, for those who share a name. */
	private SheetWriter students(WorkbookWriter workbook, Caller caller) {
		SheetWriter sheet = workbook.sheet(text("nav.students"))
			.widths(36, 24, 24)
			.heading(text("debtors.student"), text("people.username"), text("debtors.group"));
		this.students.list(new StudentFilter(null, null, null, "last_name,first_name"), caller)
			.forEach((StudentView student) -> sheet.row(student.name(), student.username(), student.groupName()));
		return sheet;
	}

	private <C extends Enum<C> & SheetColumn> void notes(SheetWriter sheet, Map<C, String> notes) {
		notes.forEach((column, code) -> sheet.note(column.ordinal(), text(code)));
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
