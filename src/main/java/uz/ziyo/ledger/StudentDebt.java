package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import uz.ziyo.shared.Initials;

/**
 * What a student owes in all.
 *
 * @param since when the oldest of it fell due
 * @param parts what of it where, most first
 */
public record StudentDebt(long studentId, String username, String firstName, String lastName, String phone,
		String parentPhone, String telegramId, BigDecimal total, LocalDate since, List<Part> parts) {

	/**
	 * @param groupId null, as {@code groupName}, for what belongs to no group
	 */
	public record Part(Long groupId, String groupName, BigDecimal total) {
	}

	/** Family name first, as registers have it. */
	public String name() {
		String name = (this.lastName + " " + this.firstName).strip();
		return name.isEmpty() ? this.username : name;
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
