package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What was spent in a month.
 */
public record MonthTotal(YearMonth month, BigDecimal amount) {

}
