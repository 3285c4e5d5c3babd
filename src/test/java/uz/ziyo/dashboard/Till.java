package uz.ziyo.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Caller;

/** Money in and out, for tests. */
public record Till(Payments payments, Charges charges, Expenses expenses, Caller owner) {

	public long in(long student, Long group, String date, String amount, PaymentMethod method) {
		return in(student, group, date, amount, method, null);
	}

	public long in(long student, Long group, String date, String amount, PaymentMethod method, String notes) {
		return this.payments
			.record(new PaymentDraft(student, group, null, null, new BigDecimal(amount), method, notes,
					LocalDate.parse(date)), this.owner)
			.id();
	}

	public long out(String date, String amount, String reason) {
		return this.expenses.record(
				new ExpenseDraft(null, null, new BigDecimal(amount), reason, LocalDate.parse(date), null), this.owner);
	}

	public void owed(long student, Long group, String due, String amount) {
		this.charges.raise(new ChargeDraft(student, group, null, new BigDecimal(amount), LocalDate.parse(due), "Qarz"),
				this.owner);
	}

}
