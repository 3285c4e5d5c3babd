package uz.ziyo.ledger.debts;

import java.time.LocalDate;

import uz.ziyo.ledger.GroupChoice;

/**
 * Which debtors a list shows; null for any.
 *
 * @param groupId {@link GroupChoice#NONE} for what belongs to none
 * @param age only what is owed of that age
 * @param search in names, username and phones
 * @param ordering {@code group}, {@code name}, {@code total}, {@code since}
 */
public record DebtFilter(Long groupId, DebtAge age, String search, String ordering) {

	public static final DebtFilter ALL = new DebtFilter(null, null, null, null);

	/** The part of {@link #openCharges} that tells the group. */
	String group() {
		if (this.groupId == null) {
			return "";
		}
		return " and c.group_id " + ((this.groupId == GroupChoice.NONE) ? "is null" : "= " + this.groupId);
	}

	/** Which charges {@code c} are asked for; of whoever owes them. */
	String openCharges(LocalDate today) {
		return "c.open_since is not null" + group() + ((this.age == null) ? "" : " and " + this.age.condition(today));
	}

}
