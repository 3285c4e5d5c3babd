package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A payment as a ledger on paper has it.
 *
 * @param groupId may be null, and so may {@code groupName}
 * @param months those that it names
 * @param notes may be null
 */
public record PaymentLine(LocalDate paidOn, long receiptNo, String studentName, Long groupId, String groupName,
		List<YearMonth> months, BigDecimal amount, PaymentMethod method, String notes, String receivedBy) {

}
