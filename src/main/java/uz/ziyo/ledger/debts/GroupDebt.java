package uz.ziyo.ledger.debts;

/**
 * What the students of a group owe in it.
 *
 * @param groupId null for what belongs to no group
 */
public record GroupDebt(Long groupId, String groupName, DebtAges ages) {

}
