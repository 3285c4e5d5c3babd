package uz.ziyo.ledger;

import java.time.YearMonth;

/**
 * A month that a payment names.
 */
public record PaidMonth(long id, YearMonth month) {

}
