package uz.ziyo.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.springframework.stereotype.Component;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Caller;

/**
 * What the centre has spent in twelve months.
 */
@Component
class DemoExpenses {

	private static final int MONTHS = 12;

	private static final int PAYDAY = 5;

	private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 30);

	private final Expenses expenses;

	DemoExpenses(Expenses expenses) {
		this.expenses = expenses;
	}

	void plan(Caller owner, List<Caller> teachers, DemoDiary diary, Random random) {
		List<Spending> all = new ArrayList<>();
		YearMonth last = YearMonth.from(diary.now());
		for (YearMonth month = last.minusMonths(MONTHS - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
			regular(month, random, all);
			salaries(month, teachers, random, all);
		}
		once(last, all);
		all.forEach((spending) -> diary.write(spending.at(), () -> spend(spending, owner)));
	}

	private void spend(Spending spending, Caller owner) {
		long id = this.expenses.record(spending.draft(), owner);
		if (spending.mistake() != null) {
			this.expenses.voidExpense(id, spending.mistake(), owner);
		}
	}

	private static void regular(YearMonth month, Random random, List<Spending> all) {
		for (DemoExpense expense : DemoExpense.values()) {
			int thousands = expense.least() + random.nextInt(expense.most() - expense.least() + 1);
			if (expense.isDueIn(month.getMonth())) {
				LocalDate date = month.atDay(expense.day());
				LocalDateTime at = date.atTime(OFFICE_OPENS.plusMinutes(random.nextInt(8 * 60)));
				all.add(new Spending(at, expense.recipient(), null, thousands, expense.reason(), null));
			}
		}
	}

	private static void salaries(YearMonth month, List<Caller> teachers, Random random, List<Spending> all) {
		LocalTime at = OFFICE_OPENS.plusHours(1);
		for (int i = 0; i < teachers.size(); i++) {
			int thousands = 3_800 + 350 * i + 50 * random.nextInt(16);
			all.add(new Spending(month.atDay(PAYDAY).atTime(at.plusMinutes(7L * i)), null, teachers.get(i).id(),
					thousands, "Oylik", null));
		}
	}

	/** What does not come every month, and two mistakes that were noticed. */
	private static void once(YearMonth last, List<Spending> all) {
		all.add(new Spending(last.minusMonths(10).atDay(17).atTime(15, 20), "Proyektor, 2-xona", null, 6_400, "Jihoz",
				null));
		all.add(new Spending(last.minusMonths(7).atDay(22).atTime(11, 5), "Noutbuk", null, 7_900, "Jihoz", null));
		all.add(new Spending(last.minusMonths(4).atDay(10).atTime(16, 45), "Partalar, 12 ta", null, 8_640, "Jihoz",
				null));
		all.add(new Spending(last.minusMonths(2).atDay(25).atTime(12, 0), "Eshik qulfi va oyna", null, 860,
				"Taʼmirlash", null));
		all.add(new Spending(last.minusMonths(3).atDay(5).atTime(17, 40), "200 Mbit/s, ofis tarifi", null, 450,
				"Internet", "Ikki marta yozilgan"));
		all.add(new Spending(last.minusMonths(1).atDay(11).atTime(18, 2), "Qogʻoz, marker, toner", null, 5_600,
				"Kanselyariya", "Summa notoʻgʻri: bitta nol ortiqcha"));
	}

	/**
	 * @param mistake why it was voided, or null
	 */
	private record Spending(LocalDateTime at, String recipient, Long employee, int thousands, String reason,
			String mistake) {

		ExpenseDraft draft() {
			return new ExpenseDraft(this.recipient, this.employee, BigDecimal.valueOf(this.thousands * 1000L),
					this.reason, null, null);
		}

	}

}
