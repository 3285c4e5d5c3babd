package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.list.Figures;
import uz.ziyo.testing.As;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ZiyoTest
class ExpensesTests {

	@Autowired
	private Expenses expenses;

	@Autowired
	private ExpenseTotals totals;

	@Autowired
	private Figures figures;

	@Autowired
	private People people;

	@Autowired
	private As as;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient jdbc;

	private Caller owner;

	@BeforeEach
	void anOwner() {
		this.owner = this.as.owner().caller();
	}

	@Test
	void keepsWhatIsRecorded() {
		long employee = this.as.employee().id();
		long id = this.expenses.record(new ExpenseDraft(" Maosh ", employee, new BigDecimal("2000000.5"),
				" Fevral uchun maosh ", LocalDate.of(2026, 11, 3), null), this.owner);

		ExpenseView expense = this.expenses.get(id);

		assertThat(expense.recipient()).isEqualTo("Maosh");
		assertThat(expense.employeeName()).isEqualTo("Karimov2 Jasur");
		assertThat(expense.amount()).isEqualTo(new BigDecimal("2000000.50"));
		assertThat(expense.reason()).isEqualTo("Fevral uchun maosh");
		assertThat(expense.date()).isEqualTo(LocalDate.of(2026, 11, 3));
		assertThat(expense.createdBy()).isEqualTo("Karimov1 Malika");
		assertThat(expense.isVoided()).isFalse();
	}

	@Test
	void isOfTodayWhereNoDayIsGiven() {
		this.clock.set("2026-11-30T23:59:59");

		assertThat(this.expenses.get(record("Ijara", 100)).date()).isEqualTo(LocalDate.of(2026, 11, 30));
	}

	@Test
	void refusesWhatIsNoAmount() {
		for (String amount : List.of("0", "-1", "0.001", "1000000000000", "1e15")) {
			assertRefused("amount", draft("Ijara", null, new BigDecimal(amount), null));
		}
		assertRefused("amount", draft("Ijara", null, null, null));
		record("Ijara", 999_999_999_999.99);
		record("Ijara", 0.01);
	}

	@Test
	void refusesTextsThatAreMissingOrTooLong() {
		assertRefused("reason", draft(" ", null, BigDecimal.ONE, null));
		assertRefused("reason", draft(null, null, BigDecimal.ONE, null));
		assertRefused("reason", draft("x".repeat(501), null, BigDecimal.ONE, null));
		assertRefused("recipient", new ExpenseDraft("x".repeat(256), null, BigDecimal.ONE, "Ijara", null, null));
		this.expenses.record(new ExpenseDraft("İ".repeat(255), null, BigDecimal.ONE, "İ".repeat(500), null, null),
				this.owner);
	}

	@Test
	void refusesDaysThatCannotBe() {
		assertRefused("date", draft("Ijara", null, BigDecimal.ONE, TestClock.TODAY.plusDays(1)));
		assertRefused("date", draft("Ijara", null, BigDecimal.ONE, LocalDate.of(1999, 12, 31)));
		assertRefused("date", draft("Ijara", null, BigDecimal.ONE, LocalDate.of(9999, 12, 31)));
	}

	@Test
	void paysOnlyWhoWorksHere() {
		long gone = this.as.another(Role.EMPLOYEE).id();
		this.people.archive(Role.EMPLOYEE, gone);

		assertRefused("recipientUser", draft("Oylik", this.as.student().id(), BigDecimal.ONE, null));
		assertRefused("recipientUser", draft("Oylik", gone, BigDecimal.ONE, null));
		assertRefused("recipientUser", draft("Oylik", 999_999L, BigDecimal.ONE, null));
		this.expenses.record(draft("Oylik", this.owner.id(), BigDecimal.ONE, null), this.owner);
	}

	@Test
	void whoHasLeftSinceStaysTheRecipient() {
		long employee = this.as.employee().id();
		long id = this.expenses.record(draft("Oylik", employee, BigDecimal.TEN, null), this.owner);
		this.people.archive(Role.EMPLOYEE, employee);

		this.expenses.change(id, draft("Oylik", employee, BigDecimal.ONE, null));

		assertThat(this.expenses.get(id).amount()).isEqualByComparingTo("1");
		assertThat(this.expenses.get(id).employeeName()).isEqualTo("Karimov2 Jasur");
	}

	@Test
	void aCorrectionKeepsWhatItWas() {
		long id = record("Ijara", 1_500_000);
		this.clock.set("2026-11-21T09:00");

		this.expenses.change(id, draft("Ijara, noyabr", null, new BigDecimal("1600000"), null));
		this.clock.set("2026-11-22T10:00");
		this.expenses.voidExpense(id, "Ikki marta yozilgan", this.owner);

		assertThat(this.expenses.history(id))
			.extracting(ExpenseStep::kind, ExpenseStep::reason, (step) -> step.amount().longValue(), ExpenseStep::date)
			.containsExactly(tuple(ExpenseStep.Kind.VOIDED, "Ijara, noyabr", 1_600_000L, TestClock.TODAY),
					tuple(ExpenseStep.Kind.CHANGED, "Ijara, noyabr", 1_600_000L, TestClock.TODAY),
					tuple(ExpenseStep.Kind.RECORDED, "Ijara", 1_500_000L, TestClock.TODAY));
		assertThat(this.expenses.history(id).get(2).by()).isEqualTo("Karimov1 Malika");
	}

	@Test
	void savingTheSameIsNoChange() {
		long id = record("Ijara", 100);

		this.expenses.change(id, draft("Ijara", null, new BigDecimal("100"), null));

		assertThat(this.expenses.history(id)).hasSize(1);
		assertThat(this.expenses.get(id).version()).isZero();
	}

	@Test
	void theSecondOfTwoIsTold() {
		long id = record("Ijara", 100);
		this.expenses.change(id, new ExpenseDraft(null, null, BigDecimal.TEN, "Ijara", null, 0));

		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.expenses.change(id, new ExpenseDraft(null, null, BigDecimal.ONE, "Ijara", null, 0)));
		assertThat(this.expenses.get(id).amount()).isEqualByComparingTo("10");
	}

	@Test
	void whatIsVoidedIsGoneFromListsAndSumsAndStaysInTheTable() {
		long id = record("Ijara", 100);
		record("Internet", 40);

		this.expenses.voidExpense(id, "Adashdim", this.owner);

		assertThat(list(all())).containsExactly("Internet");
		assertThat(this.expenses.sum(all())).isEqualByComparingTo("40");
		assertThat(ever()).isEqualByComparingTo("40");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.expenses.get(id));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.expenses.change(id, draft("Ijara", null, BigDecimal.ONE, null)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.expenses.voidExpense(id, "Yana", this.owner));
		ExpenseView voided = this.expenses.getEvenVoided(id);
		assertThat(voided.voidReason()).isEqualTo("Adashdim");
		assertThat(voided.voidedBy()).isEqualTo("Karimov1 Malika");
		assertThat(list(new ExpenseFilter(null, null, null, null, null, null, true, null))).containsExactly("Ijara");
	}

	@Test
	void ofManyWhoVoidAtOnceOneDoes() throws Exception {
		long id = record("Ijara", 100);
		Callable<Boolean> voiding = () -> {
			try {
				this.expenses.voidExpense(id, "Adashdim", this.owner);
				return true;
			}
			catch (NotFound ex) {
				return false;
			}
		};

		assertThat(atOnce(IntStream.range(0, 8).mapToObj((number) -> voiding).toList()))
			.filteredOn(Boolean.TRUE::equals)
			.hasSize(1);
		assertThat(this.expenses.history(id)).hasSize(2);
	}

	@Test
	void filtersByEverythingItShows() {
		long employee = this.as.employee().id();
		this.expenses.record(new ExpenseDraft("Oʻzbektelekom", null, new BigDecimal("450000"), "Internet",
				LocalDate.of(2026, 10, 5), null), this.owner);
		this.expenses.record(draft("Oylik", employee, new BigDecimal("5000000"), LocalDate.of(2026, 11, 5)),
				this.owner);
		this.expenses.record(draft("Ijara 100% oldindan", null, new BigDecimal("18000000"), LocalDate.of(2026, 11, 1)),
				this.owner);

		assertThat(list(new ExpenseFilter(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 4), null, null, null, null,
				false, null)))
			.containsExactly("Ijara 100% oldindan");
		assertThat(list(new ExpenseFilter(null, LocalDate.of(2026, 10, 5), null, null, null, null, false, null)))
			.containsExactly("Internet");
		assertThat(list(new ExpenseFilter(null, null, employee, null, null, null, false, null)))
			.containsExactly("Oylik");
		assertThat(list(new ExpenseFilter(null, null, null, null, new BigDecimal("450000"), new BigDecimal("5000000"),
				false, "-amount")))
			.containsExactly("Oylik", "Internet");
		for (String search : List.of("o'zbektelekom", "INTERNET", "ozbek")) {
			assertThat(list(search)).containsExactly("Internet");
		}
		assertThat(list("karimov2")).containsExactly("Oylik");
		assertThat(list("100%")).containsExactly("Ijara 100% oldindan");
		assertThat(list("_")).isEmpty();
		record("Faktura 12-345", 1);
		assertThat(list("12-345")).containsExactly("Faktura 12-345");
		assertThat(list("77 000-00-02")).containsExactly("Oylik");
		assertThat(this.expenses.sum(new ExpenseFilter(null, null, null, "i", null, null, false, null)))
			.isEqualByComparingTo("23450000");
	}

	@Test
	void suggestsTheReasonsThatAreUsedMost() {
		record("Ijara", 1);
		record("Internet", 1);
		record("Internet", 1);
		this.expenses.voidExpense(record("Xato", 1), null, this.owner);
		this.expenses.record(draft("Eski", null, BigDecimal.ONE, TestClock.TODAY.minusYears(2)), this.owner);

		assertThat(this.expenses.reasons()).containsExactly("Internet", "Ijara");
	}

	@Test
	void addsUpPeriodsAndMonths() {
		this.expenses.record(draft("A", null, new BigDecimal("100.10"), LocalDate.of(2025, 12, 31)), this.owner);
		this.expenses.record(draft("B", null, new BigDecimal("200.20"), LocalDate.of(2026, 1, 1)), this.owner);
		this.expenses.record(draft("C", null, new BigDecimal("300.30"), LocalDate.of(2026, 1, 31)), this.owner);
		this.expenses.record(draft("D", null, new BigDecimal("400.40"), LocalDate.of(2026, 3, 1)), this.owner);

		assertThat(this.totals.total(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 31)))
			.isEqualByComparingTo("600.60");
		assertThat(this.totals.total(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))).isZero();
		assertThat(ever()).isEqualByComparingTo("1001.00");
		assertThat(this.totals.byMonth(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 31)))
			.extracting(MonthTotal::month, (total) -> total.amount().toString())
			.containsExactly(tuple(YearMonth.of(2025, 12), "100.10"), tuple(YearMonth.of(2026, 1), "500.50"),
					tuple(YearMonth.of(2026, 2), "0"), tuple(YearMonth.of(2026, 3), "400.40"));
	}

	@Test
	void manyComeInAllOrNone() {
		List<ExpenseDraft> drafts = IntStream.range(0, 500)
			.mapToObj((number) -> draft("Ijara " + number, this.as.employee().id(), BigDecimal.TEN, null))
			.toList();

		List<String> statements = this.sql.during(() -> this.expenses.recordAll(drafts, this.owner));

		assertThat(statements).hasSizeLessThan(50);
		assertThat(count("select count(*) from expense")).isEqualTo(500);
		List<ExpenseDraft> wrong = List.of(draft("Ijara", null, BigDecimal.TEN, null),
				draft("Ijara", null, BigDecimal.ZERO, null));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.expenses.recordAll(wrong, this.owner));
		assertThat(count("select count(*) from expense")).isEqualTo(500);
	}

	@Test
	void everyReadIsOneStatement() {
		long id = record("Ijara", 1);

		assertThat(this.sql.during(() -> this.expenses.list(all()).all())).hasSize(1);
		assertThat(this.sql.during(() -> this.expenses.sum(all()))).hasSize(1);
		assertThat(this.sql.during(() -> this.expenses.history(id))).hasSize(1);
		assertThat(this.sql.during(() -> this.totals.byMonth(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 30))))
			.hasSize(1);
	}

	/**
	 * Of all times, whatever was recorded, corrected or voided, and by how many at once.
	 */
	@Test
	void itsTallyIsTheSumOfWhatIsLive() throws Exception {
		long moved = this.expenses.record(draft("A", null, new BigDecimal("100.10"), LocalDate.of(2025, 12, 31)),
				this.owner);
		long grown = this.expenses.record(draft("B", null, new BigDecimal("200.20"), LocalDate.of(2026, 1, 1)),
				this.owner);
		this.expenses.change(moved, draft("A", null, new BigDecimal("100.10"), LocalDate.of(2026, 2, 1)));
		assertTallyIsRight();
		this.expenses.change(grown, draft("B", null, new BigDecimal("999.99"), LocalDate.of(2026, 1, 2)));
		assertTallyIsRight();
		this.expenses.voidExpense(moved, null, this.owner);
		assertTallyIsRight();
		this.expenses.recordAll(IntStream.range(0, 30)
			.mapToObj((i) -> draft("C", null, BigDecimal.valueOf(i + 1), LocalDate.of(2026, 1 + i % 5, 3)))
			.toList(), this.owner);
		assertTallyIsRight();

		atOnce(IntStream.range(0, 40)
			.mapToObj((i) -> (Callable<Long>) () -> this.expenses
				.record(draft("D", null, BigDecimal.valueOf(i + 1), LocalDate.of(2026, 10 - i % 4, 3)), this.owner))
			.toList());

		assertTallyIsRight();
		assertThat(ever()).isEqualByComparingTo("2284.99");
	}

	private void assertTallyIsRight() {
		String spent = "select cast(date_trunc('month', date) as date) as of_month, sum(amount) as amount from expense "
				+ "where voided_at is null group by cast(date_trunc('month', date) as date)";
		assertThat(months("select of_month, amount from expense_tally where amount <> 0 order by of_month"))
			.isEqualTo(months(spent + " order by of_month"));
	}

	private List<String> months(String query) {
		return this.jdbc.sql(query)
			.query((row, number) -> row.getString("of_month") + " " + row.getBigDecimal("amount").setScale(2))
			.list();
	}

	/** Beside the sequences, which are asked once for fifty. */
	@Test
	void recordingIsTheRowItsHistoryAndTheTally() {
		record("Ijara", 1);

		assertThat(this.sql.during(() -> record("Internet", 2))).filteredOn((statement) -> !statement.contains("_seq"))
			.hasSize(5);
	}

	private long record(String reason, double amount) {
		return this.expenses.record(draft(reason, null, BigDecimal.valueOf(amount), null), this.owner);
	}

	private static ExpenseDraft draft(String reason, Long employee, BigDecimal amount, LocalDate date) {
		return new ExpenseDraft(null, employee, amount, reason, date, null);
	}

	private static ExpenseFilter all() {
		return new ExpenseFilter(null, null, null, null, null, null, false, null);
	}

	private List<String> list(String search) {
		return list(new ExpenseFilter(null, null, null, search, null, null, false, null));
	}

	private List<String> list(ExpenseFilter filter) {
		return this.expenses.list(filter).map(ExpenseView::reason).all();
	}

	private void assertRefused(String field, ExpenseDraft draft) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.expenses.record(draft, this.owner))
			.satisfies((refused) -> assertThat(refused.problems()).extracting(Refused.Problem::field)
				.containsExactly(field));
		assertThat(count("select count(*) from expense")).isZero();
	}

	private long count(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

	private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<T> results = new ArrayList<>();
			for (var result : threads.invokeAll(tasks)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

	private BigDecimal ever() {
		return this.figures.read(this.totals.ever()).get(0);
	}

}
