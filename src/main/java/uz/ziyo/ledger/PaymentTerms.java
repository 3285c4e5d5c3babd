package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * What a payment is about, as it stands in the ledger.
 *
 * @param groupId may be null
 * @param chargeId the charge that it names, or null
 * @param months those that it names, in order; may be empty
 * @param notes may be null
 * @param paidOn the business date
 */
record PaymentTerms(long studentId, Long groupId, Long chargeId, List<YearMonth> months, BigDecimal amount,
		PaymentMethod method, String notes, LocalDate paidOn) {

	/** Whether it is one of those that the payment is for. */
	boolean names(Charge charge) {
		return Objects.equals(this.chargeId, charge.id())
				|| this.months.stream().anyMatch((month) -> charge.isTuition(this.groupId, month));
	}

	/** Whether the same money comes in and goes the same way. */
	boolean movesTheSame(PaymentTerms other) {
		return this.studentId == other.studentId && Objects.equals(this.groupId, other.groupId)
				&& Objects.equals(this.chargeId, other.chargeId) && this.months.equals(other.months)
				&& this.amount.compareTo(other.amount) == 0 && this.method.isIncome() == other.method.isIncome();
	}

}
