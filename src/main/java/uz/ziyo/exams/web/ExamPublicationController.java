package uz.ziyo.exams.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.exams.Exams;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.web.Flash;

/**
 * What is done with an exam as a whole.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{id}")
class ExamPublicationController {

	private final Exams exams;

	private final ExamPage page;

	ExamPublicationController(Exams exams, ExamPage page) {
		this.exams = exams;
		this.page = page;
	}

	@PostMapping("/publish")
	String publish(@PathVariable long id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.exams.publish(id);
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.page.show(id, ex, model);
		}
		Flash.success(redirect, "exams.published");
		return "redirect:/exams/" + id;
	}

	/** Who reloads the page on which it was refused is on the exam's own. */
	@GetMapping("/publish")
	String comeBack(@PathVariable long id) {
		return "redirect:/exams/" + id;
	}

	@PostMapping("/unpublish")
	String unpublish(@PathVariable long id, RedirectAttributes redirect) {
		this.exams.unpublish(id);
		Flash.success(redirect, "exams.unpublished");
		return "redirect:/exams/" + id;
	}

	@PostMapping("/copy")
	String copy(@PathVariable long id, Caller caller, RedirectAttributes redirect) {
		long copy = this.exams.copy(id, caller);
		Flash.success(redirect, "exams.copied");
		return "redirect:/exams/" + copy;
	}

	@PostMapping("/archive")
	String archive(@PathVariable long id, Caller caller, RedirectAttributes redirect) {
		this.exams.archive(id, caller);
		Flash.success(redirect, "exams.archived");
		return "redirect:/exams";
	}

	@PostMapping("/restore")
	String restore(@PathVariable long id, RedirectAttributes redirect) {
		this.exams.restore(id);
		Flash.success(redirect, "exams.restored");
		return "redirect:/exams/" + id;
	}

}
