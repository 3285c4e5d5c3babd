package uz.ziyo.expenses.web;

import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.shared.web.Disputed;
import uz.ziyo.shared.web.Disputed.Difference;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;

/** What two people who corrected the same expense want it to be. */
@Component
class ExpenseDifferences {

	private final Formats formats;

	private final StaffOptions staff;

	ExpenseDifferences(Formats formats, StaffOptions staff) {
		this.formats = formats;
		this.staff = staff;
	}

	List<Difference> of(ExpenseForm mine, ExpenseView theirs) {
		return new Disputed(mine)
			.add("amount", "expenses.amount.sum", this.formats.money(mine.getAmount()),
					this.formats.money(theirs.amount()))
			.add("date", "expenses.date", this.formats.date(mine.getDate()), this.formats.date(theirs.date()))
			.add("reason", "expenses.reason", mine.getReason(), theirs.reason())
			.add("recipient", "expenses.recipient", mine.getRecipient(), theirs.recipient())
			.add("recipientUser", "expenses.employee", name(mine.getRecipientUser()), theirs.employeeName())
			.differences();
	}

	private String name(Long employee) {
		return this.staff.all()
			.stream()
			.filter((option) -> option.value().equals(String.valueOf(employee)))
			.map(Option::label)
			.findFirst()
			.orElse("");
	}

}
