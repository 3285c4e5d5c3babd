package uz.ziyo.dashboard.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.dashboard.Span;
import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.ledger.DebtAge;
import uz.ziyo.ledger.DebtFilter;
import uz.ziyo.ledger.Debtor;
import uz.ziyo.ledger.Debts;
import uz.ziyo.ledger.PaymentLine;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentRegister;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.exports.PreparedFiles.Progress;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * The centre's money of some days: by month, by group, and every payment, expense and
 * debt. Row by row, so that memory does not grow with them; what the summaries say is
 * added up from the rows that were written.
 */
@Component
class FinanceWorkbook {

	private final PaymentRegister payments;

	private final Expenses expenses;

	private final Debts debts;

	private final Formats formats;

	private final MessageSource messages;

	FinanceWorkbook(PaymentRegister payments, Expenses expenses, Debts debts, Formats formats, MessageSource messages) {
		this.payments = payments;
		this.expenses = expenses;
		this.debts = debts;
		this.formats = formats;
		this.messages = messages;
	}

	/** The debts are those of now, whatever the days. */
	void write(Span span, OutputStream out, Progress progress) throws IOException {
		Content content = new Content(progress, this.payments.count(span.from(), span.to()));
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter months = workbook.sheet(text("months"));
			SheetWriter groups = workbook.sheet(text("groups"));
			payments(workbook.sheet(text("payments")), span, content);
			expenses(workbook.sheet(text("expenses")), span, content);
			debts(workbook.sheet(text("debts")), content);
			months(months, span, content);
			groups(groups, content);
			workbook.write(out);
		}
	}

	private void payments(SheetWriter sheet, Span span, Content content) {
		Map<YearMonth, String> names = new HashMap<>();
		Map<PaymentMethod, String> methods = new EnumMap<>(PaymentMethod.class);
		heading(sheet, new int[] { 12, 10, 30, 24, 24, 18, 14, 30, 26 }, "date", "receipt", "student", "group",
				"paid-months", "amount", "method", "notes", "received-by");
		this.payments.read(span.from(), span.to(), (payment) -> {
			String months = payment.months()
				.stream()
				.map((month) -> names.computeIfAbsent(month, this.formats::month))
				.collect(Collectors.joining(", "));
			sheet.row(payment.paidOn(), payment.receiptNo(), payment.studentName(), payment.groupName(),
					months.isEmpty() ? null : months, payment.amount(),
					methods.computeIfAbsent(payment.method(), this::method), payment.notes(), payment.receivedBy());
			content.cameIn(payment);
		});
		sheet.filter(9).totals(text("total"), 5);
	}

	private String method(PaymentMethod method) {
		return this.messages.getMessage("ledger.method." + method.code(), null, LocaleContextHolder.getLocale());
	}

	private void expenses(SheetWriter sheet, Span span, Content content) {
		heading(sheet, new int[] { 12, 18, 36, 32, 28, 28 }, "date", "amount", "reason", "recipient", "employee",
				"recorded-by");
		this.expenses.list(ExpenseFilter.of(span.from(), span.to())).forEach((expense) -> {
			sheet.row(expense.date(), expense.amount(), expense.reason(), expense.recipient(), expense.employeeName(),
					expense.createdBy());
			content.wentOut(expense);
		});
		sheet.filter(6).totals(text("total"), 1);
	}

	private void debts(SheetWriter sheet, Content content) {
		heading(sheet, new int[] { 30, 20, 20, 24, 12, 18, 18, 18, 18, 18, 18 }, "student", "phone", "parent-phone",
				"group", "debtors.since", "debtors.age.recent", "debtors.age.month", "debtors.age.two_months",
				"debtors.age.old", "debtors.age.ahead", "debt");
		this.debts.debtors(DebtFilter.ALL).forEach((debtor) -> {
			sheet.row(debtor.name(), this.formats.phone(debtor.phone()), this.formats.phone(debtor.parentPhone()),
					debtor.groupName(), debtor.since(), debtor.ages().of(DebtAge.RECENT),
					debtor.ages().of(DebtAge.MONTH), debtor.ages().of(DebtAge.TWO_MONTHS),
					debtor.ages().of(DebtAge.OLD), debtor.ages().of(DebtAge.AHEAD), debtor.total());
			content.isOwed(debtor);
		});
		sheet.filter(11).totals(text("total"), 5, 6, 7, 8, 9, 10);
	}

	private void months(SheetWriter sheet, Span span, Content content) {
		heading(sheet, new int[] { 20, 20, 20, 20 }, "month", "income", "expense", "profit");
		YearMonth last = YearMonth.from(span.to());
		for (YearMonth month = YearMonth.from(span.from()); !month.isAfter(last); month = month.plusMonths(1)) {
			BigDecimal income = content.income.getOrDefault(month, Money.ZERO);
			BigDecimal expense = content.expense.getOrDefault(month, Money.ZERO);
			int row = sheet.rows() + 1;
			sheet.row(this.formats.month(month), income, expense,
					new SheetWriter.Formula("B" + row + "-C" + row, income.subtract(expense)));
		}
		sheet.filter(4).totals(text("total"), 1, 2, 3);
	}

	private void groups(SheetWriter sheet, Content content) {
		heading(sheet, new int[] { 32, 14, 20, 20 }, "group", "count", "income", "debt");
		content.groups.forEach((name, group) -> sheet.row(name.isEmpty() ? text("no-group") : name, group.payments,
				group.income, group.debt));
		sheet.filter(4).totals(text("total"), 2, 3);
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

	/** What has been written so far, added up. */
	private static final class Content {

		private final Map<YearMonth, BigDecimal> income = new TreeMap<>();

		private final Map<YearMonth, BigDecimal> expense = new TreeMap<>();

		/** By name; the empty one is what belongs to none. */
		private final Map<String, Group> groups = new TreeMap<>();

		private final Progress progress;

		private final long all;

		private long done;

		Content(Progress progress, long all) {
			this.progress = progress;
			this.all = all;
		}

		void cameIn(PaymentLine payment) {
			this.income.merge(YearMonth.from(payment.paidOn()), payment.amount(), BigDecimal::add);
			Group group = group(payment.groupName());
			group.payments++;
			group.income = group.income.add(payment.amount());
			this.progress.reached(++this.done, this.all);
		}

		void wentOut(ExpenseView expense) {
			this.expense.merge(YearMonth.from(expense.date()), expense.amount(), BigDecimal::add);
		}

		void isOwed(Debtor debtor) {
			Group group = group(debtor.groupName());
			group.debt = group.debt.add(debtor.total());
		}

		private Group group(String name) {
			return this.groups.computeIfAbsent((name == null) ? "" : name, (key) -> new Group());
		}

	}

	private static final class Group {

		private int payments;

		private BigDecimal income = Money.ZERO;

		private BigDecimal debt = Money.ZERO;

	}

}
