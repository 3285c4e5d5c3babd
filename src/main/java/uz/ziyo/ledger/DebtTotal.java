package uz.ziyo.ledger;

/**
 * What all debtors of a filter owe together.
 *
 * @param debtors how many students
 */
public record DebtTotal(long debtors, DebtAges ages) {

}
