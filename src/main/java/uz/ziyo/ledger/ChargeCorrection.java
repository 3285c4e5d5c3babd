package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is owed, said anew.
 *
 * @param amount in so'm
 * @param dueDate null for none
 */
public record ChargeCorrection(BigDecimal amount, LocalDate dueDate, String description) {

	public ChargeCorrection {
		description = (description == null) ? "" : description.strip();
	}

}
