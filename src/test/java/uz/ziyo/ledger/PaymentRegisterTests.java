package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentRegisterTests extends LedgerTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

	private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

	/** More than a list is read of at once. */
	private static final int MANY = 10_000;

	@Autowired
	private PaymentRegister register;

	@Test
	void tellsAllThatAPaymentIsAbout() {
		payOn("2026-11-05", "600000", "2026-11", "2026-12");
		payOn("2026-11-03", "300000");
		payOn("2026-10-31", "100000");
		this.payments.voidPayment(pay("1").id(), null, this.owner);

		List<PaymentLine> lines = read();

		assertThat(lines).extracting(PaymentLine::paidOn)
			.containsExactly(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 5));
		PaymentLine last = lines.get(1);
		assertThat(last.months()).containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
		assertThat(last.groupName()).isEqualTo("IELTS-A1");
		assertThat(last.amount()).isEqualByComparingTo("600000");
		assertThat(last.receivedBy()).isNotEmpty();
		assertThat(this.register.count(FIRST, LAST)).isEqualTo(2);
	}

	/** Of many, for several months each, none is lost or met twice. */
	@Test
	void readsManyByOneCursor() {
		payOn("2026-11-05", "1");
		addMany();

		List<String> statements = this.sql.during(() -> {
			List<PaymentLine> lines = new ArrayList<>();
			this.register.between(FIRST, LAST).forEachPatiently(lines::add);
			assertThat(lines).hasSize(MANY + 1).extracting(PaymentLine::receiptNo).doesNotHaveDuplicates();
			assertThat(lines).filteredOn((line) -> line.months().size() == 2).hasSize(MANY);
			assertThat(lines.stream().map(PaymentLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
				.isEqualByComparingTo(BigDecimal.valueOf(MANY + 1L));
		});

		assertThat(statements).hasSize(1);
		removeMany();
	}

	@Test
	void whoseDateIsCorrectedMeanwhileIsInItOnceWhereItWas() {
		PaymentView first = payment(payOn("2026-11-01", "1"));
		payOn("2026-11-05", "1");
		PaymentView last = payment(payOn("2026-11-19", "1"));
		addMany();
		List<PaymentLine> lines = new ArrayList<>();

		this.register.between(FIRST, LAST).forEach((line) -> {
			if (lines.isEmpty()) {
				elsewhere(() -> {
					move(first, LocalDate.of(2026, 11, 20));
					move(last, FIRST);
				}).join();
			}
			lines.add(line);
		});

		assertThat(lines).hasSize(MANY + 3).extracting(PaymentLine::receiptNo).doesNotHaveDuplicates();
		assertThat(lines.get(0)).extracting(PaymentLine::receiptNo, PaymentLine::paidOn)
			.containsExactly(first.receiptNo(), FIRST);
		assertThat(lines.get(lines.size() - 1).receiptNo()).isEqualTo(last.receiptNo());
		assertThat(read().get(0).receiptNo()).isEqualTo(last.receiptNo());
		removeMany();
	}

	private void move(PaymentView payment, LocalDate date) {
		this.payments.change(payment.id(), new PaymentDraft(payment.studentId(), payment.groupId(), null, List.of(),
				payment.amount(), payment.method(), payment.notes(), date), this.owner);
	}

	private PaymentView payment(long id) {
		return this.paymentBook.get(id, this.owner);
	}

	/** Of two months each, like one that is there on the 5th. */
	private void addMany() {
		this.jdbc
			.sql("""
					insert into payment (id, receipt_no, student_id, amount, unspent, method, received_by, paid_on, created_at,
					updated_at) select n.n, n.n, p.student_id, 1, 0, 'CASH', p.received_by, p.paid_on, p.created_at, p.created_at
					from payment p, (select 1000000 + a.x + 101 * b.x as n from (%1$s) a, (%1$s) b) n
					where p.paid_on = date '2026-11-05' and n.n < ?"""
				.formatted(numbers()))
			.param(1_000_000 + MANY)
			.update();
		this.jdbc.sql("""
				insert into payment_month (id, payment_id, position, for_month)
				select 2 * p.id + n.x, p.id, n.x, case when n.x = 1 then date '2026-11-01' else date '2026-12-01' end
				from payment p, (select 1 as x union all select 2) n where p.id >= 1000000""").update();
	}

	/** Nothing has settled them: the ledger's own checks would find that. */
	private void removeMany() {
		this.jdbc.sql("delete from payment_month where payment_id >= 1000000").update();
		this.jdbc.sql("delete from payment where id >= 1000000").update();
	}

	/** 0 to 100. */
	private static String numbers() {
		StringBuilder numbers = new StringBuilder("select 0 as x");
		for (int i = 1; i <= 100; i++) {
			numbers.append(" union all select ").append(i);
		}
		return numbers.toString();
	}

	private List<PaymentLine> read() {
		return this.register.between(FIRST, LAST).all();
	}

	private long payOn(String date, String amount, String... months) {
		return this.payments
			.record(new PaymentDraft(this.student, this.group, null, months(months), money(amount), PaymentMethod.CASH,
					null, LocalDate.parse(date)), this.owner)
			.id();
	}

}
