package uz.ziyo.ledger.debts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import uz.ziyo.shared.Initials;
import uz.ziyo.shared.PersonName;

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

		boolean isOfGroup(Long id) {
			return Objects.equals(this.groupId, id);
		}

		Part plus(BigDecimal more) {
			return new Part(this.groupId, this.groupName, this.total.add(more));
		}

	}

	StudentDebt withParts(List<Part> found) {
		return new StudentDebt(this.studentId, this.username, this.firstName, this.lastName, this.phone,
				this.parentPhone, this.telegramId, this.total, this.since, found);
	}

	/** Family name first, as registers have it. */
	public String name() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	public String initials() {
		return Initials.of(this.lastName, this.firstName, this.username);
	}

}
