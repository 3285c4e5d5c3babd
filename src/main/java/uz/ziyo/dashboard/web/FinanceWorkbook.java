package uz.ziyo.dashboard.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.dashboard.Span;
import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentRegister;
import uz.ziyo.ledger.debts.DebtAge;
import uz.ziyo.ledger.debts.DebtFilter;
import uz.ziyo.ledger.debts.Debts;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.exports.PreparedFiles.Progress;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * The centre's money of some days: in all and by method, by month, by group, and every
 * payment, expense and debt. Row by row, so that memory does not grow with them; what the
 * summaries say is added up from the rows that were written.
 */
@Component
class FinanceWorkbook {

	private final PaymentRegister payments;

	private final Expenses expenses;

	private final Debts debts;

	private final Formats formats;

	private final MessageSource messages;

	private final CentreTime time;

	FinanceWorkbook(PaymentRegister payments, Expenses expenses, Debts debts, Formats formats, MessageSource messages,
			CentreTime time) {
		this.payments = payments;
		this.expenses = expenses;
		this.debts = debts;
		this.formats = formats;
		this.messages = messages;
		this.time = time;
	}

	/** How many payments would be in it. */
	long payments(Span span) {
		return this.payments.count(span.from(), span.to());
	}

	/** While somebody waits. The debts are those of now, whatever the days. */
	void write(Span span, OutputStream out) throws IOException {
		write(span, out, new FinanceContent(false, Progress.NOBODY, 0));
	}

	/** As {@link #write(Span, OutputStream)}, while nobody waits. */
	void prepare(Span span, OutputStream out, Progress progress) throws IOException {
		write(span, out, new FinanceContent(true, progress, payments(span)));
	}

	private void write(Span span, OutputStream out, FinanceContent content) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter summary = workbook.sheet(text("summary"));
			SheetWriter months = workbook.sheet(text("months"));
			SheetWriter groups = workbook.sheet(text("groups"));
			payments(workbook.sheet(text("payments")), span, content);
			expenses(workbook.sheet(text("expenses")), span, content);
			debts(workbook.sheet(text("debts")), content);
			months(months, span, content);
			groups(groups, content);
			summary(summary, span, content);
			workbook.write(out);
		}
	}

	private void payments(SheetWriter sheet, Span span, FinanceContent content) {
		Map<YearMonth, String> names = new HashMap<>();
		Map<PaymentMethod, String> methods = new EnumMap<>(PaymentMethod.class);
		heading(sheet, new int[] { 12, 10, 30, 24, 24, 18, 14, 30, 26 }, "date", "receipt", "student", "group",
				"paid-months", "amount", "method", "notes", "received-by");
		content.read(this.payments.between(span.from(), span.to()), (payment) -> {
			String months = payment.months()
				.stream()
				.map((month) -> names.computeIfAbsent(month, this.formats::month))
				.collect(Collectors.joining(", "));
			sheet.row(payment.paidOn(), payment.receiptNo(), payment.studentName(), payment.groupName(),
					months.isEmpty() ? null : months, payment.amount(),
					methods.computeIfAbsent(payment.method(), this::method), payment.notes(), payment.receivedBy());
			content.cameIn(payment);
		});
		sheet.filter(9).totals(text("workbook.total"), 5);
	}

	private String method(PaymentMethod method) {
		return this.messages.getMessage("ledger.method." + method.code(), null, LocaleContextHolder.getLocale());
	}

	private void expenses(SheetWriter sheet, Span span, FinanceContent content) {
		heading(sheet, new int[] { 12, 18, 36, 32, 28, 28 }, "date", "amount", "reason", "recipient", "employee",
				"recorded-by");
		content.read(this.expenses.list(ExpenseFilter.of(span.from(), span.to())), (expense) -> {
			sheet.row(expense.date(), expense.amount(), expense.reason(), expense.recipient(), expense.employeeName(),
					expense.createdBy());
			content.wentOut(expense);
		});
		sheet.filter(6).totals(text("workbook.total"), 1);
	}

	private void debts(SheetWriter sheet, FinanceContent content) {
		heading(sheet, new int[] { 30, 20, 20, 24, 12, 18, 18, 18, 18, 18, 18 }, "student", "phone", "parent-phone",
				"group", "debtors.since", "debtors.age.recent", "debtors.age.month", "debtors.age.two_months",
				"debtors.age.old", "debtors.age.ahead", "debt");
		content.read(this.debts.debtors(DebtFilter.ALL), (debtor) -> {
			sheet.row(debtor.name(), this.formats.phone(debtor.phone()), this.formats.phone(debtor.parentPhone()),
					debtor.groupName(), debtor.since(), debtor.ages().of(DebtAge.RECENT),
					debtor.ages().of(DebtAge.MONTH), debtor.ages().of(DebtAge.TWO_MONTHS),
					debtor.ages().of(DebtAge.OLD), debtor.ages().of(DebtAge.AHEAD), debtor.total());
			content.isOwed(debtor);
		});
		sheet.filter(11).totals(text("workbook.total"), 5, 6, 7, 8, 9, 10);
	}

	private void months(SheetWriter sheet, Span span, FinanceContent content) {
		heading(sheet, new int[] { 20, 20, 20, 20 }, "month", "income", "expense", "profit");
		YearMonth last = YearMonth.from(span.to());
		for (YearMonth month = YearMonth.from(span.from()); !month.isAfter(last); month = month.plusMonths(1)) {
			BigDecimal income = content.income.getOrDefault(month, Money.ZERO);
			BigDecimal expense = content.expense.getOrDefault(month, Money.ZERO);
			int row = sheet.rows() + 1;
			sheet.row(this.formats.month(month), income, expense,
					new SheetWriter.Formula("B" + row + "-C" + row, income.subtract(expense)));
		}
		sheet.filter(4).totals(text("workbook.total"), 1, 2, 3);
	}

	private void groups(SheetWriter sheet, FinanceContent content) {
		heading(sheet, new int[] { 32, 14, 20, 20 }, "group", "count", "income", "debt");
		content.groups.values()
			.stream()
			.sorted(FinanceContent.Group.BY_NAME)
			.forEach((group) -> sheet.row((group.id == null) ? text("no-group") : group.name, group.payments,
					group.income, group.debt));
		sheet.filter(4).totals(text("workbook.total"), 2, 3);
	}

	/** The first one to be seen, and the last to be known. */
	private void summary(SheetWriter sheet, Span span, FinanceContent content) {
		heading(sheet, new int[] { 32, 26, 18 }, "figure", "value");
		sheet.row(text("period"), this.formats.date(span.from()) + " – " + this.formats.date(span.to()))
			.row(text("workbook.made-at"), this.time.at(this.time.now()).toLocalDateTime())
			.row(text("income"),
					content.methods.values()
						.stream()
						.map(FinanceContent.Sum::amount)
						.reduce(Money.ZERO, BigDecimal::add));
		int income = sheet.rows();
		sheet.row(text("expense"), sum(content.expense))
			.row(text("profit"),
					new SheetWriter.Formula("B" + income + "-B" + (income + 1),
							sum(content.income).subtract(sum(content.expense))))
			.row(text("debts-on"), this.time.today())
			.row(text("debts"),
					content.groups.values().stream().map((group) -> group.debt).reduce(Money.ZERO, BigDecimal::add));
		sheet.row().subheading(text("method"), text("income"), text("count"));
		int first = sheet.rows() + 1;
		content.methods.forEach((method, sum) -> sheet.row(method(method), sum.amount(), sum.payments()));
		BigDecimal total = sum(content.income);
		sheet.closing(text("workbook.total"), content.methods.isEmpty() ? total
				: new SheetWriter.Formula("SUM(B" + first + ":B" + sheet.rows() + ")", total));
	}

	private static BigDecimal sum(Map<YearMonth, BigDecimal> months) {
		return months.values().stream().reduce(Money.ZERO, BigDecimal::add);
	}

	private void heading(SheetWriter sheet, int[] widths, String... titles) {
		sheet.landscape().widths(widths).heading(Arrays.stream(titles).map(this::text).toArray());
	}

	/** Of the workbook's own, unless it is a whole key. */
	String text(String code) {
		String key = code.contains(".") ? code : "dashboard.sheet." + code;
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	static String days(Span span) {
		return span.from() + " – " + span.to();
	}

}
