package uz.ziyo.results.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.groups.Students;
import uz.ziyo.results.reports.Reports;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.StudentOnly;

/**
 * A student's results as a panel: of his page for staff, of his own home for himself.
 */
@Controller
class StudentResultsController {

	private static final int LATEST = 5;

	private final Reports reports;

	private final Students students;

	StudentResultsController(Reports reports, Students students) {
		this.reports = reports;
		this.students = students;
	}

	@StaffOnly
	@GetMapping("/students/{id}/results-panel")
	String ofStudent(@PathVariable long id, Caller caller, Model model) {
		return panel(this.students.get(id, caller).id(), false, model);
	}

	@StudentOnly
	@GetMapping("/my/results-panel")
	String mine(Caller caller, Model model) {
		return panel(caller.id(), true, model);
	}

	private String panel(long studentId, boolean own, Model model) {
		model.addAttribute("own", own);
		model.addAttribute("page", this.reports.ofStudent(studentId).page(1, LATEST));
		model.addAttribute("average", this.reports.averageOf(studentId));
		return "results/panel :: student-panel";
	}

}
