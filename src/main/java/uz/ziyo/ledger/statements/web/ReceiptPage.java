package uz.ziyo.ledger.statements.web;

import java.math.BigDecimal;
import java.util.List;

import uz.ziyo.ledger.statements.Receipt;
import uz.ziyo.shared.Money;

/**
 * The lines of a receipt that have room on its page of paper; what is beyond is counted
 * and added up.
 */
record ReceiptPage(List<Receipt.Line> lines, int more, BigDecimal moreAmount, BigDecimal moreOpen) {

	/** A year of months. */
	private static final int MOST = 12;

	/** Beside why it was voided there is less room. */
	private static final int MOST_VOIDED = 6;

	static ReceiptPage of(Receipt receipt) {
		List<Receipt.Line> all = receipt.lines();
		List<Receipt.Line> beyond = all.subList(Math.min(receipt.isVoided() ? MOST_VOIDED : MOST, all.size()),
				all.size());
		return new ReceiptPage(all.subList(0, all.size() - beyond.size()), beyond.size(),
				beyond.stream().map(Receipt.Line::amount).reduce(Money.ZERO, BigDecimal::add),
				beyond.stream().map(Receipt.Line::open).reduce(Money.ZERO, BigDecimal::add));
	}

}
