package uz.ziyo.expenses.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.people.People;
import uz.ziyo.shared.web.Option;

/** Those who can be paid, as selects offer them. */
@Component
class StaffOptions {

	private final People people;

	StaffOptions(People people) {
		this.people = people;
	}

	List<Option> all() {
		return this.people.staff(null, null, null).map((person) -> Option.of(person.id(), person.name())).all();
	}

	/** With whom an expense was paid to, even if he has left since. */
	List<Option> all(ExpenseView expense) {
		List<Option> all = all();
		String id = String.valueOf(expense.recipientUser());
		boolean known = expense.recipientUser() == null || all.stream().anyMatch((option) -> option.value().equals(id));
		return known ? all : Stream.concat(Stream.of(new Option(id, expense.employeeName())), all.stream()).toList();
	}

}
