package uz.ziyo.exams.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.exams.Exams;
import uz.ziyo.shared.StaffOnly;

/**
 * An exam to look at: as students see it, on paper, and its code for the wall.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{id}")
class ExamPaperController {

	private final Exams exams;

	ExamPaperController(Exams exams) {
		this.exams = exams;
	}

	@GetMapping("/preview")
	String preview(@PathVariable long id, Model model) {
		model.addAttribute("paper", this.exams.paper(id));
		return "exams/preview";
	}

	/**
	 * @param key with the right answers
	 */
	@GetMapping("/print")
	String print(@PathVariable long id, @RequestParam(defaultValue = "false") boolean key, Model model) {
		model.addAttribute("paper", this.exams.paper(id));
		model.addAttribute("key", key);
		return "exams/print";
	}

	@GetMapping("/code")
	String code(@PathVariable long id, Model model) {
		model.addAttribute("exam", this.exams.get(id));
		return "exams/code";
	}

}
