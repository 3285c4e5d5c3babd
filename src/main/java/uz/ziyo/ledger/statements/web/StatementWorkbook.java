package uz.ziyo.ledger.statements.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.statements.Statement;
import uz.ziyo.ledger.words.MonthText;
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
			"charges.description", "statement.settling", "statement.charged", "statement.paid", "statement.balance" };

	private static final int CHARGED = List.of(HEADINGS).indexOf("statement.charged");

	private static final int BALANCE = List.of(HEADINGS).indexOf("statement.balance");

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

	/** The lines of the page, each with what has settled what. */
	void write(StatementPage page, OutputStream out) throws IOException {
		Statement statement = page.statement();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(text("statement.title"))
				.landscape()
				.widths(14, 44, 24, 32, 60, 18, 18, 18)
				.heading(Stream.of(HEADINGS).map(this::text).toArray());
			page.rows().forEach((row) -> sheet.row(cells(row)));
			sheet.filter(HEADINGS.length);
			ListEndings.Ending ending = this.endings.begin()
				.is("debtors.student", statement.studentName())
				.is("workbook.as-of", this.formats.date(statement.asOf()));
			ending.totals(sheet, CHARGED, CHARGED + 1);
			Object[] last = new Object[BALANCE + 1];
			last[0] = text(standing(statement.balance()));
			last[BALANCE] = statement.balance().abs();
			sheet.closing(last);
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

	private Object[] cells(StatementPage.Row row) {
		Statement.Line line = row.line();
		BigDecimal amount = line.amount();
		return new Object[] { line.date(), line.isPayment() ? payment(line) : charge(line), line.groupName(),
				line.text().isEmpty() ? null : line.text(), settling(row), line.isPayment() ? null : amount,
				line.isPayment() ? amount.negate() : null, line.balance() };
	}

	/** What the page tells below the line. */
	private String settling(StatementPage.Row row) {
		boolean payment = row.line().isPayment();
		List<String> told = new ArrayList<>();
		row.parts().forEach((part) -> told.add(part(part, payment ? " → " : " ← ")));
		if (row.hasRest()) {
			told.add(text(payment ? "statement.left" : "statement.open", this.formats.money(row.rest())));
		}
		return told.isEmpty() ? null : String.join("; ", told);
	}

	private String part(StatementPage.Part part, String arrow) {
		Statement.Line line = part.line();
		String other = line.isPayment() ? payment(line) + ", " + this.formats.date(line.date())
				: what(line) + ((line.groupName() == null) ? "" : ", " + line.groupName());
		return this.formats.money(part.amount()) + arrow + other;
	}

	private String payment(Statement.Line line) {
		String months = this.months.of(line.months());
		String number = (line.receiptNo() == null) ? ""
				: text("statement.payment", Long.toString(line.receiptNo())) + " · ";
		return number + text("ledger.method." + line.method().code()) + (months.isEmpty() ? "" : ", " + months);
	}

	/** As it is called where its description does not stand beside it. */
	private String what(Statement.Line line) {
		return (line.kind() == ChargeKind.OTHER && !line.text().isEmpty()) ? line.text() : kind(line);
	}

	private String charge(Statement.Line line) {
		String name = kind(line);
		return (line.lessons() == null) ? name
				: name + " · " + text("charges.lessons", line.lessons(), line.lessonsOf());
	}

	private String kind(Statement.Line line) {
		return (line.kind() == ChargeKind.TUITION) ? text("charges.tuition", this.formats.month(line.month()))
				: text("charges.kind." + line.kind().name().toLowerCase(Locale.ROOT));
	}

	private String text(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

}
