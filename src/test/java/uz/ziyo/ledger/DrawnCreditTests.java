package uz.ziyo.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import uz.ziyo.ledger.statements.Receipts;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

/** Credit that goes into a month along with the payment that somebody came to make. */
class DrawnCreditTests extends LedgerTest {

	private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

	@Autowired
	private Receipts receipts;

	@Autowired
	private Billing billing;

	@Autowired
	private PaymentBatches batches;

	private long priced;

	@BeforeEach
	void inAGroupThatCosts300() {
		this.priced = groupAt("300");
		this.student = studentInBoth();
	}

	private long studentInBoth() {
		Someone someone = this.given.studentIn(this.priced);
		return this.given.enrol(someone, this.group).id();
	}

	@Test
	void isCreditAgainWhenThePaymentIsVoidedOnceTheMonthIsBilled() {
		PaymentView ahead = payAhead("150");
		PaymentView payment = payDecember("150");
		this.billing.run(DECEMBER, this.owner);

		this.payments.voidPayment(payment.id(), null, this.owner);

		assertThat(this.receipts.getEvenVoided(payment.id(), this.owner).lines()).isEmpty();
		assertThat(tuition()).containsExactly("2026-12 300.00 150.00");
		assertThat(told(ahead)).containsExactly("2026-12 150+0");
	}

	@Test
	void isCreditAgainWhenThePaymentIsVoidedOnceTheMonthIsCorrected() {
		PaymentView ahead = payAhead("150");
		PaymentView payment = payDecember("150");
		this.charges.change(december(), money("280"), null, "Chegirma", this.owner);

		this.payments.voidPayment(payment.id(), null, this.owner);

		assertThat(this.receipts.getEvenVoided(payment.id(), this.owner).drawn()).isZero();
		assertThat(tuition()).containsExactly("2026-12 280.00 130.00");
		assertThat(told(ahead)).containsExactly("2026-12 150+0");
	}

	@Test
	void isOfNoPaymentThatIsForAnotherMonth() {
		payAhead("150");
		PaymentView payment = payDecember("150");
		this.billing.run(DECEMBER, this.owner);

		this.payments.change(payment.id(), toPay(this.student, "150", "2027-01"), this.owner);

		assertThat(told(payment)).containsExactly("2027-01 150+0");
		assertThat(tuition()).containsExactly("2026-12 300.00 150.00", "2027-01 300.00 150.00");
	}

	@Test
	void staysWithItsStudentWhenThePaymentIsAnothers() {
		PaymentView ahead = payAhead("150");
		PaymentView payment = payDecember("150");
		this.billing.run(DECEMBER, this.owner);
		long other = studentInBoth();

		this.payments.change(payment.id(), toPay(other, "150", "2027-01"), this.owner);

		assertThat(told(payment)).containsExactly("2027-01 150+0");
		assertThat(told(ahead)).containsExactly("2026-12 150+0");
		assertThat(tuition()).containsExactly("2026-12 300.00 150.00");
	}

	/** A month that was billed before anybody paid it. */
	@Test
	void isCreditAgainThoughThePaymentHasNotRaisedTheMonth() {
		this.billing.run(DECEMBER, this.owner);
		PaymentView payment = payDecember("300");
		PaymentView ahead = payAhead("100");
		this.payments.change(payment.id(), toPay(this.student, "200", "2026-12"), this.owner);
		assertThat(told(payment)).containsExactly("2026-12 200+100");

		this.payments.voidPayment(payment.id(), null, this.owner);

		assertThat(this.receipts.getEvenVoided(payment.id(), this.owner).lines()).isEmpty();
		assertThat(told(ahead)).containsExactly("2026-12 100+0");
		assertThat(tuition()).containsExactly("2026-12 300.00 200.00");
	}

	/** Which is no drawing: he has paid into it himself. */
	@Test
	void whatOlderCreditPaysLaterIsNotDrawn() {
		PaymentView ahead = payAhead("100");
		ChargeView book = debt("100");
		PaymentView payment = payDecember("200");
		this.charges.change(book.id(), money("40"), null, "", this.owner);
		assertThat(told(ahead)).containsExactly("null 40+0", "2026-12 60+0");

		this.payments.voidPayment(payment.id(), null, this.owner);

		assertThat(tuition()).containsExactly("2026-12 300.00 240.00");
	}

	@Test
	void isStillDrawnWhenTheMonthIsCorrected() {
		payAhead("150");
		PaymentView payment = payDecember("150");

		this.charges.change(december(), money("280"), null, "Chegirma", this.owner);

		assertThat(told(payment)).containsExactly("2026-12 150+130");
		assertThat(credit()).isEqualTo("20.00");
	}

	/** As a database in which nobody had written down what was drawn. */
	@Test
	void whatWasDrawnBeforeIsFoundAgain() throws IOException {
		PaymentView ahead = payAhead("300");
		PaymentView billed = payDecember("150");
		this.billing.run(DECEMBER, this.owner);
		PaymentView corrected = record(toPay(this.student, "200", "2027-01"));
		this.clock.advance(Duration.ofSeconds(1));
		this.payments.change(corrected.id(), toPay(this.student, "250", "2027-01"), this.owner);
		this.clock.advance(Duration.ofSeconds(1));
		this.batches.recordAll(List.of(toPay(this.student, "100", "2027-02"),
				PaymentDraft.of(this.student, money("20"), PaymentMethod.CASH, null)), this.owner);
		List<String> drawn = drawn();
		assertThat(drawn).contains(ahead.id() + " " + billed.id() + " 150.00",
				ahead.id() + " " + corrected.id() + " 50.00");

		this.jdbc.sql("alter table allocation drop column drawn_by").update();
		this.jdbc
			.sql(new ClassPathResource("db/migration/ledger/V202611302010__ledger_drawn_from_credit.sql")
				.getContentAsString(StandardCharsets.UTF_8))
			.update();

		assertThat(drawn()).isEqualTo(drawn);
	}

	private List<String> drawn() {
		return this.jdbc
			.sql("select payment_id, drawn_by, amount from allocation where drawn_by is not null order by id")
			.query((row, number) -> row.getLong("payment_id") + " " + row.getLong("drawn_by") + " "
					+ row.getBigDecimal("amount"))
			.list();
	}

	private PaymentView payAhead(String amount) {
		return record(PaymentDraft.of(this.student, money(amount), PaymentMethod.CASH, null));
	}

	private PaymentView payDecember(String amount) {
		return record(toPay(this.student, amount, "2026-12"));
	}

	/** Each at another moment. */
	private PaymentView record(PaymentDraft draft) {
		this.clock.advance(Duration.ofSeconds(1));
		return this.payments.record(draft, this.owner);
	}

	private PaymentDraft toPay(long student, String amount, String month) {
		return PaymentDraft.forMonths(student, this.priced, months(month), money(amount), PaymentMethod.CASH);
	}

	private long december() {
		return this.chargeBook.list(ChargeFilter.ALL, this.owner).all().get(0).id();
	}

	/** What the payment's receipt says that it and the credit drawn with it have paid. */
	private List<String> told(PaymentView payment) {
		return this.receipts.get(payment.id(), this.owner)
			.lines()
			.stream()
			.map((line) -> line.month() + " " + plain(line.amount()) + "+" + plain(line.drawn()))
			.toList();
	}

	private static String plain(BigDecimal amount) {
		return amount.stripTrailingZeros().toPlainString();
	}

}
