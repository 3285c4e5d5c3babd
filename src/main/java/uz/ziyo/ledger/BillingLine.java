package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * What a student is to be charged for a month in a group.
 *
 * @param price of a whole month
 * @param amount what is left of it for who joined in the middle
 * @param lessons how many of the month's lessons that is; null for all of them
 * @param lessonsOf how many the month has; null with {@code lessons}
 */
public record BillingLine(long studentId, String studentName, long groupId, String groupName, BigDecimal price,
		BigDecimal amount, Integer lessons, Integer lessonsOf) {

	public boolean isPartial() {
		return this.lessons != null;
	}

}
