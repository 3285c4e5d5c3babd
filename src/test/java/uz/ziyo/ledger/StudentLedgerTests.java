package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uz.ziyo.shared.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StudentLedgerTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final long GROUP = 7;

	private final AtomicLong ids = new AtomicLong();

	private final StudentLedger ledger = new StudentLedger(1, this.ids::incrementAndGet, this.ids::incrementAndGet);

	@BeforeEach
	void withoutCredit() {
		this.ledger.knowCredit(money("0.00"));
	}

	@Test
	void monthsThatNobodyHasPricedShareWhatIsThere() {
		spend("600000.00", null, "2025-01", "2025-02");

		assertThat(amounts()).containsExactly("300000.00", "300000.00");
		assertThat(this.ledger.open()).isEmpty();
		assertThat(this.ledger.credit()).isEqualByComparingTo("0");
	}

	@Test
	void theTiyinThatDoNotDivideGoToTheLast() {
		spend("200.00", null, "2025-01", "2025-02", "2025-03");

		assertThat(amounts()).containsExactly("66.66", "66.66", "66.68");
	}

	@Test
	void tooLittleToShareBillsTheLastMonthAlone() {
		spend("0.01", null, "2025-01", "2025-02");

		assertThat(amounts()).containsExactly("0.01");
		assertThat(this.ledger.tuition(GROUP, YearMonth.parse("2025-02"))).isPresent();
	}

	@Test
	void monthsWithAPriceCostThat() {
		spend("500000.00", money("300000.00"), "2025-01", "2025-02");

		assertThat(amounts()).containsExactly("300000.00", "300000.00");
		assertThat(this.ledger.open()).extracting((charge) -> charge.remaining().toPlainString())
			.containsExactly("100000.00");
	}

	@Test
	void aBilledMonthTakesWhatRemainsOfIt() {
		Charge january = this.ledger.raise(ChargeTerms.month(1, GROUP, YearMonth.parse("2025-01"), money("250.00")),
				TODAY, null);

		spend("600.00", null, "2025-01", "2025-02");

		assertThat(january.status()).isEqualTo(ChargeStatus.PAID);
		assertThat(amounts()).containsExactly("250.00", "350.00");
	}

	@Test
	void aBilledMonthInBetweenLeavesTheRestToBeSharedAnew() {
		this.ledger.raise(ChargeTerms.month(1, GROUP, YearMonth.parse("2025-02"), money("100.00")), TODAY, null);

		spend("600.00", null, "2025-01", "2025-02", "2025-03");

		assertThat(this.ledger.tuition(GROUP, YearMonth.parse("2025-01")).orElseThrow().amount())
			.isEqualByComparingTo("200");
		assertThat(this.ledger.tuition(GROUP, YearMonth.parse("2025-03")).orElseThrow().amount())
			.isEqualByComparingTo("300");
	}

	@Test
	void refusesAMonthAlreadyPaid() {
		spend("300.00", null, "2025-01");

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> spend("300.00", null, "2025-02", "2025-01"))
			.satisfies((refused) -> assertThat(refused.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.args()).contains("2025", "Yanvar")));
	}

	@Test
	void whatIsLeftPaysTheOldestDueFirst() {
		Charge dueLater = other("100.00", LocalDate.of(2026, 12, 1));
		Charge madeToday = other("100.00", null);
		Charge dueEarlier = other("100.00", LocalDate.of(2026, 10, 1));

		spend("250.00", null);

		assertThat(List.of(dueEarlier, madeToday, dueLater)).extracting((charge) -> charge.remaining().toPlainString())
			.containsExactly("0.00", "0.00", "50.00");
	}

	@Test
	void whatIsLeftAfterThatIsCredit() {
		other("100.00", null);

		spend("250.00", null);

		assertThat(this.ledger.credit()).isEqualByComparingTo("150");
	}

	@Test
	void aChargeThatIsNamedGoesFirst() {
		Charge older = other("100.00", LocalDate.of(2026, 1, 1));
		Charge named = other("100.00", null);
		Payment payment = payment("150.00", named.id());

		this.ledger.receive(payment);
		this.ledger.spend(payment, null, TODAY);

		assertThat(named.status()).isEqualTo(ChargeStatus.PAID);
		assertThat(older.remaining()).isEqualByComparingTo("50");
	}

	@Test
	void takingBackOpensAgainAndWhatWasRaisedOnTheSpotVanishes() {
		Charge debt = other("100.00", null);
		Payment payment = spend("400.00", null, "2025-01");
		other("50.00", null);

		this.ledger.takeBack(payment);

		assertThat(this.ledger.tuition(GROUP, YearMonth.parse("2025-01"))).isEmpty();
		assertThat(debt.status()).isEqualTo(ChargeStatus.PENDING);
		assertThat(payment.unspent()).isEqualByComparingTo("400");
		assertThat(this.ledger.credit()).isEqualByComparingTo("400");
		assertThat(this.ledger.changes().made()).hasSize(2)
			.last()
			.satisfies((reversal) -> assertThat(reversal.reversesId())
				.isEqualTo(this.ledger.changes().made().get(0).id()));
	}

	@Test
	void whatSomethingElseHasPaidIntoStays() {
		Payment first = spend("100.00", money("300.00"), "2025-01");
		spend("50.00", null);

		this.ledger.takeBack(first);

		Charge january = this.ledger.tuition(GROUP, YearMonth.parse("2025-01")).orElseThrow();
		assertThat(january.settled()).isEqualByComparingTo("50");
	}

	/** Another copy of the application draws its ids elsewhere. */
	@Test
	void whoHasPaidIntoItIsNotToldByTheirIds() {
		Payment first = spend("100.00", money("300.00"), "2025-01");
		Payment second = new Payment(-1, payment("50.00", null).terms());
		this.ledger.receive(second);
		this.ledger.spend(second, null, TODAY);

		this.ledger.takeBack(first);

		Charge january = this.ledger.tuition(GROUP, YearMonth.parse("2025-01")).orElseThrow();
		assertThat(january.settled()).isEqualByComparingTo("50");
	}

	@Test
	void creditPaysWhatIsRaised() {
		spend("100.00", null);
		Charge charge = other("70.00", null);

		this.ledger.spendCredit();

		assertThat(charge.status()).isEqualTo(ChargeStatus.PAID);
		assertThat(this.ledger.credit()).isEqualByComparingTo("30");
	}

	@Test
	void whoOwesLessKeepsWhatHasRoomWhereItWas() {
		Charge named = other("100.00", null);
		Payment payment = payment("100.00", named.id());
		this.ledger.receive(payment);
		this.ledger.spend(payment, null, TODAY);
		Charge older = other("80.00", LocalDate.of(2026, 1, 1));

		this.ledger.change(named, new ChargeCorrection(money("40.00"), null, ""));
		this.ledger.spendCredit();

		assertThat(named.status()).isEqualTo(ChargeStatus.PAID);
		assertThat(older.remaining()).isEqualByComparingTo("20");
	}

	@Test
	void nothingIsSettledTwice() {
		Charge charge = other("100.00", null);
		Payment payment = spend("100.00", null);

		assertThatIllegalStateException().isThrownBy(() -> payment.spend(money("0.01")));
		assertThatIllegalStateException().isThrownBy(() -> charge.reopen(money("100.01")));
		assertThatIllegalStateException().isThrownBy(charge::cancel);
		assertThatIllegalStateException().isThrownBy(() -> charge.change(money("99.99"), null, ""));
		assertThatIllegalStateException().isThrownBy(() -> payment.cancel(null, null));
	}

	private Payment spend(String amount, BigDecimal price, String... months) {
		Payment payment = new Payment(this.ids.incrementAndGet(),
				new PaymentTerms(1, GROUP, null, List.of(months).stream().map(YearMonth::parse).toList(), money(amount),
						PaymentMethod.CASH, null, TODAY));
		this.ledger.receive(payment);
		this.ledger.spend(payment, price, TODAY);
		return payment;
	}

	private Payment payment(String amount, Long chargeId) {
		return new Payment(this.ids.incrementAndGet(),
				new PaymentTerms(1, null, chargeId, List.of(), money(amount), PaymentMethod.CASH, null, TODAY));
	}

	private Charge other(String amount, LocalDate due) {
		return this.ledger.raise(new ChargeTerms(1, null, ChargeKind.OTHER, null, money(amount), due, "", null, null),
				TODAY, null);
	}

	private List<String> amounts() {
		return this.ledger.changes().raised().stream().map((charge) -> charge.amount().toPlainString()).toList();
	}

	private static BigDecimal money(String text) {
		return new BigDecimal(text);
	}

}
