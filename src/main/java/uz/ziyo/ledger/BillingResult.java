package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What billing a month has done.
 *
 * @param raised how many charges
 * @param total what they come to
 */
public record BillingResult(YearMonth month, int raised, BigDecimal total) {

}
