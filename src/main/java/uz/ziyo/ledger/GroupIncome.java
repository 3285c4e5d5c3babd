package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * What came in for a group in a time.
 *
 * @param groupId null for what names no group
 */
public record GroupIncome(Long groupId, String groupName, long payments, BigDecimal amount) {

}
