package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.shared.Conflict;
import uz.ziyo.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChargesTests extends LedgerTest {

	@Autowired
	private Openings openings;

	@Test
	void isPaidFromCreditAtOnce() {
		payDebts("350.00");

		ChargeView made = debt("500.00");

		assertThat(made.remaining()).isEqualByComparingTo("150");
		assertThat(made.status()).isEqualTo(ChargeStatus.PARTIALLY_PAID);
		assertThat(credit()).isEqualTo("0.00");
		assertThat(charge(made.id())).usingRecursiveComparison().isEqualTo(made);
	}

	@Test
	void aMonthIsBilledOnce() {
		ChargeDraft month = new ChargeDraft(this.student, this.group, YearMonth.of(2026, 11), money("300"), null, null);

		assertThat(this.charges.raise(month, this.owner).dueDate()).isEqualTo(LocalDate.of(2026, 11, 1));

		assertRefused("month", "ledger.month.billed", () -> this.charges.raise(month, this.owner));
	}

	@Test
	void aWholeGroupIsCharged() {
		long second = this.given.studentIn(this.group).id();
		payDebts("100.00");

		assertThat(this.charges.raiseForGroup(
				new ChargeDraft(null, this.group, null, money("80"), LocalDate.of(2026, 12, 1), "Kitob"), this.owner))
			.isEqualTo(2);

		assertThat(credit()).isEqualTo("20.00");
		assertThat(this.chargeBook.list(ChargeFilter.openOf(second), this.owner).all()).singleElement()
			.satisfies((charge) -> {
				assertThat(charge.description()).isEqualTo("Kitob");
				assertThat(charge.groupId()).isEqualTo(this.group);
				assertThat(charge.dueDate()).isEqualTo(LocalDate.of(2026, 12, 1));
			});
	}

	@Test
	void ofAMonthAGroupIsChargedOnce() {
		pay("300", "2026-11");
		this.given.studentIn(this.group);
		ChargeDraft month = new ChargeDraft(null, this.group, YearMonth.of(2026, 11), money("300"), null, null);

		assertThat(this.charges.raiseForGroup(month, this.owner)).isEqualTo(1);
		assertThat(this.charges.raiseForGroup(month, this.owner)).isZero();
	}

	@Test
	void aWholeGroupTakesAsManyStatementsAsHalfOfIt() {
		ChargeDraft book = new ChargeDraft(null, this.group, null, money("80"), null, "Kitob");
		this.given.studentsIn(this.group, 3);
		this.charges.raiseForGroup(book, this.owner);
		int few = this.sql.during(() -> this.charges.raiseForGroup(book, this.owner)).size();
		this.given.studentsIn(this.group, 8);
		// Their ledgers are opened once.
		this.charges.raiseForGroup(book, this.owner);

		assertThat(this.sql.during(() -> this.charges.raiseForGroup(book, this.owner)))
			.filteredOn((statement) -> !statement.startsWith("select nextval"))
			.hasSizeLessThanOrEqualTo(few);
	}

	@Test
	void owingMoreLeavesMoreOpen() {
		ChargeView debt = debt("100");
		payDebts("100");

		ChargeView changed = this.charges.change(debt.id(), money("130"), LocalDate.of(2026, 12, 5), "Kitob va daftar",
				this.owner);

		assertThat(changed.remaining()).isEqualByComparingTo("30");
		assertThat(changed.description()).isEqualTo("Kitob va daftar");
		assertThat(this.jdbc.sql("select amount from charge_change").query(BigDecimal.class).single())
			.isEqualByComparingTo("100");
	}

	@Test
	void owingLessFreesMoneyForTheRest() {
		ChargeView debt = debt("100");
		payDebts("60");
		payDebts("40");
		ChargeView second = debt("30");

		ChargeView changed = this.charges.change(debt.id(), money("50"), null, null, this.owner);

		assertThat(changed.status()).isEqualTo(ChargeStatus.PAID);
		assertThat(charge(second.id()).status()).isEqualTo(ChargeStatus.PAID);
		assertThat(credit()).isEqualTo("20.00");
	}

	@Test
	void whatIsPaidIntoStays() {
		ChargeView debt = debt("100");
		PaymentView payment = payDebts("60");

		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.charges.delete(debt.id(), this.owner))
			.satisfies((conflict) -> assertThat(conflict.problem().args()).containsExactly(
					this.paymentBook.get(payment.id(), this.owner).receiptNo().toString(),
					Long.toString(payment.id())));

		this.payments.voidPayment(payment.id(), null, this.owner);
		this.charges.delete(debt.id(), this.owner);

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> charge(debt.id()));
		assertThat(this.chargeBook.list(ChargeFilter.ALL, this.owner).all()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from charge_change where voided").query(Long.class).single())
			.isEqualTo(1);
	}

	@Test
	void aMonthThatWasDeletedCanBeBilledAgain() {
		ChargeDraft month = new ChargeDraft(this.student, this.group, YearMonth.of(2026, 11), money("300"), null, null);
		this.charges.delete(this.charges.raise(month, this.owner).id(), this.owner);

		assertThat(this.charges.raise(month, this.owner).remaining()).isEqualByComparingTo("300");
	}

	@Test
	void refusesWhatCannotBeOwed() {
		assertRefused("amount", "money.little", () -> debt("0"));
		assertRefused("amount", "money.decimals", () -> debt("0.001"));
		assertRefused("student", "groups.student.unknown",
				() -> this.charges.raise(ChargeDraft.of(999_999, money("5"), null, null), this.owner));
		assertRefused("group", "ledger.group.required", () -> this.charges
			.raise(new ChargeDraft(this.student, null, YearMonth.of(2026, 11), money("5"), null, null), this.owner));
		assertRefused("group", "ledger.group.never", () -> this.charges
			.raise(new ChargeDraft(this.student, this.given.group("B2"), null, money("5"), null, null), this.owner));
		assertRefused("dueDate", "ledger.date.odd", () -> this.charges
			.raise(ChargeDraft.of(this.student, money("5"), LocalDate.of(1999, 1, 1), null), this.owner));
	}

	@Test
	void openingBalancesAreDebtOrCredit() {
		long other = this.given.studentIn(this.group).id();

		assertThat(this.openings.open(
				List.of(new OpeningBalance(this.student, money("-250"), "Oldindan"),
						new OpeningBalance(other, money("400"), null), new OpeningBalance(other, money("0"), null)),
				LocalDate.of(2026, 9, 1), this.owner))
			.isEqualTo(2);

		assertThat(credit()).isEqualTo("250.00");
		assertThat(this.chargeBook.list(ChargeFilter.openOf(other), this.owner).all()).singleElement()
			.satisfies((charge) -> {
				assertThat(charge.kind()).isEqualTo(ChargeKind.OPENING);
				assertThat(charge.chargedOn()).isEqualTo(LocalDate.of(2026, 9, 1));
			});
		assertThat(this.paymentBook.list(PaymentFilter.ALL, this.owner).all()).singleElement()
			.satisfies((payment) -> assertThat(payment.method()).isEqualTo(PaymentMethod.OPENING));
	}

	@Test
	void oneWrongOpeningBalanceLeavesAllOut() {
		assertRefused("student", "groups.student.unknown",
				() -> this.openings.open(List.of(new OpeningBalance(this.student, money("5"), null),
						new OpeningBalance(999_999, money("5"), null)), null, this.owner));

		assertThat(this.chargeBook.list(ChargeFilter.ALL, this.owner).all()).isEmpty();
	}

}
