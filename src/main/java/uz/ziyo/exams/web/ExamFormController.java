package uz.ziyo.exams.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.exams.Exams;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;

/**
 * Begins an exam; the rest is written on its page.
 */
@Controller
@StaffOnly
@RequestMapping("/exams")
class ExamFormController {

	private final Exams exams;

	private final SubjectOptions subjects;

	private final CentreTime time;

	ExamFormController(Exams exams, SubjectOptions subjects, CentreTime time) {
		this.exams = exams;
		this.subjects = subjects;
		this.time = time;
	}

	@GetMapping("/new")
	String page(Model model) {
		model.addAttribute("form", ExamForm.on(this.time.today()));
		model.addAttribute("subjects", this.subjects.all());
		return "exams/form";
	}

	@PostMapping
	String create(@ModelAttribute("form") ExamForm form, BindingResult binding, Caller caller, Model model,
			HttpServletResponse response) {
		if (binding.hasErrors()) {
			this.exams.problems(form.toDraft()).applyToRestOf(binding);
		}
		else {
			try {
				return "redirect:/exams/" + this.exams.create(form.toDraft(), caller);
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("subjects", this.subjects.all());
		return "exams/form";
	}

}
