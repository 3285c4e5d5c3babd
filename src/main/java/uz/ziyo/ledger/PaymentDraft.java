package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import uz.ziyo.shared.Money;

/**
 * A payment as it is asked for.
 *
 * @param studentId null for whoever owes the charge
 * @param groupId needed where months are named; else may be null. A charge brings its own
 * @param chargeId the charge that is to be paid first; may be null
 * @param months those that it is for, in order; may be empty
 * @param amount in so'm
 * @param method null for cash
 * @param notes may be null
 * @param paidOn the business date; null for today
 */
public record PaymentDraft(Long studentId, Long groupId, Long chargeId, List<YearMonth> months, BigDecimal amount,
		PaymentMethod method, String notes, LocalDate paidOn) {

	public PaymentDraft {
		months = (months == null) ? List.of() : List.copyOf(months);
		method = (method == null) ? PaymentMethod.CASH : method;
		notes = (notes == null || notes.isBlank()) ? null : notes.strip();
	}

	/** For what the student owes, oldest first. */
	public static PaymentDraft of(long studentId, BigDecimal amount, PaymentMethod method, String notes) {
		return new PaymentDraft(studentId, null, null, List.of(), amount, method, notes, null);
	}

	/** For months in a group. */
	public static PaymentDraft forMonths(long studentId, long groupId, List<YearMonth> months, BigDecimal amount,
			PaymentMethod method) {
		return new PaymentDraft(studentId, groupId, null, months, amount, method, null, null);
	}

	/** For one charge. */
	public static PaymentDraft forCharge(long chargeId, BigDecimal amount, PaymentMethod method, String notes) {
		return new PaymentDraft(null, null, chargeId, List.of(), amount, method, notes, null);
	}

	PaymentTerms terms(long studentId, Long groupId, LocalDate today) {
		return new PaymentTerms(studentId, groupId, this.chargeId, this.months, Money.exact(this.amount), this.method,
				this.notes, (this.paidOn == null) ? today : this.paidOn);
	}

}
