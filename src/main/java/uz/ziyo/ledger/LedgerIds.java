package uz.ziyo.ledger;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ids that are known before the rows are written, so that rows which name each other go
 * to the database together. Fifty are drawn at once, as the sequences count.
 */
@Component
class LedgerIds {

	private static final int BLOCK = 50;

	private final JdbcTemplate jdbc;

	private final Block charges = new Block("charge_seq");

	private final Block payments = new Block("payment_seq");

	private final Block months = new Block("payment_month_seq");

	private final Block allocations = new Block("allocation_seq");

	private final Block chargeChanges = new Block("charge_change_seq");

	private final Block paymentChanges = new Block("payment_change_seq");

	LedgerIds(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	long charge() {
		return this.charges.next();
	}

	long payment() {
		return this.payments.next();
	}

	long month() {
		return this.months.next();
	}

	long allocation() {
		return this.allocations.next();
	}

	long chargeChange() {
		return this.chargeChanges.next();
	}

	long paymentChange() {
		return this.paymentChanges.next();
	}

	private final class Block {

		private final String query;

		private long next = 1;

		private long last;

		Block(String sequence) {
			this.query = "select nextval('" + sequence + "')";
		}

		synchronized long next() {
			if (this.next > this.last) {
				this.next = LedgerIds.this.jdbc.queryForObject(this.query, Long.class);
				this.last = this.next + BLOCK - 1;
			}
			return this.next++;
		}

	}

}
