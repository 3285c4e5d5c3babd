package uz.ziyo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;

import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Years;

/**
 * What can be said against a payment.
 */
final class PaymentRules {

	static final int MOST_MONTHS = 36;

	private static final int MOST_AHEAD = 24;

	static final int LONGEST_NOTES = 1000;

	static final int LONGEST_REASON = 255;

	private PaymentRules() {
	}

	/** Before anything is looked up. */
	static void check(PaymentDraft draft, LocalDate today) {
		problems(draft, today).throwIfAny();
	}

	private static Refused.Problems problems(PaymentDraft draft, LocalDate today) {
		List<YearMonth> months = draft.months();
		Refused.Problems problems = Refused.collect();
		Money.check(problems, "amount", draft.amount())
			.add(draft.studentId() == null && draft.chargeId() == null, "student", "ledger.student.required")
			.add(!months.isEmpty() && draft.groupId() == null, "group", "ledger.group.required")
			.add(!months.isEmpty() && draft.chargeId() != null, "months", "ledger.months.charge");
		checkYears(months, "months", problems)
			.add(new HashSet<>(months).size() < months.size(), "months", "ledger.months.twice")
			.add(months.size() > MOST_MONTHS, "months", "ledger.months.many", MOST_MONTHS)
			.add(isLong(draft.notes(), LONGEST_NOTES), "notes", "ledger.text.long", Integer.toString(LONGEST_NOTES));
		return checkDate(draft.paidOn(), "paidOn", today, problems);
	}

	/** As {@link #check(PaymentDraft, LocalDate)}, and what holds for a new one alone. */
	static void checkNew(PaymentDraft draft, LocalDate today) {
		Refused.Problems problems = checkMethod(draft.method(), null, problems(draft, today));
		checkAhead(draft.months(), List.of(), today, problems).throwIfAny();
	}

	/** Method and months that it has already may stay. */
	static void checkChanged(PaymentTerms wanted, PaymentTerms was, LocalDate today) {
		Refused.Problems problems = checkMethod(wanted.method(), was.method(), Refused.collect());
		checkAhead(wanted.months(), was.months(), today, problems).throwIfAny();
	}

	/**
	 * @param was null in what is new; it may stay
	 */
	private static Refused.Problems checkMethod(PaymentMethod method, PaymentMethod was, Refused.Problems problems) {
		return problems.add(method != was && !PaymentMethod.CHOICES.contains(method), "method", "ledger.method.unknown",
				method.code());
	}

	/**
	 * @param was the months that it has named already, which may stay
	 */
	private static Refused.Problems checkAhead(List<YearMonth> months, List<YearMonth> was, LocalDate today,
			Refused.Problems problems) {
		YearMonth last = YearMonth.from(today).plusMonths(MOST_AHEAD);
		boolean far = months.stream().anyMatch((month) -> month.isAfter(last) && !was.contains(month));
		return problems.add(far, "months", "ledger.months.ahead", MOST_AHEAD);
	}

	static Refused.Problems checkYears(List<YearMonth> months, String field, Refused.Problems problems) {
		boolean sensible = months.stream().allMatch((month) -> Years.isSensible(month.getYear()));
		return problems.add(!sensible, field, "ledger.months.year", Integer.toString(Years.FIRST),
				Integer.toString(Years.LAST));
	}

	static boolean isLong(String text, int most) {
		return text != null && text.length() > most;
	}

	static Refused.Problems checkDate(LocalDate date, String field, LocalDate today, Refused.Problems problems) {
		return problems.add(date != null && date.isAfter(today), field, "ledger.date.ahead")
			.add(date != null && date.getYear() < Years.FIRST, field, "ledger.date.past");
	}

	/**
	 * Once student and group are known. What stands against the student is said where the
	 * draft names him: at himself, or at the charge that he owes.
	 * @param studentIsNew false where he has it already, and may have been archived since
	 * @param groupIsNew false where the payment has named it already
	 */
	static void check(PaymentDraft draft, PaymentTerms terms, Facts facts, boolean studentIsNew, boolean groupIsNew) {
		boolean group = terms.groupId() != null && groupIsNew;
		boolean noStudent = studentIsNew && !facts.known();
		Refused.collect()
			.add(noStudent, (draft.studentId() != null) ? "student" : "charge", "groups.student.unknown",
					terms.studentId())
			.add(group && facts.groupName() == null, "group", "groups.group.unknown", terms.groupId())
			.add(group && !noStudent && facts.groupName() != null && !facts.joined(), "group", "ledger.group.never")
			.throwIfAny();
	}

}
