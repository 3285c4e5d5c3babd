package uz.ziyo.ledger;

import uz.ziyo.shared.list.Select;

/**
 * The group that lists are filtered by.
 */
public final class GroupChoice {

	/** Asks for what belongs to no group. */
	public static final long NONE = 0;

	private GroupChoice() {
	}

	/** Null is of any group, and of none. */
	static <T> Select<T> narrow(Select<T> select, String column, Long groupId) {
		return (groupId != null && groupId == NONE) ? select.where(column + " is null")
				: select.whereIfGiven(column + " = ?", groupId);
	}

}
