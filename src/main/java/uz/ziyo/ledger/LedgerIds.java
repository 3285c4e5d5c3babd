package uz.ziyo.ledger;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.IdBlock;

/**
 * Ids that are known before the rows are written, so that rows which name each other go
 * to the database together.
 */
@Component
class LedgerIds {

	private final IdBlock charges;

	private final IdBlock payments;

	private final IdBlock months;

	private final IdBlock allocations;

	private final IdBlock chargeChanges;

	private final IdBlock paymentChanges;

	LedgerIds(JdbcTemplate jdbc) {
		this.charges = new IdBlock(jdbc, "charge_seq");
		this.payments = new IdBlock(jdbc, "payment_seq");
		this.months = new IdBlock(jdbc, "payment_month_seq");
		this.allocations = new IdBlock(jdbc, "allocation_seq");
		this.chargeChanges = new IdBlock(jdbc, "charge_change_seq");
		this.paymentChanges = new IdBlock(jdbc, "payment_change_seq");
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

}
