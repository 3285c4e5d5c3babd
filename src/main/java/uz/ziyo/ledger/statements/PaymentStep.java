package uz.ziyo.ledger.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import uz.ziyo.ledger.PaymentMethod;

/**
 * What was made of a payment at some time, and by whom.
 *
 * @param by may be null, for a job
 * @param groupName may be null
 * @param notes may be null
 */
public record PaymentStep(Kind kind, Instant at, String by, String studentName, String groupName, BigDecimal amount,
		PaymentMethod method, List<YearMonth> months, String notes, LocalDate paidOn) {

	public enum Kind {

		RECORDED, CHANGED, VOIDED

	}

}
