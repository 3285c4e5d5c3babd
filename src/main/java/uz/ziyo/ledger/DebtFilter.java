package uz.ziyo.ledger;

/**
 * Which debtors a list shows; null for any.
 *
 * @param age those who owe something of that age
 * @param search in names, username and phones
 * @param ordering {@code group}, {@code name}, {@code total}, {@code since}
 */
public record DebtFilter(Long groupId, DebtAge age, String search, String ordering) {

	public static final DebtFilter ALL = new DebtFilter(null, null, null, null);

}
