package uz.ziyo.ledger.desk;

import java.math.BigDecimal;

import uz.ziyo.shared.Initials;
import uz.ziyo.shared.PersonName;

/**
 * A student as he is found at the payment desk.
 *
 * @param groups the names of his groups; null where he is in none
 * @param debt what he owes in all
 * @param credit what he has paid ahead
 */
public record DeskStudent(long id, String username, String firstName, String lastName, String phone, String parentPhone,
		String groups, BigDecimal debt, BigDecimal credit) {

	/** Family name first, as registers have it. */
	public String name() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
