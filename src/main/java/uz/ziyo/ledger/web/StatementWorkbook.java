package uz.ziyo.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.Statement;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.workbook.ListEndings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * A student's statement as a workbook.
 */
@Component
class StatementWorkbook {

	private static final String[] HEADINGS = { "statement.day", "statement.what", "debtors.group",
			"charges.description", "statement.charged", "statement.paid", "statement.balance" };

	private final MonthText months;

	private final ListEndings endings;

	private final Formats formats;

	private final MessageSource messages;

	StatementWorkbook(MonthText months, ListEndings endings, Formats formats, MessageSource messages) {
		this.months = months;
		this.endings = endings;
		this.formats = formats;
		this.messages = messages;
	}

	String name(Statement statement) {
		return text("statement.title") + " " + statement.studentName() + " " + statement.asOf();
	}

	void write(Statement statement, OutputStream out) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(text("statement.title"))
				.landscape()
				.widths(14, 44, 24, 32, 18, 18, 18)
				.heading(Stream.of(HEADINGS).map(this::text).toArray());
			statement.lines().forEach((line) -> sheet.row(cells(line)));
			sheet.filter(HEADINGS.length);
			ListEndings.Ending ending = this.endings.begin()
				.is("debtors.student", statement.studentName())
				.is("workbook.as-of", this.formats.date(statement.asOf()));
			ending.totals(sheet, 4, 5);
			sheet.closing(text(standing(statement.balance())), null, null, null, null, null, statement.balance().abs());
			ending.remarks(sheet);
			workbook.write(out);
		}
	}

	private static String standing(BigDecimal balance) {
		return switch (balance.signum()) {
			case 1 -> "statement.debt";
			case -1 -> "statement.ahead";
			default -> "statement.even";
		};
	}

	private Object[] cells(Statement.Line line) {
		BigDecimal amount = line.amount();
		return new Object[] { line.date(), line.isPayment() ? payment(line) : charge(line), line.groupName(),
				line.text().isEmpty() ? null : line.text(), line.isPayment() ? null : amount,
				line.isPayment() ? amount.negate() : null, line.balance() };
	}

	private String payment(Statement.Line line) {
		String months = this.months.of(line.months());
		return text("statement.payment", Long.toString(line.receiptNo())) + " · "
				+ text("ledger.method." + line.method().code()) + (months.isEmpty() ? "" : ", " + months);
	}

	private String charge(Statement.Line line) {
		String name = (line.kind() == ChargeKind.TUITION) ? text("charges.tuition", this.formats.month(line.month()))
				: text("charges.kind." + line.kind().name().toLowerCase(Locale.ROOT));
		return (line.lessons() == null) ? name
				: name + " · " + text("charges.lessons", line.lessons(), line.lessonsOf());
	}

	private String text(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

}
