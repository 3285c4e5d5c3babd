package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What billing a month is going to do.
 *
 * @param lines by group and name
 * @param total of the lines
 * @param billed how many were billed before
 */
public record BillingPreview(YearMonth month, List<BillingLine> lines, BigDecimal total, int billed) {

}
