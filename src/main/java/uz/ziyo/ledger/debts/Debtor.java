package uz.ziyo.ledger.debts;

import java.math.BigDecimal;
import java.time.LocalDate;

import uz.ziyo.shared.Initials;
import uz.ziyo.shared.PersonName;

/**
 * What a student owes in a group, or beside his groups.
 *
 * @param groupId null for what belongs to no group
 * @param since when the oldest of it fell due
 * @param charges how many are open
 */
public record Debtor(long studentId, String username, String firstName, String lastName, String phone,
		String parentPhone, String telegramId, Long groupId, String groupName, DebtAges ages, BigDecimal total,
		LocalDate since, int charges) {

	/** Family name first, as registers have it. */
	public String name() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
