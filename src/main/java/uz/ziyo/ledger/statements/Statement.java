package uz.ziyo.ledger.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.PaymentMethod;

/**
 * How a student's balance has come about, line by line.
 *
 * @param archived whether he is no longer a student, so that nothing can be recorded
 * @param asOf the last day that counts
 * @param opening the balance before the first line
 * @param charged what the lines say he owes
 * @param paid what the lines say he paid
 * @param balance what he owes after the last line; negative where he has paid ahead
 */
public record Statement(long studentId, String studentName, String phone, boolean archived, LocalDate from,
		LocalDate asOf, BigDecimal opening, List<Line> lines, BigDecimal charged, BigDecimal paid, BigDecimal balance) {

	/**
	 * A charge or a payment.
	 *
	 * @param date the business date
	 * @param receiptNo null in a charge and an opening balance
	 * @param kind null in a payment
	 * @param method null in a charge
	 * @param month of tuition, else null
	 * @param months those that a payment names
	 * @param groupName may be null
	 * @param text the charge's description or the payment's notes; may be empty
	 * @param amount positive in a charge, negative in a payment
	 * @param balance after this line
	 */
	public record Line(long id, LocalDate date, Long receiptNo, ChargeKind kind, PaymentMethod method, YearMonth month,
			List<YearMonth> months, String groupName, String text, Integer lessons, Integer lessonsOf,
			BigDecimal amount, BigDecimal balance) {

		public boolean isPayment() {
			return this.method != null;
		}

	}

}
