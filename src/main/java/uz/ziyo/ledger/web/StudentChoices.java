package uz.ziyo.ledger.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.StudentView;
import uz.ziyo.groups.Students;
import uz.ziyo.ledger.desk.PaymentDesk;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;

/** Students to choose one of. */
@Component
class StudentChoices {

	private static final int SHOWN = 8;

	private final Students students;

	private final PaymentDesk desk;

	StudentChoices(Students students, PaymentDesk desk) {
		this.students = students;
		this.desk = desk;
	}

	/** The one who is chosen already; nobody for null and for an id of nobody. */
	List<Choice> chosen(Long id, Caller caller) {
		try {
			return (id == null) ? List.of() : List.of(Choice.of(this.students.get(id, caller)));
		}
		catch (NotFound ex) {
			return List.of();
		}
	}

	/** Those who fit what is typed, after the one who is chosen already. */
	List<Choice> find(String typed, Long chosen, Caller caller) {
		List<Choice> found = new ArrayList<>(chosen(chosen, caller));
		if (!typed.isBlank()) {
			this.desk.find(typed)
				.page(1, SHOWN)
				.rows()
				.stream()
				.filter((student) -> chosen == null || student.id() != chosen)
				.map((student) -> new Choice(student.id(), student.name(), student.phone(), student.groups()))
				.forEach(found::add);
		}
		return found;
	}

	/**
	 * @param groups may be null
	 */
	record Choice(long id, String name, String phone, String groups) {

		static Choice of(StudentView student) {
			return new Choice(student.id(), student.name(), student.phone(), student.groupName());
		}

	}

}
