package uz.ziyo.expenses.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;
import uz.ziyo.shared.workbook.ListEndings;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * Expenses as a workbook, and the template to bring them in with.
 */
@Component
class ExpenseWorkbooks {

	private final People people;

	private final StaffOptions staff;

	private final SheetHeadings headings;

	private final ListEndings endings;

	private final Formats formats;

	private final MessageSource messages;

	private final CentreTime time;

	ExpenseWorkbooks(People people, StaffOptions staff, SheetHeadings headings, ListEndings endings, Formats formats,
			MessageSource messages, CentreTime time) {
		this.people = people;
		this.staff = staff;
		this.headings = headings;
		this.endings = endings;
		this.formats = formats;
		this.messages = messages;
		this.time = time;
	}

	String title() {
		return text("nav.expenses");
	}

	/** Row by row: memory does not grow with the list. */
	void write(Listing<ExpenseView> expenses, boolean voided, ListEndings.Ending ending, OutputStream out)
			throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			List<Object> titles = new ArrayList<>(Arrays.asList(this.headings.of(ExpenseColumn.class)));
			titles.addAll(List.of(text("expenses.recorded-by"), text("expenses.recorded-at")));
			if (voided) {
				titles.addAll(
						List.of(text("expenses.voided-by"), text("expenses.voided-at"), text("expenses.void.reason")));
			}
			SheetWriter sheet = workbook.sheet(title())
				.landscape()
				.widths(12, 18, 36, 32, 28, 28, 17, 28, 17, 36)
				.heading(titles.toArray());
			expenses.forEach((expense) -> sheet.row(cells(expense, voided)));
			ending.writeBelow(sheet.filter(titles.size()), ExpenseColumn.AMOUNT.ordinal());
			workbook.write(out);
		}
	}

	ListEndings.Ending ending(ExpenseSearch search) {
		ExpenseFilter filter = search.toFilter();
		ListEndings.Ending ending = this.endings.begin().days(filter.from(), filter.to());
		if (filter.recipientUser() != null) {
			ending.is("expenses.employee", Option.labelOf(search.employee(), this.staff.all()));
		}
		return ending.is("expenses.filter.min", money(filter.least()))
			.is("expenses.filter.max", money(filter.most()))
			.is("workbook.search", filter.search())
			.isOne("charges.state", search.isVoided() ? "workbook.voided" : null);
	}

	private String money(BigDecimal amount) {
		return (amount == null) ? null : this.formats.money(amount);
	}

	private Object[] cells(ExpenseView expense, boolean voided) {
		List<Object> cells = new ArrayList<>(Arrays.asList(expense.date(), expense.amount(), expense.reason(),
				expense.recipient(), expense.employeeName(), expense.createdBy(), local(expense.createdAt())));
		if (voided) {
			cells.addAll(Arrays.asList(expense.voidedBy(), local(expense.voidedAt()), expense.voidReason()));
		}
		return cells.toArray();
	}

	private LocalDateTime local(Instant instant) {
		return this.time.at(instant).toLocalDateTime();
	}

	void writeTemplate(OutputStream out) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(title()).widths(14, 18, 36, 32, 28);
			sheet.heading(this.headings.of(ExpenseColumn.class));
			note(sheet, ExpenseColumn.DATE, "expenses.import.note.date");
			note(sheet, ExpenseColumn.AMOUNT, "expenses.import.note.amount");
			note(sheet, ExpenseColumn.REASON, "expenses.import.note.reason");
			note(sheet, ExpenseColumn.RECIPIENT, "expenses.import.note.recipient");
			note(sheet, ExpenseColumn.EMPLOYEE, "expenses.import.note.employee");
			LocalDate today = this.time.today();
			sheet.row(today, new BigDecimal("1500000.00"), text(ExpenseSheetReader.EXAMPLE), null, null);
			SheetWriter choices = workbook.sheet(text("people.staff")).widths(30).heading(text("expenses.employee"));
			this.people.staff(null, null, null).map(Person::name).forEach(choices::row);
			sheet.choices(ExpenseColumn.EMPLOYEE.ordinal(), ExpenseSheetReader.MOST_EXPENSES, choices);
			workbook.write(out);
		}
	}

	private void note(SheetWriter sheet, ExpenseColumn column, String code) {
		sheet.note(column.ordinal(), text(code));
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
