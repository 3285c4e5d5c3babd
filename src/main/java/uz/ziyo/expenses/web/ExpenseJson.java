package uz.ziyo.expenses.web;

import java.math.BigDecimal;
import java.time.Instant;

import uz.ziyo.expenses.ExpenseView;

record ExpenseJson(long id, String recipient, Long recipientUser, BigDecimal amount, String reason, Instant createdAt) {

	static ExpenseJson of(ExpenseView view) {
		return new ExpenseJson(view.id(), view.recipient(), view.recipientUser(), view.amount(), view.reason(),
				view.createdAt());
	}

}
