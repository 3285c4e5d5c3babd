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

	/**
	 * Of many on one day and for several months each, none is lost where a piece ends.
	 */
	@Test
	void readsPieceByPiece() {
		int count = 2 * PaymentRegister.PIECE + 1;
		long payment = payOn("2026-11-05", "1");
		this.jdbc
			.sql("""
					insert into payment (id, receipt_no, student_id, amount, unspent, method, received_by, paid_on, created_at,
					updated_at) select n.n, n.n, p.student_id, 1, 0, 'CASH', p.received_by, p.paid_on, p.created_at, p.created_at
					from payment p, (select 1000000 + a.x + 101 * b.x as n from (%1$s) a, (%1$s) b) n where p.id = ? and n.n < ?"""
				.formatted(numbers()))
			.params(payment, 1_000_000 + count)
			.update();
		this.jdbc.sql("""
				insert into payment_month (id, payment_id, position, for_month)
				select 2 * p.id + n.x, p.id, n.x, case when n.x = 1 then date '2026-11-01' else date '2026-12-01' end
				from payment p, (select 1 as x union all select 2) n where p.id >= 1000000""").update();

		List<String> statements = this.sql.during(() -> {
			List<PaymentLine> lines = read();
			assertThat(lines).hasSize(count + 1).extracting(PaymentLine::receiptNo).doesNotHaveDuplicates();
			assertThat(lines).filteredOn((line) -> line.months().size() == 2).hasSize(count);
			assertThat(lines.stream().map(PaymentLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
				.isEqualByComparingTo(BigDecimal.valueOf(count + 1L));
		});

		assertThat(statements).hasSize(3);
		// Nothing has settled them: the ledger's own checks would find that.
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
		List<PaymentLine> lines = new ArrayList<>();
		this.register.read(FIRST, LAST, lines::add);
		return lines;
	}

	private long payOn(String date, String amount, String... months) {
		return this.payments
			.record(new PaymentDraft(this.student, this.group, null, months(months), money(amount), PaymentMethod.CASH,
					null, LocalDate.parse(date)), this.owner)
			.id();
	}

}
