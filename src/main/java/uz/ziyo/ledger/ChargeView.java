package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import uz.ziyo.shared.PersonName;

/**
 * A charge as lists and the documents show it: their debt and their invoice.
 *
 * @param groupId may be null
 * @param month of tuition, else null
 * @param dueDate may be null
 * @param chargedOn the day it was made
 * @param lessons of how many lessons tuition is, where that is not the whole month; else
 * null
 * @param version how often somebody has said anew what is owed
 */
public record ChargeView(long id, long studentId, String firstName, String lastName, String username, String phone,
		Long groupId, String groupName, ChargeKind kind, YearMonth month, BigDecimal amount, BigDecimal remaining,
		ChargeStatus status, LocalDate dueDate, LocalDate chargedOn, String description, Integer lessons,
		Integer lessonsOf, Instant createdAt, int version) {

	/** Family name first, as registers have it. */
	public String studentName() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	/** What it is for, in the documents' words: tuition says its month. */
	public String text() {
		return (this.description.isEmpty() && this.month != null)
				? MonthName.of(this.month) + " " + this.month.getYear() + " uchun to'lov" : this.description;
	}

	/** What is already paid of it. */
	public BigDecimal settled() {
		return this.amount.subtract(this.remaining);
	}

}
