package uz.ziyo.ledger.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;

/** Whom a charge could be for, while one types. */
@Controller
@OwnerOnly
class StudentChoiceController {

	private final StudentChoices students;

	StudentChoiceController(StudentChoices students) {
		this.students = students;
	}

	@GetMapping("/charges/students")
	String find(StudentSearch query, Caller caller, Model model) {
		model.addAttribute("asked", query.search());
		model.addAttribute("chosen", query.chosen());
		model.addAttribute("students", this.students.find(query.search(), query.chosen(), caller));
		return "charges/form :: student-choices";
	}

	/**
	 * @param student the one who is chosen already
	 */
	record StudentSearch(String search, String student) {

		StudentSearch {
			search = (search == null) ? "" : search.strip();
		}

		Long chosen() {
			return (this.student != null && this.student.matches("\\d{1,18}")) ? Long.valueOf(this.student) : null;
		}

	}

}
