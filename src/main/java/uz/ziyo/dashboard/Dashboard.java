package uz.ziyo.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import uz.ziyo.attendance.Lessons;
import uz.ziyo.expenses.ExpenseTotals;
import uz.ziyo.expenses.MonthTotal;
import uz.ziyo.ledger.MethodIncome;
import uz.ziyo.ledger.PaymentTotals;
import uz.ziyo.ledger.debts.DebtAges;
import uz.ziyo.ledger.debts.Debts;
import uz.ziyo.ledger.debts.GroupDebt;
import uz.ziyo.people.People;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.list.Figure;
import uz.ziyo.shared.list.Figures;
import uz.ziyo.worklog.WorkLogs;

/**
 * The centre in figures. {@code hpa.md} §16, {@code hpa-backend.md} §5.
 */
@Service
public class Dashboard {

	private static final int MONTHS = 12;

	private static final int MISSING_DAYS = 7;

	private final PaymentTotals payments;

	private final ExpenseTotals expenses;

	private final Debts debts;

	private final Lessons lessons;

	private final WorkLogs workLogs;

	private final People people;

	private final Figures figures;

	private final CentreTime time;

	Dashboard(PaymentTotals payments, ExpenseTotals expenses, Debts debts, Lessons lessons, WorkLogs workLogs,
			People people, Figures figures, CentreTime time) {
		this.payments = payments;
		this.expenses = expenses;
		this.debts = debts;
		this.lessons = lessons;
		this.workLogs = workLogs;
		this.people = people;
		this.figures = figures;
		this.time = time;
	}

	/** One statement, which walks no payments. */
	@Reading
	public Standing standing(boolean withMoney) {
		Figure present = this.workLogs.worked(this.time.today());
		Figure employees = this.people.live(Role.EMPLOYEE);
		if (!withMoney) {
			List<BigDecimal> people = this.figures.read(present, employees);
			return new Standing(null, null, people.get(0).intValue(), people.get(1).intValue());
		}
		List<BigDecimal> all = this.figures.read(present, employees, this.payments.ever(), this.expenses.ever());
		return new Standing(all.get(2), all.get(3), all.get(0).intValue(), all.get(1).intValue());
	}

	@Reading
	public Overview overview(Span span) {
		LocalDate today = this.time.today();
		Span before = span.before(today);
		List<MethodIncome> methods = this.payments.byMethod(span.from(), span.to());
		BigDecimal income = methods.stream().map(MethodIncome::amount).reduce(Money.ZERO, BigDecimal::add);
		MoneyFigures now = new MoneyFigures(income, this.expenses.total(span.from(), span.to()));
		MoneyFigures then = new MoneyFigures(this.payments.total(before.from(), before.to()),
				this.expenses.total(before.from(), before.to()));
		LocalDate end = span.to().isAfter(today) ? today : span.to();
		DebtAges ages = this.debts.byGroup().stream().map(GroupDebt::ages).reduce(DebtAges.NONE, DebtAges::plus);
		Standing standing = standing(false);
		return new Overview(span, before, now, then, months(YearMonth.from(end)), ages,
				this.payments.byGroup(span.from(), span.to()), methods, standing.presentToday(), standing.employees(),
				this.lessons.missing(MISSING_DAYS).size());
	}

	private List<MonthFigures> months(YearMonth last) {
		return months(Span.of(last.minusMonths(MONTHS - 1L), MONTHS));
	}

	/**
	 * Each month with as much of it as belongs to the span: what the figures of the span
	 * are made of. Two statements.
	 */
	@Reading
	public List<MonthFigures> months(Span span) {
		LocalDate first = span.from();
		LocalDate last = span.to();
		Map<YearMonth, BigDecimal> income = this.payments.byMonth(first, last);
		List<MonthTotal> expenses = this.expenses.byMonth(first, last);
		return expenses.stream()
			.map((spent) -> new MonthFigures(spent.month(), income.getOrDefault(spent.month(), Money.ZERO),
					spent.amount()))
			.toList();
	}

}
