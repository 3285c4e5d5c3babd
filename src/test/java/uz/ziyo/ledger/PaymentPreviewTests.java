package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.ledger.statements.Receipt;
import uz.ziyo.ledger.statements.Receipts;
import uz.ziyo.shared.Refused;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is said beforehand is what then becomes of it. */
class PaymentPreviewTests extends LedgerTest {

	@Autowired
	private PaymentPreviews previews;

	@Autowired
	private Receipts receipts;

	private long priced;

	@BeforeEach
	void inAGroupThatCosts300000Too() {
		this.priced = groupAt("300000");
		Someone someone = this.given.studentIn(this.priced);
		this.given.enrol(someone, this.group);
		this.student = someone.id();
	}

	@Test
	void aMonthThatIsNotBilledIsPaidFromCreditToo() {
		payDebts("100000");

		assertThat(said(toPay("150000", "2026-12"))).isEqualTo("[2026-12 150000+100000 open 50000] credit 0");
		assertThat(said(toPay("200000", "2026-12"))).isEqualTo("[2026-12 200000+100000 open 0] credit 0");
		assertThat(said(toPay("300000", "2026-12"))).isEqualTo("[2026-12 300000+0 open 0] credit 100000");
		comesTrue(toPay("150000", "2026-12"));
	}

	@Test
	void creditThatIsMoreThanEnoughStaysPartly() {
		payDebts("500000");

		PaymentPreview preview = this.previews.ofNew(toPay("50000", "2026-12"));
		assertThat(preview.drawn()).isEqualByComparingTo("250000");
		assertThat(preview.missing()).isZero();
		assertThat(preview.credit()).isEqualByComparingTo("250000");
		comesTrue(toPay("50000", "2026-12"));
	}

	@Test
	void aMonthMayBePaidFromCreditAlone() {
		payDebts("400000");

		assertThat(said(toPay("150000", "2026-12", "2027-01")))
			.isEqualTo("[2026-12 150000+150000 open 0, 2027-01 0+250000 open 50000] credit 0");
		PaymentView payment = comesTrue(toPay("150000", "2026-12", "2027-01"));
		assertThat(this.receipts.get(payment.id(), this.owner).drawn()).isEqualByComparingTo("400000");
	}

	@Test
	void aMonthThatIsPartlyPaidTakesWhatRemains() {
		comesTrue(toPay("100000", "2026-12"));

		assertThat(said(toPay("150000", "2026-12"))).isEqualTo("[2026-12 150000+0 open 50000] credit 0");
		assertThat(said(toPay("250000", "2026-12"))).isEqualTo("[2026-12 200000+0 open 0] credit 50000");
		PaymentView second = comesTrue(toPay("150000", "2026-12"));
		assertThat(this.receipts.get(second.id(), this.owner).drawn()).isZero();
	}

	@Test
	void monthsWithoutAPriceShareWhatComesIn() {
		payDebts("70");
		PaymentDraft draft = new PaymentDraft(this.student, this.group, null, months("2026-11", "2026-12"),
				money("100.01"), PaymentMethod.CASH, null, null);

		assertThat(said(draft)).isEqualTo("[2026-11 50+0 open 0, 2026-12 50.01+0 open 0] credit 70");
		comesTrue(draft);
	}

	@Test
	void whatIsLeftGoesToOlderDebts() {
		debt("80000");
		debt("90000");

		PaymentPreview preview = this.previews.ofNew(toPay("400000", "2026-12"));
		assertThat(preview.older()).isEqualByComparingTo("100000");
		assertThat(preview.missing()).isZero();
		comesTrue(toPay("400000", "2026-12"));
	}

	@Test
	void aDebtThatIsNamedComesFirst() {
		debt("80000");
		ChargeView named = debt("90000");
		PaymentDraft draft = PaymentDraft.forCharge(named.id(), money("60000"), PaymentMethod.CASH, null);

		PaymentPreview preview = this.previews.ofNew(draft);
		assertThat(preview.older()).isZero();
		assertThat(preview.missing()).isEqualByComparingTo("30000");
		comesTrue(draft);
	}

	@Test
	void refusesWhatIsRefusedThen() {
		comesTrue(toPay("300000", "2026-12"));

		assertRefused("months", "ledger.month.paid", () -> this.previews.ofNew(toPay("1", "2026-12")));
		assertRefused("amount", "money.little", () -> this.previews.ofNew(toPay("0", "2027-01")));
		assertRefused("charge", "ledger.charge.unknown",
				() -> this.previews.ofNew(PaymentDraft.forCharge(99_999, money("1"), PaymentMethod.CASH, null)));
	}

	@Test
	void aCorrectionIsForetoldToo() {
		payDebts("100000");
		PaymentView payment = comesTrue(toPay("150000", "2026-12"));
		debt("30000");

		for (PaymentDraft draft : List.of(toPay("150000", "2026-12"), toPay("200000", "2026-12"),
				toPay("120000", "2027-01"), toPay("700000", "2026-12", "2027-01"), toPay("10000"))) {
			PaymentPreview preview = this.previews.ofCorrection(payment.id(), (now) -> draft, this.owner);
			this.payments.change(payment.id(), draft, this.owner);
			assertIsTrue(preview, payment.id());
		}
	}

	/** A student's life by lot, looked at before each payment. */
	@Test
	void comesTrueWhateverHasBeenBefore() {
		long seed = Long.getLong("ziyo.test.seed", new Random().nextLong());
		Random random = new Random(seed);
		List<Long> paid = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			PaymentDraft draft = draft(random);
			switch (random.nextInt(5)) {
				case 0 -> debt(Integer.toString(1 + random.nextInt(400)) + "000");
				case 1 -> correct(paid, draft, random);
				default -> {
					try {
						paid.add(comesTrue(draft).id());
					}
					catch (Refused ex) {
						assertThat(ex.problems()).as("seed " + seed)
							.extracting(Refused.Problem::code)
							.containsExactly("ledger.month.paid");
					}
				}
			}
		}
		assertThat(paid).as("seed " + seed).hasSizeGreaterThan(5);
	}

	private void correct(List<Long> paid, PaymentDraft draft, Random random) {
		if (paid.isEmpty()) {
			return;
		}
		long id = paid.get(random.nextInt(paid.size()));
		PaymentPreview preview;
		try {
			preview = this.previews.ofCorrection(id, (now) -> draft, this.owner);
		}
		catch (Refused ex) {
			assertRefusedToo(ex, () -> this.payments.change(id, draft, this.owner));
			return;
		}
		this.payments.change(id, draft, this.owner);
		assertIsTrue(preview, id);
	}

	private PaymentDraft draft(Random random) {
		YearMonth first = YearMonth.of(2026, 6).plusMonths(random.nextInt(14));
		List<YearMonth> months = List.of(first, first.plusMonths(1)).subList(0, random.nextInt(3));
		long where = random.nextBoolean() ? this.priced : this.group;
		return new PaymentDraft(this.student, where, null, months, money(1 + random.nextInt(700) + "000.01"),
				PaymentMethod.CASH, null, null);
	}

	@Test
	void nothingIsWrittenAndFewStatementsAreNeeded() {
		payDebts("100000");
		PaymentView payment = comesTrue(toPay("300000", "2026-12"));

		assertThat(this.sql.during(() -> this.previews.ofNew(toPay("200000", "2027-01")))).hasSize(3)
			.allSatisfy((statement) -> assertThat(statement).startsWithIgnoringCase("select"));
		assertThat(this.sql
			.during(() -> this.previews.ofCorrection(payment.id(), (now) -> toPay("200000", "2027-01"), this.owner)))
			.hasSize(8)
			.allSatisfy((statement) -> assertThat(statement).startsWithIgnoringCase("select"));
		assertThat(credit()).isEqualTo("100000.00");
		assertThat(this.paymentBook.list(PaymentFilter.ALL, this.owner).all()).hasSize(2);
	}

	/** The sums of before and those of after would not fit together. */
	@Test
	void allThatIsReadIsOfOneMoment() {
		payDebts("100000");
		PaymentView payment = comesTrue(toPay("150000", "2026-12"));
		PaymentDraft draft = toPay("200000", "2026-12");
		PaymentPreview before = this.previews.ofCorrection(payment.id(), (now) -> draft, this.owner);

		PaymentPreview preview = this.previews.ofCorrection(payment.id(), (now) -> {
			elsewhere(() -> {
				debt("30000");
				payDebts("170000");
				this.payments.voidPayment(payment.id(), null, this.owner);
			}).join();
			return draft;
		}, this.owner);

		assertThat(preview).usingRecursiveComparison().isEqualTo(before);
	}

	private PaymentDraft toPay(String amount, String... months) {
		return PaymentDraft.forMonths(this.student, this.priced, months(months), money(amount), PaymentMethod.CASH);
	}

	private String said(PaymentDraft draft) {
		PaymentPreview preview = this.previews.ofNew(draft);
		return preview.lines()
			.stream()
			.map((line) -> line.month() + " " + plain(line.paid()) + "+" + plain(line.drawn()) + " open "
					+ plain(line.open()))
			.toList() + " credit " + plain(preview.credit());
	}

	/** Without the ending of whole so'm. */
	private static String plain(BigDecimal amount) {
		return amount.stripTrailingZeros().scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
	}

	private PaymentView comesTrue(PaymentDraft draft) {
		PaymentPreview preview = this.previews.ofNew(draft);
		PaymentView payment = this.payments.record(draft, this.owner);
		assertIsTrue(preview, payment.id());
		return payment;
	}

	private void assertIsTrue(PaymentPreview preview, long payment) {
		Receipt receipt = this.receipts.get(payment, this.owner);
		assertThat(preview.lines().stream().filter((line) -> line.settled().signum() > 0))
			.extracting((line) -> line(line.month(), line.paid(), line.drawn(), line.open()))
			.isEqualTo(receipt.lines()
				.stream()
				.map((line) -> line(line.month(), line.amount(), line.drawn(), line.open()))
				.toList());
		assertThat(preview.credit()).isEqualByComparingTo(credit());
	}

	private static void assertRefusedToo(Refused foretold, Runnable work) {
		assertThatExceptionOfType(Refused.class).isThrownBy(work::run)
			.satisfies((refused) -> assertThat(refused.problems()).usingRecursiveComparison()
				.isEqualTo(foretold.problems()));
	}

	private static String line(YearMonth month, BigDecimal paid, BigDecimal drawn, BigDecimal open) {
		return month + " " + plain(paid) + "+" + plain(drawn) + " open " + plain(open);
	}

}
