package uz.ziyo.scores.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.groups.Students;
import uz.ziyo.scores.ScoreFilter;
import uz.ziyo.scores.ScoreBook;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.StudentOnly;

/**
 * A student's scores as a panel: of his page for staff, of his own home for himself.
 */
@Controller
class StudentScoreController {

	private static final int LATEST = 8;

	private final ScoreBook book;

	private final Students students;

	StudentScoreController(ScoreBook book, Students students) {
		this.book = book;
		this.students = students;
	}

	@StaffOnly
	@GetMapping("/students/{id}/scores-panel")
	String ofStudent(@PathVariable long id, Caller caller, Model model) {
		return panel(id, caller, model);
	}

	@StudentOnly
	@GetMapping("/my/scores-panel")
	String mine(Caller caller, Model model) {
		return panel(caller.id(), caller, model);
	}

	private String panel(long studentId, Caller caller, Model model) {
		model.addAttribute("student", this.students.get(studentId, caller));
		model.addAttribute("memberships", this.students.memberships(studentId));
		model.addAttribute("scores", this.book.list(ScoreFilter.ofStudent(studentId), caller).page(1, LATEST).rows());
		return "scores/panel :: scores-panel";
	}

}
