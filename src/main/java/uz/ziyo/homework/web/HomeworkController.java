package uz.ziyo.homework.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
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
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.files.FileStorage;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Toasts;

/**
 * Sets homework: in a dialog of the lesson or the group's page, or on a page of its own.
 */
@Controller
@StaffOnly
@RequestMapping("/groups/{groupId}/homework/new")
class HomeworkController {

	private static final String FRAGMENT = "homework/form :: homework-form";

	private final Homework homework;

	private final Groups groups;

	private final Toasts toasts;

	HomeworkController(Homework homework, Groups groups, Toasts toasts) {
		this.homework = homework;
		this.groups = groups;
		this.toasts = toasts;
	}

	@GetMapping
	String page(@PathVariable long groupId, Caller caller, Model model) {
		return form(groupId, new HomeworkForm(), caller, model, "homework/form");
	}

	@HxRequest
	@GetMapping
	String fragment(@PathVariable long groupId, Caller caller, Model model) {
		return form(groupId, new HomeworkForm(), caller, model, FRAGMENT);
	}

	@PostMapping
	String give(@PathVariable long groupId, @ModelAttribute("form") HomeworkForm form, BindingResult binding,
			Caller caller, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (given(groupId, form, binding, caller)) {
			Flash.success(redirect, "homework.given");
			return "redirect:/groups/" + groupId;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(groupId, form, caller, model, "homework/form");
	}

	/** Done: the dialog closes, and panels that show homework read it again. */
	@HxRequest
	@PostMapping
	String giveInDialog(@PathVariable long groupId, @ModelAttribute("form") HomeworkForm form, BindingResult binding,
			Caller caller, Model model, HttpServletResponse response) {
		if (given(groupId, form, binding, caller)) {
			this.toasts.success(response, "homework.given");
			response.setHeader("HX-Trigger", "homework-changed");
			return "homework/form :: homework-done";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(groupId, form, caller, model, FRAGMENT);
	}

	private boolean given(long groupId, HomeworkForm form, BindingResult binding, Caller caller) {
		if (!binding.hasErrors()) {
			try {
				this.homework.give(form.toDraft(groupId), caller);
				return true;
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		return false;
	}

	private String form(long groupId, HomeworkForm form, Caller caller, Model model, String view) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form);
		}
		model.addAttribute("group", this.groups.get(groupId, caller));
		model.addAttribute("inDialog", view.equals(FRAGMENT));
		model.addAttribute("maxSize", FileStorage.MAX_SIZE);
		model.addAttribute("action", "/groups/" + groupId + "/homework/new");
		return view;
	}

}
