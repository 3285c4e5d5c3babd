package uz.ziyo.ledger.web;

import uz.ziyo.ledger.PaymentView;

/**
 * The same has been recorded a moment ago, and nobody has said that it is meant.
 */
class JustRecorded extends RuntimeException {

	private final transient PaymentView first;

	JustRecorded(PaymentView first) {
		super("Recorded a moment ago", null, false, false);
		this.first = first;
	}

	PaymentView first() {
		return this.first;
	}

}
