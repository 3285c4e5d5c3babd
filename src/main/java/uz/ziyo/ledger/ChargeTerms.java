package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a charge is about.
 *
 * @param groupId may be null, but for tuition
 * @param month of tuition, else null
 * @param dueDate may be null
 * @param lessons of how many lessons of the month tuition is, where that is not all of
 * them; else null
 * @param lessonsOf how many the month has
 */
record ChargeTerms(long studentId, Long groupId, ChargeKind kind, YearMonth month, BigDecimal amount, LocalDate dueDate,
		String description, Integer lessons, Integer lessonsOf) {

	/** A whole month, due on its first day. */
	static ChargeTerms month(long studentId, long groupId, YearMonth month, BigDecimal price) {
		return new ChargeTerms(studentId, groupId, ChargeKind.TUITION, month, price, month.atDay(1), "", null, null);
	}

	/** By which a month is billed once; null in what is no tuition. */
	String liveKey() {
		return (this.kind == ChargeKind.TUITION) ? this.studentId + "-" + this.groupId + "-" + this.month : null;
	}

}
