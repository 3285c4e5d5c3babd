package uz.ziyo.ledger.debts;

import java.util.List;

/**
 * What all debtors of a filter owe together.
 *
 * @param debtors how many students
 */
public record DebtTotal(long debtors, DebtAges ages) {

	/** Of all groups together, in which a student may owe more than once. */
	public static DebtTotal of(long debtors, List<GroupDebt> groups) {
		return new DebtTotal(debtors, groups.stream().map(GroupDebt::ages).reduce(DebtAges.NONE, DebtAges::plus));
	}

}
