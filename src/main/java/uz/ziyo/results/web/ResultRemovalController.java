package uz.ziyo.results.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.results.ResultSheets;
import uz.ziyo.results.Results;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.web.Flash;

/**
 * Takes a result back, for a reason: its student may sit the exam again.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{examId}/results/{id}/removal")
class ResultRemovalController {

	private final Results results;

	private final ResultSheets sheets;

	ResultRemovalController(Results results, ResultSheets sheets) {
		this.results = results;
		this.sheets = sheets;
	}

	@GetMapping
	String form(@PathVariable long examId, @PathVariable long id, Caller caller, Model model) {
		model.addAttribute("form", new RemovalForm());
		return page(examId, id, caller, model);
	}

	@PostMapping
	String remove(@PathVariable long examId, @PathVariable long id, @Valid @ModelAttribute("form") RemovalForm form,
			BindingResult binding, Caller caller, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(examId, id, caller, model);
		}
		String student = ResultController.of(this.sheets, examId, id, caller).studentName();
		this.results.remove(id, form.getReason().strip(), caller);
		Flash.success(redirect, "results.removed", student);
		return "redirect:/exams/" + examId + "/results";
	}

	private String page(long examId, long id, Caller caller, Model model) {
		model.addAttribute("sheet", ResultController.of(this.sheets, examId, id, caller));
		return "results/removal";
	}

}
