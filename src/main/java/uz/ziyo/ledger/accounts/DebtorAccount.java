package uz.ziyo.ledger.accounts;

import java.math.BigDecimal;

import uz.ziyo.shared.PersonName;

/**
 * A student as the debtors' document knows him.
 *
 * @param phone may be null
 * @param credit what he has paid ahead
 */
public record DebtorAccount(long id, String username, String firstName, String lastName, String phone,
		BigDecimal credit) {

	/** As the document has it; the username where there is none. */
	public String fullName() {
		return PersonName.full(this.firstName, this.lastName, this.username);
	}

}
