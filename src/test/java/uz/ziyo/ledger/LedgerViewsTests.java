package uz.ziyo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.groups.Students;
import uz.ziyo.ledger.debts.DebtAge;
import uz.ziyo.ledger.debts.DebtFilter;
import uz.ziyo.ledger.debts.DebtTotal;
import uz.ziyo.ledger.debts.Debtor;
import uz.ziyo.ledger.debts.Debts;
import uz.ziyo.ledger.desk.DeskStudent;
import uz.ziyo.ledger.desk.DeskView;
import uz.ziyo.ledger.desk.MonthGrid;
import uz.ziyo.ledger.desk.MonthGrids;
import uz.ziyo.ledger.desk.PaymentDesk;
import uz.ziyo.ledger.statements.Statement;
import uz.ziyo.ledger.statements.Statements;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class LedgerViewsTests extends LedgerTest {

	@Autowired
	private Debts debts;

	@Autowired
	private Statements statements;

	@Autowired
	private MonthGrids grids;

	@Autowired
	private PaymentDesk desk;

	@Autowired
	private People people;

	@Autowired
	private Students students;

	@Test
	void debtorsByAge() {
		owes("10", "2026-11-20");
		owes("20", "2026-10-21");
		owes("30", "2026-10-20");
		owes("40", "2026-09-20");
		owes("50", "2026-08-22");
		owes("60", "2026-08-21");

		Debtor debtor = this.debts.debtors(DebtFilter.ALL).all().get(0);

		assertThat(debtor.total()).isEqualByComparingTo("210");
		assertThat(debtor.ages().recent()).isEqualByComparingTo("30");
		assertThat(debtor.ages().month()).isEqualByComparingTo("30");
		assertThat(debtor.ages().twoMonths()).isEqualByComparingTo("90");
		assertThat(debtor.ages().old()).isEqualByComparingTo("60");
		assertThat(debtor.since()).isEqualTo(LocalDate.of(2026, 8, 21));
		assertThat(debtor.phone()).isNotBlank();
		assertThat(this.debts.byGroup()).singleElement()
			.satisfies((group) -> assertThat(group.ages().total()).isEqualByComparingTo("210"));
		for (DebtAge age : EnumSet.complementOf(EnumSet.of(DebtAge.AHEAD))) {
			assertThat(this.debts.debtors(new DebtFilter(null, age, "karimov", "-total")).all()).hasSize(1);
		}
	}

	@Test
	void whatFallsDueLaterIsOwedButNotDueYet() {
		owes("10", "2026-11-20");
		owes("20", "2026-11-21");
		pay("100", "2026-12");
		this.charges.change(tuitionOf("2026-12"), money("300"), LocalDate.of(2026, 12, 1), "", this.owner);
		long other = this.given.studentIn(this.group).id();
		this.charges.raise(ChargeDraft.of(other, money("40"), LocalDate.of(2027, 1, 1), ""), this.owner);

		DebtTotal total = this.debts.total(DebtFilter.ALL);

		assertThat(total.ages().recent()).isEqualByComparingTo("10");
		assertThat(total.ages().ahead()).isEqualByComparingTo("260");
		assertThat(total.ages().total()).isEqualByComparingTo("270");
		assertThat(this.debts.debtors(new DebtFilter(null, DebtAge.RECENT, null, null)).all()).singleElement()
			.satisfies((debtor) -> assertThat(debtor.total()).isEqualByComparingTo("10"));
		assertThat(this.debts.debtors(new DebtFilter(null, DebtAge.AHEAD, null, "since")).all())
			.extracting(Debtor::studentId)
			.contains(other)
			.hasSize(3);
		assertThat(this.debts.byGroup()).extracting((group) -> group.ages().ahead().setScale(0).toPlainString())
			.containsExactlyInAnyOrder("200", "60");
	}

	private long tuitionOf(String month) {
		return this.chargeBook.list(ChargeFilter.ALL, this.owner)
			.all()
			.stream()
			.filter((charge) -> YearMonth.parse(month).equals(charge.month()))
			.findFirst()
			.orElseThrow()
			.id();
	}

	@Test
	void whoHasPaidOrIsInCreditIsNoDebtor() {
		debt("100");
		payDebts("150");

		assertThat(this.debts.debtors(DebtFilter.ALL).all()).isEmpty();
		assertThat(this.debts.byGroup()).isEmpty();
	}

	@Test
	void debtorsByGroup() {
		this.charges.raise(new ChargeDraft(this.student, this.group, null, money("70"), null, "Kitob"), this.owner);
		debt("30");

		assertThat(this.debts.debtors(DebtFilter.ALL).all()).extracting(Debtor::groupName, Debtor::charges)
			.containsExactlyInAnyOrder(tuple("IELTS-A1", 1), tuple(null, 1));
		assertThat(this.debts.debtors(new DebtFilter(this.group, null, null, null)).all()).singleElement()
			.satisfies((debtor) -> assertThat(debtor.total()).isEqualByComparingTo("70"));
	}

	@Test
	void aStatementExplainsTheBalance() {
		this.clock.set("2026-11-01T10:00");
		ChargeView book = debt("100");
		this.clock.set("2026-11-05T10:00");
		pay("350", "2026-11");
		this.clock.set("2026-11-06T10:00");
		this.payments.voidPayment(payDebts("999").id(), null, this.owner);

		Statement statement = this.statements.of(this.student, null, null, this.owner);

		assertThat(statement.lines())
			.extracting((line) -> line.amount().toPlainString(), (line) -> line.balance().toPlainString())
			.containsExactly(tuple("100.00", "100.00"), tuple("350.00", "450.00"), tuple("-350.00", "100.00"));
		assertThat(statement.balance()).isEqualByComparingTo("100");
		assertThat(statement.charged()).isEqualByComparingTo("450");
		assertThat(statement.paid()).isEqualByComparingTo("350");
		assertThat(charge(book.id()).remaining()).isEqualByComparingTo("100");
		assertThat(this.statements.of(this.student, null, LocalDate.of(2026, 11, 4), this.owner).balance())
			.isEqualByComparingTo("100");
		Statement later = this.statements.of(this.student, LocalDate.of(2026, 11, 2), null, this.owner);
		assertThat(later.opening()).isEqualByComparingTo("100");
		assertThat(later.lines()).hasSize(2);
	}

	@Test
	void aStatementIsForHimselfAndStaff() {
		var other = this.given.studentIn(this.group).caller();

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.statements.of(this.student, null, null, other));
		assertThat(this.statements.of(other.id(), null, null, other).lines()).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.statements.of(this.owner.id(), null, null, this.owner));
	}

	@Test
	void theGridShowsWhoHasPaidWhichMonth() {
		pay("300", "2026-09");
		this.charges.raise(new ChargeDraft(this.student, this.group, YearMonth.of(2026, 11), money("300"), null, null),
				this.owner);
		payDebts("100");
		this.given.studentIn(this.group);

		MonthGrid grid = this.grids.of(this.group, YearMonth.of(2026, 11), 3);

		assertThat(grid.months()).containsExactlyElementsOf(months("2026-09", "2026-10", "2026-11"));
		assertThat(grid.rows()).hasSize(2);
		MonthGrid.Row row = grid.rows().stream().filter((each) -> each.studentId() == this.student).findFirst().get();
		assertThat(row.cells().get(0).status()).isEqualTo(ChargeStatus.PAID);
		assertThat(row.cells().get(1)).isNull();
		assertThat(row.cells().get(2).remaining()).isEqualByComparingTo("200");
		assertThat(grid.paid(0)).isEqualByComparingTo("300");
		assertThat(grid.remaining(2)).isEqualByComparingTo("200");
	}

	@Test
	void theDeskShowsWhatCanBePaidFor() {
		this.clock.set("2026-12-20T10:00");
		this.charges.raise(new ChargeDraft(this.student, this.group, YearMonth.of(2026, 3), money("300"), null, null),
				this.owner);
		pay("400", "2026-12");
		debt("50");

		assertThat(this.desk.find("ielts").all()).singleElement().satisfies((found) -> {
			assertThat(found.id()).isEqualTo(this.student);
			assertThat(found.debt()).isEqualByComparingTo("350");
			assertThat(found.groups()).isEqualTo("IELTS-A1");
		});
		assertThat(this.desk.find("kar").all()).isNotEmpty();

		DeskView view = this.desk.open(this.student, this.owner);

		assertThat(view.others()).singleElement()
			.satisfies((charge) -> assertThat(charge.amount()).isEqualByComparingTo("50"));
		assertThat(view.groups()).singleElement()
			.satisfies((group) -> assertThat(group.months())
				.extracting((month) -> month.month().toString(), DeskView.Month::state)
				.containsExactly(tuple("2026-03", DeskView.State.OPEN), tuple("2026-11", DeskView.State.UNBILLED),
						tuple("2026-12", DeskView.State.PAID), tuple("2027-01", DeskView.State.UNBILLED),
						tuple("2027-02", DeskView.State.UNBILLED), tuple("2027-03", DeskView.State.UNBILLED)));
	}

	@Test
	void theDeskFindsNamesInEitherLetters() {
		long saturday = this.given.group("Шанба гуруҳи");
		long latin = named("Shodiyeva", "Gʻuncha", saturday);
		long cyrillic = named("Чориев", "Жўрабек", this.group);

		assertThat(found("шодиева ғунча")).containsExactly(latin);
		assertThat(found("SHODIYEVA G'UN")).containsExactly(latin);
		assertThat(found("Choriyev Jo'ra")).containsExactly(cyrillic);
		assertThat(found("чориев")).containsExactly(cyrillic);
		assertThat(found("shanba gur")).containsExactly(latin);
		assertThat(found("ШАНБА ГУРУҲ")).containsExactly(latin);
	}

	@Test
	void theDeskPutsFirstWhoseNameBeginsSo() {
		long inside = named("Abdualiyev", "Bobur", this.group);
		long first = named("Boboyev", "Alisher", this.group);
		long family = named("Aliyev", "Umid", this.group);
		long group = named("Usmonov", "Bek", this.given.group("Ali guruhi"));

		assertThat(found("ali")).containsExactly(family, first, inside, group);
	}

	private List<Long> found(String typed) {
		return this.desk.find(typed).map(DeskStudent::id).all();
	}

	private long named(String lastName, String firstName, long groupId) {
		long id = this.given.studentIn(groupId).id();
		Person person = this.people.get(Role.STUDENT, id);
		this.students.change(id,
				new AccountDraft(person.username(), null, firstName, lastName, person.phone(), null, null, null));
		return id;
	}

	@Test
	void eachViewTakesFewStatements() {
		pay("300", "2026-09");
		debt("5");

		assertThat(this.sql.during(() -> this.debts.debtors(DebtFilter.ALL).page(1, 20))).hasSize(1);
		assertThat(this.sql.during(() -> this.statements.of(this.student, null, null, this.owner))).hasSize(1);
		assertThat(this.sql.during(() -> this.grids.of(this.group, YearMonth.of(2026, 11), 12))).hasSize(1);
		assertThat(this.sql.during(() -> this.desk.open(this.student, this.owner))).hasSize(3);
		assertThat(this.sql.during(() -> this.paymentBook.list(PaymentFilter.ALL, this.owner).all())).hasSize(1);
	}

	private void owes(String amount, String since) {
		this.charges.raise(ChargeDraft.of(this.student, money(amount), LocalDate.parse(since), ""), this.owner);
	}

}
