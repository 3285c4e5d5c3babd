package uz.ziyo.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import uz.ziyo.ledger.statements.Statements;
import uz.ziyo.shared.Money;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningBalanceTests extends LedgerTest {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

	@Autowired
	private OpeningImports imports;

	@Autowired
	private PaymentTotals totals;

	@Autowired
	private PaymentRegister register;

	@Autowired
	private Statements statements;

	/** It stands in the statement, and is credit; but it has not come in. */
	@Test
	void whatWasPaidAheadBeforeIsNoIncome() {
		bring("-250", null);
		payDebts("100");

		assertThat(this.totals.total(DAY, LocalDate.of(2026, 11, 30))).isEqualByComparingTo("100");
		assertThat(this.totals.byMonth(DAY, LocalDate.of(2026, 11, 30))).containsOnlyKeys(YearMonth.of(2026, 11));
		assertThat(this.totals.byGroup(DAY, DAY)).isEmpty();
		assertThat(this.totals.byMethod(DAY, LocalDate.of(2026, 11, 30))).extracting(MethodIncome::method)
			.containsExactly(PaymentMethod.CASH);
		assertThat(tally()).isEqualTo("100.00");
		assertThat(this.register.count(DAY, DAY)).isZero();
		List<PaymentLine> lines = new ArrayList<>();
		this.register.between(DAY, DAY).forEach(lines::add);
		assertThat(lines).isEmpty();
		assertThat(credit()).isEqualTo("350.00");
		assertThat(this.statements.of(this.student, null, null, this.owner).balance()).isEqualByComparingTo("-350");
	}

	@Test
	void theListShowsItAndItsSumSaysWhatItLeavesOut() {
		bring("-250", null);
		payDebts("100");

		assertThat(this.paymentBook.list(PaymentFilter.ALL, this.owner).all()).hasSize(2);
		assertThat(this.paymentBook.total(PaymentFilter.ALL, this.owner))
			.isEqualTo(new PaymentTotal(2, money("100.00"), money("250.00")));
		assertThat(this.paymentBook.totalVoided(PaymentFilter.ALL))
			.isEqualTo(new PaymentTotal(0, Money.ZERO, Money.ZERO));
	}

	@Test
	void itBecomesIncomeWhenItTurnsOutToBe() {
		bring("-250", null);
		long id = this.imports.known().get(this.student).id();

		this.payments.change(id, PaymentDraft.of(this.student, money("250"), PaymentMethod.CASH, null), this.owner);
		assertThat(tally()).isEqualTo("250.00");

		this.payments.voidPayment(id, null, this.owner);
		assertThat(tally()).isEqualTo("0.00");
	}

	/** Numbers of receipts hardly ever leave a gap. */
	@Test
	void itTakesNoNumberOfAReceiptUntilItTurnsOutToBeIncome() {
		long first = payDebts("100").id();
		bring("-250", null);
		long opening = this.imports.known().get(this.student).id();
		bring("-300", null);
		this.payments.change(first, PaymentDraft.of(this.student, money("120"), PaymentMethod.CASH, null), this.owner);
		long second = payDebts("100").id();

		assertThat(receiptNo(opening)).isNull();
		assertThat(receiptNo(second)).isEqualTo(receiptNo(first) + 1);

		this.payments.change(opening, PaymentDraft.of(this.student, money("250"), PaymentMethod.CASH, null),
				this.owner);
		assertThat(receiptNo(opening)).isEqualTo(receiptNo(second) + 1);
		assertThat(this.paymentBook
			.list(new PaymentFilter(this.student, null, null, null, null, null, null, null, null, null, null,
					"-receipt"), this.owner)
			.all()).extracting(PaymentView::id).containsExactly(opening, second, first);
	}

	private Long receiptNo(long payment) {
		return this.paymentBook.get(payment, this.owner).receiptNo();
	}

	/** As a database in which they had taken numbers. */
	@Test
	void theNumbersThatItHadTakenAreGivenUp() throws IOException {
		long payment = payDebts("100").id();
		bring("-250", null);
		long opening = this.imports.known().get(this.student).id();
		this.jdbc.sql("update payment set receipt_no = 999999 where id = ?").param(opening).update();

		this.jdbc
			.sql(new ClassPathResource("db/migration/ledger/V202611302300__ledger_opening_has_no_receipt.sql")
				.getContentAsString(StandardCharsets.UTF_8))
			.update();

		assertThat(receiptNo(opening)).isNull();
		assertThat(receiptNo(payment)).isNotNull();
	}

	@Test
	void aCorrectionKeepsTheDayItIsDue() {
		bring("300", null);
		long id = this.imports.known().get(this.student).id();
		LocalDate due = LocalDate.of(2026, 12, 15);
		this.charges.change(id, money("300"), due, "", this.owner);
		payDebts("280");

		bring("250", "Tuzatildi");

		assertThat(charge(id).dueDate()).isEqualTo(due);
		assertThat(charge(id).description()).isEqualTo("Tuzatildi");
		assertThat(charge(id).remaining()).isEqualByComparingTo("0");
		assertThat(credit()).isEqualTo("30.00");
		assertThat(this.jdbc.sql("select count(*) from charge_change").query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void aCorrectionOfWhatWasPaidAheadSettlesAnew() {
		bring("-250", null);
		ChargeView debt = debt("400");

		bring("-350", "Yana 100");

		assertThat(charge(debt.id()).remaining()).isEqualByComparingTo("50");
		assertThat(tally()).isEqualTo("0.00");
		assertRefused("amount", "ledger.opening.side", () -> bring("5", null));
		assertRefused("amount", "money.decimals", () -> bring("-5.001", null));
	}

	@Test
	void manyAreCorrectedInAsManyStatementsAsFew() {
		List<Someone> many = this.given.studentsIn(this.group, 40);
		bringAll(many, 10);
		int few = this.sql.during(() -> bringAll(many.subList(0, 4), 20)).size();

		assertThat(this.sql.during(() -> bringAll(many, 30)))
			.filteredOn((statement) -> !statement.startsWith("select nextval"))
			.hasSizeLessThanOrEqualTo(few);
		assertThat(this.imports.known().get(many.get(1).id()).amount()).isEqualByComparingTo("-31");
	}

	/** Every second has paid ahead. */
	private void bringAll(List<Someone> students, int amount) {
		List<OpeningBalance> balances = new ArrayList<>();
		for (int i = 0; i < students.size(); i++) {
			int sum = (amount + i) * ((i % 2 == 0) ? 1 : -1);
			balances.add(new OpeningBalance(students.get(i).id(), money(Integer.toString(sum)), null));
		}
		this.imports.bring(balances, DAY, this.owner);
	}

	private void bring(String amount, String note) {
		this.imports.bring(List.of(new OpeningBalance(this.student, money(amount), note)), DAY, this.owner);
	}

	private String tally() {
		return LedgerChecks.sum(this.jdbc, "select sum(amount) from payment_tally").setScale(2).toPlainString();
	}

}
