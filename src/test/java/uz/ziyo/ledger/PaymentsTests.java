package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import uz.ziyo.groups.Students;
import uz.ziyo.ledger.statements.Receipt;
import uz.ziyo.ledger.statements.Receipts;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;
import uz.ziyo.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RecordApplicationEvents
class PaymentsTests extends LedgerTest {

	@Autowired
	private Students students;

	@Autowired
	private Receipts receipts;

	@Autowired
	private ApplicationEvents events;

	@Test
	void recordsWhatHasComeIn() {
		PaymentView made = pay("600000.00", "2025-01", "2025-02");

		PaymentView kept = this.paymentBook.get(made.id(), this.owner);

		assertThat(kept).usingRecursiveComparison().ignoringFields("receiptNo").isEqualTo(made);
		assertThat(kept.receiptNo()).isPositive();
		assertThat(kept.months()).extracting(PaidMonth::month).containsExactlyElementsOf(months("2025-01", "2025-02"));
		assertThat(kept.paidOn()).isEqualTo(TestClock.TODAY);
		assertThat(tuition()).containsExactly("2025-01 300000.00 0.00", "2025-02 300000.00 0.00");
		assertThat(this.events.stream(PaymentRecorded.class)).singleElement()
			.satisfies((event) -> assertThat(event.paymentId()).isEqualTo(made.id()));
		assertThat(this.events.stream(ChargeRaised.class)).hasSize(2);
	}

	@Test
	void receiptsCountOn() {
		long first = this.paymentBook.get(payDebts("1.00").id(), this.owner).receiptNo();

		assertThat(this.paymentBook.get(payDebts("1.00").id(), this.owner).receiptNo()).isEqualTo(first + 1);
	}

	@Test
	void aReceiptSaysWhatIsSettled() {
		ChargeView book = debt("50000.00");
		PaymentView made = pay("400000.00", "2025-01");
		payDebts("10000.00");

		Receipt receipt = this.receipts.get(made.id(), this.owner);

		assertThat(receipt.lines()).singleElement().satisfies((line) -> {
			assertThat(line.month()).isEqualTo(YearMonth.of(2025, 1));
			assertThat(line.groupName()).isEqualTo("IELTS-A1");
			assertThat(line.amount()).isEqualByComparingTo("400000");
		});
		assertThat(charge(book.id()).remaining()).isEqualByComparingTo("40000");
	}

	@Test
	void aGroupWithAPriceBillsThat() {
		long priced = groupAt("300000.00");
		this.given.enrol(this.as.student(), priced);

		this.payments.record(PaymentDraft.forMonths(this.as.student().id(), priced, months("2026-10", "2026-11"),
				money("500000"), PaymentMethod.CLICK), this.owner);

		assertThat(this.chargeBook.list(ChargeFilter.openOf(this.as.student().id()), this.owner).all()).singleElement()
			.satisfies((charge) -> {
				assertThat(charge.month()).isEqualTo(YearMonth.of(2026, 11));
				assertThat(charge.amount()).isEqualByComparingTo("300000");
				assertThat(charge.remaining()).isEqualByComparingTo("100000");
				assertThat(charge.status()).isEqualTo(ChargeStatus.PARTIALLY_PAID);
			});
	}

	@Test
	void aFreeCourseHasNoPrice() {
		long free = groupAt("0");
		this.given.enrol(this.as.student(), free);

		this.payments.record(PaymentDraft.forMonths(this.as.student().id(), free, months("2026-10", "2026-11"),
				money("10"), PaymentMethod.CASH), this.owner);

		assertThat(this.chargeBook.list(ChargeFilter.ALL, this.owner).all())
			.allSatisfy((charge) -> assertThat(charge.amount()).isEqualByComparingTo("5"));
	}

	@Test
	void refusesAMonthAlreadyPaid() {
		pay("300000", "2025-01");

		assertRefused("months", "ledger.month.paid", () -> pay("300000", "2025-01"));
		assertThat(this.paymentBook.total(PaymentFilter.ALL, this.owner).count()).isEqualTo(1);
	}

	@Test
	void oldestDebtsFirstThenCredit() {
		ChargeView first = debt("100.00");
		ChargeView second = debt("200.00");

		payDebts("150.00");
		assertThat(charge(first.id()).status()).isEqualTo(ChargeStatus.PAID);
		assertThat(charge(second.id()).remaining()).isEqualByComparingTo("150");

		payDebts("500.00");
		assertThat(credit()).isEqualTo("350.00");
	}

	@Test
	void anInvoiceIsPaidFirstAndThenTheRest() {
		ChargeView older = debt("100.00");
		ChargeView named = debt("100.00");

		PaymentView made = this.payments
			.record(PaymentDraft.forCharge(named.id(), money("120"), PaymentMethod.CASH, "Naqd"), this.owner);

		assertThat(made.studentId()).isEqualTo(this.student);
		assertThat(charge(named.id()).status()).isEqualTo(ChargeStatus.PAID);
		assertThat(charge(older.id()).remaining()).isEqualByComparingTo("80");

		this.payments.record(PaymentDraft.forCharge(named.id(), money("100"), PaymentMethod.CASH, null), this.owner);
		assertThat(charge(older.id()).status()).isEqualTo(ChargeStatus.PAID);
		assertThat(credit()).isEqualTo("20.00");
	}

	@Test
	void creditHelpsWhereAPriceIsMoreThanWhatCameIn() {
		long priced = groupAt("300.00");
		this.given.enrol(this.as.student(), priced);
		this.student = this.as.student().id();
		payDebts("250.00");

		this.payments.record(
				PaymentDraft.forMonths(this.student, priced, months("2026-11"), money("100"), PaymentMethod.CASH),
				this.owner);

		assertThat(tuition()).containsExactly("2026-11 300.00 0.00");
		assertThat(credit()).isEqualTo("50.00");
	}

	@Test
	void aChangeSettlesAnewUnderTheSameId() {
		PaymentView made = pay("600.00", "2025-01", "2025-02");

		PaymentView changed = change(made, "900.00", "2025-01", "2025-03");

		assertThat(changed.id()).isEqualTo(made.id());
		assertThat(changed.receiptNo()).isNotNull();
		assertThat(changed.months()).extracting(PaidMonth::month)
			.containsExactlyElementsOf(months("2025-01", "2025-03"));
		assertThat(tuition()).containsExactly("2025-01 450.00 0.00", "2025-03 450.00 0.00");
		assertThat(this.jdbc.sql("select amount from payment_change").query(BigDecimal.class).single())
			.isEqualByComparingTo("600");
	}

	@Test
	void refusesMonthsTooFarAhead() {
		pay("100", "2028-11");

		assertRefused("months", "ledger.months.ahead", () -> pay("100", "2026-12", "2028-12"));
	}

	/** Nobody has to take back what was right when it was said. */
	@Test
	void aMonthThatThePaymentNamesAlreadyStays() {
		this.clock.set("2027-11-20T10:00");
		PaymentView made = pay("100", "2029-11");
		this.jdbc.sql("update payment set paid_on = date '2026-11-20'").update();
		this.clock.set("2026-11-20T10:00");
		PaymentView now = this.paymentBook.get(made.id(), this.owner);

		assertThat(change(now, "200", "2029-11").amount()).isEqualByComparingTo("200");
		assertRefused("months", "ledger.months.ahead", () -> change(now, "200", "2029-10"));
	}

	@Test
	void aChangeOfTheNotesMovesNothing() {
		PaymentView made = pay("600.00", "2025-01", "2025-02");
		long before = count("allocation");

		PaymentView changed = this.payments.change(made.id(), new PaymentDraft(this.student, this.group, null,
				months("2025-01", "2025-02"), money("600"), PaymentMethod.CARD, "Karta orqali", null), this.owner);

		assertThat(changed.notes()).isEqualTo("Karta orqali");
		assertThat(changed.method()).isEqualTo(PaymentMethod.CARD);
		assertThat(count("allocation")).isEqualTo(before);
		assertThat(changed.months()).isEqualTo(made.months());
	}

	@Test
	void lessThanBeforeOpensDebtsAgainAndCreditPaysThem() {
		ChargeView debt = debt("100.00");
		PaymentView first = payDebts("100.00");
		payDebts("30.00");

		this.payments.change(first.id(), PaymentDraft.of(this.student, money("60"), PaymentMethod.CASH, null),
				this.owner);

		assertThat(charge(debt.id()).remaining()).isEqualByComparingTo("10");
		assertThat(credit()).isEqualTo("0.00");
	}

	@Test
	void aPaymentMovesToWhoReallyPaid() {
		ChargeView debt = debt("100.00");
		PaymentView made = payDebts("100.00");
		long other = this.given.studentIn(this.group).id();

		PaymentView changed = this.payments.change(made.id(), new PaymentDraft(other, this.group, null,
				months("2026-11"), money("100"), PaymentMethod.CASH, null, null), this.owner);

		assertThat(changed.studentId()).isEqualTo(other);
		assertThat(charge(debt.id()).status()).isEqualTo(ChargeStatus.PENDING);
		assertThat(this.chargeBook.list(new ChargeFilter(other, null, null, null, null, null, null, null), this.owner)
			.all()).singleElement().satisfies((charge) -> assertThat(charge.remaining()).isEqualByComparingTo("0"));
	}

	@Test
	void voidingOpensTheDebtsAgain() {
		ChargeView debt = debt("100.00");
		PaymentView made = pay("400.00", "2025-01");
		payDebts("100.00");

		this.payments.voidPayment(made.id(), "Boshqa o'quvchi uchun ekan", this.owner);

		assertThat(tuition()).isEmpty();
		assertThat(charge(debt.id()).status()).isEqualTo(ChargeStatus.PAID);
		assertThat(this.paymentBook.total(PaymentFilter.ALL, this.owner))
			.isEqualTo(new PaymentTotal(1, new BigDecimal("100.00"), Money.ZERO));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.paymentBook.get(made.id(), this.owner));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.payments.voidPayment(made.id(), null, this.owner));
		assertThat(this.events.stream(PaymentVoided.class)).singleElement()
			.satisfies((event) -> assertThat(event.reason()).contains("Boshqa"));
		assertThat(this.jdbc.sql("select voided from payment_change").query(Boolean.class).single()).isTrue();
	}

	/** The credit that was there before is there again. */
	@Test
	void whatAMonthDrewInFromCreditIsCreditAgainWhenItsPaymentGoes() {
		long priced = groupAt("300.00");
		this.given.enrol(this.as.student(), priced);
		this.student = this.as.student().id();
		payDebts("50.00");
		PaymentView ahead = this.payments.record(
				PaymentDraft.forMonths(this.student, priced, months("2027-01"), money("100"), PaymentMethod.CASH),
				this.owner);
		assertThat(tuition()).containsExactly("2027-01 300.00 150.00");

		this.payments.voidPayment(ahead.id(), null, this.owner);

		assertThat(tuition()).isEmpty();
		assertThat(this.jdbc.sql("select credit from student_balance where student_id = ?")
			.param(this.student)
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("50");
	}

	@Test
	void aMonthThatAnotherHasPaidIntoStaysWhenItsPaymentGoes() {
		long priced = groupAt("300.00");
		this.given.enrol(this.as.student(), priced);
		this.student = this.as.student().id();
		PaymentView first = this.payments.record(
				PaymentDraft.forMonths(this.student, priced, months("2026-11"), money("100"), PaymentMethod.CASH),
				this.owner);
		payDebts("50.00");

		this.payments.voidPayment(first.id(), null, this.owner);

		assertThat(tuition()).containsExactly("2026-11 300.00 250.00");
	}

	@Test
	void refusesWhatIsNoAmount() {
		assertRefused("amount", "money.little", () -> payDebts("0"));
		assertRefused("amount", "money.little", () -> payDebts("-5"));
		assertRefused("amount", "money.decimals", () -> payDebts("1.005"));
		assertRefused("amount", "money.decimals", () -> payDebts("1.500"));
		assertRefused("amount", "money.much", () -> payDebts("1000000000000000"));
		assertRefused("amount", "money.much", () -> payDebts("1000000000000"));
		assertThat(payDebts("999999999999.99").amount()).isEqualByComparingTo("999999999999.99");
		assertThat(payDebts("1.5").amount()).isEqualByComparingTo("1.5");
	}

	@Test
	void refusesWhoAndWhereItCannotBe() {
		long elsewhere = this.given.group("IELTS-B2");
		long gone = this.given.studentIn(this.group).id();
		this.students.archive(gone);

		assertRefused("student", "groups.student.unknown", () -> pay(999_999, "5"));
		assertRefused("student", "groups.student.unknown", () -> pay(this.owner.id(), "5"));
		assertRefused("student", "groups.student.unknown", () -> pay(gone, "5"));
		this.group = 999_999;
		assertRefused("group", "groups.group.unknown", () -> pay("5"));
		this.group = elsewhere;
		assertRefused("group", "ledger.group.never", () -> pay("5"));
		assertThat(count("payment")).isZero();
	}

	@Test
	void whoHasLeftAGroupMayStillPayForIt() {
		this.jdbc.sql("update enrolment set left_at = joined_at").update();

		assertThat(pay("300", "2026-10").months()).hasSize(1);
	}

	@Test
	void refusesMonthsThatMakeNoSense() {
		assertRefused("months", "ledger.months.twice", () -> pay("5", "2025-01", "2025-01"));
		assertRefused("months", "ledger.months.year", () -> pay("5", "1999-12"));
		assertRefused("group", "ledger.group.required",
				() -> this.payments.record(
						new PaymentDraft(this.student, null, null, months("2025-01"), money("5"), null, null, null),
						this.owner));
	}

	@Test
	void refusesAChargeOfAnotherStudent() {
		ChargeView debt = debt("100");
		long other = this.given.studentIn(this.group).id();

		assertRefused("student", "ledger.charge.other-student", () -> this.payments
			.record(new PaymentDraft(other, null, debt.id(), List.of(), money("5"), null, null, null), this.owner));
		assertRefused("charge", "ledger.charge.unknown", () -> this.payments
			.record(PaymentDraft.forCharge(999_999, money("5"), PaymentMethod.CASH, null), this.owner));
	}

	@Test
	void refusesADateThatHasNotCome() {
		assertRefused("paidOn", "ledger.date.ahead", () -> this.payments.record(new PaymentDraft(this.student, null,
				null, List.of(), money("5"), null, null, TestClock.TODAY.plusDays(1)), this.owner));
	}

	@Test
	void theCentresEveningIsStillItsDay() {
		this.clock.set("2027-01-31T23:59:59");
		assertThat(payDebts("5").paidOn()).isEqualTo(LocalDate.of(2027, 1, 31));
		this.clock.set("2027-02-01T00:00:00");
		assertThat(payDebts("5").paidOn()).isEqualTo(LocalDate.of(2027, 2, 1));
	}

	@Test
	void theSameAgainWithinAMinuteIsNoticed() {
		PaymentDraft draft = PaymentDraft.of(this.student, money("500"), PaymentMethod.CASH, null);
		PaymentView first = this.payments.record(draft, this.owner);

		this.clock.advance(Duration.ofSeconds(59));
		assertThat(this.paymentBook.sameJustNow(draft, this.owner)).map(PaymentView::id).contains(first.id());
		assertThat(this.paymentBook.sameJustNow(PaymentDraft.of(this.student, money("501"), PaymentMethod.CASH, null),
				this.owner))
			.isEmpty();
		this.clock.advance(Duration.ofSeconds(2));
		assertThat(this.paymentBook.sameJustNow(draft, this.owner)).isEmpty();
	}

	@Test
	void sumsWhatIsFiltered() {
		pay("300", "2025-01");
		payDebts("200");
		long other = this.given.studentIn(this.group).id();
		pay(other, "50", "2025-02");

		assertThat(this.paymentBook.total(PaymentFilter.ALL.by(this.student), this.owner))
			.isEqualTo(new PaymentTotal(2, new BigDecimal("500.00"), Money.ZERO));
		PaymentFilter inGroup = new PaymentFilter(null, this.group, null, PaymentMethod.CASH, this.owner.id(),
				TestClock.TODAY, TestClock.TODAY, null, null, null, "karimov", null);
		assertThat(this.paymentBook.total(inGroup, this.owner).sum()).isEqualByComparingTo("350");
		assertThat(this.paymentBook.list(inGroup, this.owner).all()).hasSize(2);
		assertThat(this.paymentBook.total(new PaymentFilter(null, null, null, PaymentMethod.PAYME, null, null, null,
				null, null, null, null, null), this.owner))
			.isEqualTo(new PaymentTotal(0, Money.ZERO, Money.ZERO));
	}

	@Test
	void aStudentSeesHisOwnAlone() {
		PaymentView made = pay("300", "2025-01");
		var other = this.given.studentIn(this.group).caller();

		assertThat(this.paymentBook.list(PaymentFilter.ALL, other).all()).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.paymentBook.get(made.id(), other));
	}

	@Test
	void recordingTakesThreeStatements() {
		pay("300", "2025-01");

		assertThat(this.sql.during(() -> pay("600", "2025-02", "2025-03")))
			.filteredOn((statement) -> !statement.startsWith("select nextval"))
			.hasSizeLessThanOrEqualTo(3);
	}

	private PaymentView change(PaymentView payment, String amount, String... months) {
		return this.payments.change(payment.id(), new PaymentDraft(payment.studentId(), payment.groupId(), null,
				months(months), money(amount), payment.method(), payment.notes(), payment.paidOn()), this.owner);
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
