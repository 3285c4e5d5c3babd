package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * What came in by a method in a time.
 */
public record MethodIncome(PaymentMethod method, long payments, BigDecimal amount) {

}
