package uz.ziyo.ledger.desk;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import uz.ziyo.ledger.ChargeView;

/**
 * What a student can pay for: month by month in his groups, and what else is open.
 *
 * @param groups those that he is in, newest first, and after them those where he still
 * owes a month
 * @param others open charges that are no tuition, oldest due first
 */
public record DeskView(DeskStudent student, List<Group> groups, List<ChargeView> others) {

	/**
	 * @param price of a month; null where nobody has said
	 * @param months from the oldest that is open, or a few months ago, to a few ahead
	 */
	public record Group(long id, String name, BigDecimal price, boolean left, List<Month> months) {
	}

	/**
	 * @param chargeId null in what is not billed
	 * @param due what is to be paid for it: what remains of what is billed, the price of
	 * what is not; null where nobody has said
	 */
	public record Month(YearMonth month, State state, Long chargeId, BigDecimal amount, BigDecimal due) {

		public boolean isPayable() {
			return this.state != State.PAID;
		}

	}

	public enum State {

		UNBILLED, OPEN, PARTLY_PAID, PAID

	}

}
