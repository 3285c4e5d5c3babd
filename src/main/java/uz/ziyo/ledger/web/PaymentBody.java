package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.shared.Years;
import uz.ziyo.shared.api.Amount;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

/**
 * With {@code user} it is the debtors' form, with {@code student} HPA's.
 *
 * @param months null where they are left out
 */
record PaymentBody(@Required(unless = "user") Long student, @NotNullable Long user,
		@Required(unless = "user") Long group, @Required @Amount BigDecimal amount, @NotNullable List<MonthBody> months,
		@Size(max = 1000) String description) {

	static PaymentBody of(PaymentView payment) {
		return new PaymentBody(payment.studentId(), null, payment.groupId(), payment.amount(),
				payment.months().stream().map((month) -> MonthBody.of(month.month())).toList(), payment.notes());
	}

	PaymentDraft toDraft() {
		return (this.user != null) ? PaymentDraft.of(this.user, this.amount, null, this.description) : new PaymentDraft(
				this.student, this.group, null, yearMonths(), this.amount, null, this.description, null);
	}

	/** What is not spoken of here stays as it is; a charge is of one student alone. */
	PaymentDraft toDraft(PaymentView current) {
		long payer = (this.user != null) ? this.user : this.student;
		boolean sameCharge = payer == current.studentId() && yearMonths().isEmpty();
		return new PaymentDraft(payer, this.group, sameCharge ? current.chargeId() : null, yearMonths(), this.amount,
				current.method(), this.description, current.paidOn());
	}

	private List<YearMonth> yearMonths() {
		return (this.months == null) ? List.of() : this.months.stream().map(MonthBody::yearMonth).toList();
	}

	record MonthBody(@Required @Min(Years.FIRST) @Max(Years.LAST) Integer year,
			@Required @Min(1) @Max(12) Integer month) {

		static MonthBody of(YearMonth month) {
			return new MonthBody(month.getYear(), month.getMonthValue());
		}

		YearMonth yearMonth() {
			return YearMonth.of(this.year, this.month);
		}

	}

}
