package uz.ziyo.expenses.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.Size;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.api.Amount;
import uz.ziyo.shared.api.Required;

record ExpenseBody(@Size(max = Expenses.MAX_RECIPIENT) String recipient, Long recipientUser,
		@Required @Amount BigDecimal amount, @Required @Size(max = Expenses.MAX_REASON) String reason) {

	static ExpenseBody of(ExpenseView view) {
		return new ExpenseBody(view.recipient(), view.recipientUser(), view.amount(), view.reason());
	}

	/**
	 * @param version the one that a change is laid over; null for a new expense
	 */
	ExpenseDraft toDraft(Integer version) {
		return new ExpenseDraft(this.recipient, this.recipientUser, this.amount, this.reason, null, version);
	}

}
