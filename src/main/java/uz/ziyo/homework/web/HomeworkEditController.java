package uz.ziyo.homework.web;

import jakarta.servlet.http.HttpServletResponse;
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

import uz.ziyo.groups.Groups;
import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkView;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.files.FileStorage;
import uz.ziyo.shared.web.Flash;

/**
 * Puts homework right, or away.
 */
@Controller
@StaffOnly
@RequestMapping("/homework/{id}")
class HomeworkEditController {

	private final Homework homework;

	private final Groups groups;

	HomeworkEditController(Homework homework, Groups groups) {
		this.homework = homework;
		this.groups = groups;
	}

	@GetMapping("/edit")
	String edit(@PathVariable long id, Caller caller, Model model) {
		HomeworkView view = this.homework.get(id, caller);
		model.addAttribute("form", HomeworkForm.of(view));
		return form(view, caller, model);
	}

	@PostMapping("/edit")
	String change(@PathVariable long id, @ModelAttribute("form") HomeworkForm form, BindingResult binding,
			Caller caller, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		HomeworkView view = this.homework.get(id, caller);
		if (!binding.hasErrors()) {
			try {
				this.homework.change(id, form.toDraft(view.groupId()));
				Flash.success(redirect, "homework.changed");
				return "redirect:/groups/" + view.groupId();
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				return stale(view, form, caller, model, response);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(view, caller, model);
	}

	/**
	 * What one has typed stays, with the other's beside it; saving again takes it over.
	 */
	private String stale(HomeworkView theirs, HomeworkForm form, Caller caller, Model model,
			HttpServletResponse response) {
		model.addAttribute("theirs", theirs);
		form.setVersion(theirs.version());
		response.setStatus(HttpStatus.CONFLICT.value());
		return form(theirs, caller, model);
	}

	@PostMapping("/archive")
	String archive(@PathVariable long id, Caller caller, RedirectAttributes redirect) {
		HomeworkView view = this.homework.get(id, caller);
		this.homework.archive(id);
		Flash.success(redirect, "homework.archived");
		return "redirect:/groups/" + view.groupId();
	}

	private String form(HomeworkView view, Caller caller, Model model) {
		model.addAttribute("homework", view);
		model.addAttribute("group", this.groups.get(view.groupId(), caller));
		model.addAttribute("maxSize", FileStorage.MAX_SIZE);
		model.addAttribute("action", "/homework/" + view.id() + "/edit");
		return "homework/form";
	}

}
