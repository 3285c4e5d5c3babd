package uz.ziyo.results;

import java.math.BigDecimal;
import java.util.List;

import uz.ziyo.results.rows.Percent;

/**
 * What another key of one question would make of an exam's results.
 *
 * @param changes those that would change, by the student's name
 * @param before the average of all results that have a score; null where none has
 * @param after the same by the new key
 * @param byHand how many answered it and keep their figures, which were set by hand
 */
public record KeyPreview(List<Change> changes, BigDecimal before, BigDecimal after, int byHand) {

	public boolean isScored() {
		return this.before != null;
	}

	/** By how much those that change would change, on average. */
	public BigDecimal average() {
		return Percent.average(this.changes.stream().map((one) -> one.after().subtract(one.before())).toList());
	}

	public record Change(String studentName, BigDecimal before, BigDecimal after) {

	}

}
