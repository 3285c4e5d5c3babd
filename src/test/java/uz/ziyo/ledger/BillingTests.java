package uz.ziyo.ledger;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.groups.Students;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class BillingTests extends LedgerTest {

	private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

	@Autowired
	private Billing billing;

	@Autowired
	private Students students;

	private long priced;

	private Someone early;

	@BeforeEach
	void aGroupWithAPrice() {
		this.priced = groupAt("300000.00");
		this.early = this.given.studentIn(this.priced);
	}

	@Test
	void chargesEachWhoIsInAGroupWithAPrice() {
		BillingPreview preview = this.billing.preview(DECEMBER);

		assertThat(preview.lines()).singleElement().satisfies((line) -> {
			assertThat(line.studentId()).isEqualTo(this.early.id());
			assertThat(line.amount()).isEqualByComparingTo("300000");
			assertThat(line.isPartial()).isFalse();
		});
		assertThat(this.billing.run(DECEMBER, this.owner))
			.isEqualTo(new BillingResult(DECEMBER, 1, money("300000.00")));
		assertThat(this.chargeBook.list(ChargeFilter.openOf(this.early.id()), this.owner).all()).singleElement()
			.satisfies((charge) -> assertThat(charge.text()).isEqualTo("Dekabr 2026 uchun to'lov"));
	}

	@Test
	void repeatingItAddsNothing() {
		this.billing.run(DECEMBER, this.owner);

		assertThat(this.billing.run(DECEMBER, this.owner)).isEqualTo(new BillingResult(DECEMBER, 0, money("0.00")));
		assertThat(this.billing.preview(DECEMBER).billed()).isEqualTo(1);
	}

	@Test
	void aMonthPaidAheadIsBilledAlready() {
		payAhead(this.early);

		assertThat(this.billing.preview(DECEMBER).lines()).isEmpty();
	}

	@Test
	void aMonthPaidAheadIsOwedOnceItIsBilledThoughThePaymentBeVoided() {
		PaymentView payment = payAhead(this.early);

		assertThat(this.billing.run(DECEMBER, null)).isEqualTo(new BillingResult(DECEMBER, 0, money("0.00")));
		this.payments.voidPayment(payment.id(), "Xato", this.owner);

		this.student = this.early.id();
		assertThat(tuition()).containsExactly("2026-12 300000.00 300000.00");
	}

	@Test
	void aMonthPaidAheadVanishesWithItsPaymentBeforeItIsBilled() {
		PaymentView payment = payAhead(this.early);
		this.billing.run(DECEMBER.minusMonths(1), null);

		this.payments.voidPayment(payment.id(), "Xato", this.owner);

		this.student = this.early.id();
		assertThat(tuition()).noneMatch((month) -> month.startsWith("2026-12"));
		assertThat(this.billing.run(DECEMBER, null).raised()).isEqualTo(1);
	}

	@Test
	void aMonthPaidAheadIsOwedOnceTheGroupIsChargedForIt() {
		PaymentView payment = payAhead(this.early);

		this.charges.raiseForGroup(new ChargeDraft(null, this.priced, DECEMBER, money("300000"), null, ""), this.owner);
		this.payments.voidPayment(payment.id(), "Xato", this.owner);

		this.student = this.early.id();
		assertThat(tuition()).containsExactly("2026-12 300000.00 300000.00");
	}

	/**
	 * For all who have paid ahead at once, and nothing where nobody has since.
	 */
	@Test
	void whatWasPaidAheadCostsOneStatement() {
		payAhead(this.early);
		payAhead(this.given.studentIn(this.priced));
		payAhead(this.given.studentIn(this.priced));

		assertThat(this.sql.during(() -> this.billing.run(DECEMBER, null)))
			.filteredOn((statement) -> statement.startsWith("update charge"))
			.hasSize(1);
		assertThat(this.sql.during(() -> this.billing.run(DECEMBER, null))).hasSize(1);
	}

	private PaymentView payAhead(Someone student) {
		return this.payments.record(PaymentDraft.forMonths(student.id(), this.priced, List.of(DECEMBER),
				money("300000"), PaymentMethod.CASH), this.owner);
	}

	/**
	 * Thirteen lessons on Mondays, Wednesdays and Fridays; from the 18th there are six.
	 */
	@Test
	void whoJoinsInTheMiddlePaysForTheLessonsThatAreLeft() {
		this.clock.set("2026-12-18T10:00");
		Someone late = this.given.studentIn(this.priced);

		BillingPreview preview = this.billing.preview(DECEMBER);

		assertThat(preview.lines()).filteredOn((line) -> line.studentId() == late.id())
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.lessons()).isEqualTo(6);
				assertThat(line.lessonsOf()).isEqualTo(13);
				assertThat(line.amount()).isEqualByComparingTo("138461.54");
				assertThat(line.price()).isEqualByComparingTo("300000");
			});
		this.billing.run(DECEMBER, null);
		assertThat(this.chargeBook.list(ChargeFilter.openOf(late.id()), this.owner).all()).singleElement()
			.satisfies((charge) -> assertThat(charge.lessons()).isEqualTo(6));
	}

	@Test
	void whoJoinsLaterOwesNothingForTheMonthBefore() {
		assertThat(this.billing.preview(YearMonth.of(2026, 10)).lines()).isEmpty();
	}

	@Test
	void creditPaysWhatIsBilled() {
		this.student = this.early.id();
		payDebts("350000");

		this.billing.run(DECEMBER, this.owner);

		assertThat(tuition()).containsExactly("2026-12 300000.00 0.00");
		assertThat(credit()).isEqualTo("50000.00");
	}

	@Test
	void whoIsGoneIsNotBilled() {
		Someone gone = this.given.studentIn(this.priced);
		this.students.archive(gone.id());
		this.given.studentIn(groupAt("Yopiq", "5000"));
		this.jdbc.sql("update study_group set is_active = false where name = 'Yopiq'").update();

		assertThat(this.billing.preview(DECEMBER).lines()).hasSize(1);
	}

	@Test
	void previewIsOneStatement() {
		assertThat(this.sql.during(() -> this.billing.preview(DECEMBER))).hasSize(1);
	}

}
